import { css } from 'lit';

export const styles = css`
  select {
    inline-size: 26rem;
  }
  .panel > :is(.control, .buttons) {
    margin-block-end: 0.5rem;
  }
  .pairs {
    margin: 0 0 0.6rem;
    padding: 0;
    list-style: none;
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
  :host([thumbnail]) :is(.panel:not(.picture), .panel > .control, .buttons) {
    display: none;
  }
`;
