import { css } from 'lit';

export const styles = css`
  select {
    inline-size: 26rem;
  }
  .panel > :is(.control, .buttons) {
    margin-block-end: 0.5rem;
  }
  .pairs {
    margin-block-end: 0.6rem;
  }
  .pairs button {
    display: flex;
    inline-size: 100%;
    gap: 0.5rem;
    justify-content: space-between;
    text-align: start;
  }
  .pairs small {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  /* The list is to be walked through; the table has all pairs. */
  @media print {
    .unfit {
      display: none;
    }
  }
  :host([thumbnail]) :is(.panel:not(.picture), .panel > .control, .buttons) {
    display: none;
  }
`;
