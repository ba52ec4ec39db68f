import { css } from 'lit';

export const styles = css`
  .seed {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .band {
    fill: var(--series-1);
    opacity: 0.14;
  }
  .exact {
    stroke: var(--ink);
    stroke-width: 1.5px;
    stroke-dasharray: 5 3;
  }
  .dots {
    fill: none;
    stroke: var(--series-1);
    stroke-width: 3px;
    stroke-linecap: round;
    opacity: 0.7;
  }
  .bar {
    stroke: var(--series-2);
    stroke-width: 2.5px;
  }
  .mean {
    fill: var(--series-2);
    stroke: var(--paper);
    stroke-width: 1.5px;
  }
  .theory {
    stroke: var(--ink-soft);
    stroke-width: 1.5px;
  }
  .whisker {
    stroke: var(--series-1);
    stroke-width: 1.5px;
  }
  .computed {
    fill: var(--series-1);
  }
  .live {
    fill: none;
    stroke: var(--series-2);
    stroke-width: 3px;
    pointer-events: none;
  }
  .live-name {
    font-weight: 600;
    pointer-events: none;
  }
`;
