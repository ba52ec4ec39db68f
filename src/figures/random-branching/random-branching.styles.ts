import { css } from 'lit';

export const styles = css`
  .band {
    fill: var(--series-1);
    opacity: 0.14;
  }
  .exact {
    stroke: var(--ink);
    stroke-width: 1.5px;
    stroke-dasharray: 5 3;
  }
  .theory {
    stroke: var(--ink-soft);
    stroke-width: 1.5px;
  }
  .mean,
  .live {
    stroke: var(--series-2);
    stroke-width: 2.5px;
  }
  .computed,
  .pairs {
    stroke: var(--series-1);
    stroke-width: 1.5px;
  }
  .dots {
    stroke-linecap: round;
    stroke-width: 8px;
  }
  .pairs {
    stroke-width: 3.5px;
    opacity: 0.7;
  }
  .live {
    fill: none;
    pointer-events: none;
  }
  .point {
    fill: var(--series-1);
    stroke: transparent;
    stroke-width: 20px;
  }
`;
