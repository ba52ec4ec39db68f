import { css } from 'lit';

export const styles = css`
  .panels {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
  }
  .controls > .readout {
    flex-basis: 100%;
    margin: 0;
  }
  select {
    inline-size: 26rem;
  }
  .panel > :is(.control, .buttons) {
    margin-block-end: 0.5rem;
  }
  .panel.unfit {
    grid-column: 1 / -1;
    justify-self: stretch;
    inline-size: 100%;
    max-inline-size: none;
  }
  .lists {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 20rem));
    gap: 0 1.5rem;
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
