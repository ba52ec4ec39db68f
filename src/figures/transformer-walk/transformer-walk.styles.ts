import { css } from 'lit';

export const styles = css`
  /* Below its state, as what comes into a state comes from above. */
  .tip:not(.below) {
    transform: translate(-50%, 2.1rem);
  }
  .inset text {
    font-size: 12px;
  }
  .inset .guess {
    fill: var(--ink-soft);
  }
  .inset path {
    fill: none;
    stroke: var(--accent);
    stroke-width: 1.5px;
    stroke-linecap: round;
  }
  .inset .sticks {
    stroke-linecap: butt;
    stroke-width: 2px;
  }
  .inset .leader {
    stroke: var(--rule);
  }
  .inset .stream {
    stroke: var(--ink-soft);
    stroke-width: 2px;
  }
  .inset :is(rect, .plus) {
    fill: var(--paper);
    stroke: var(--accent);
    stroke-width: 1.5px;
  }
  .inset .ends {
    stroke: var(--ink-soft);
    stroke-width: 8px;
  }
  .inset .bar {
    fill: var(--accent);
  }
  .sure {
    font-weight: 600;
  }
`;
