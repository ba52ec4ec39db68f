import { css } from 'lit';

export const styles = css`
  .ground {
    fill: transparent;
  }
  .row:hover .ground,
  .ground.chosen {
    fill: var(--raised);
  }
  .ground.chosen {
    stroke: var(--accent);
  }
  .name,
  .value {
    font-weight: 600;
  }
  .bar {
    fill: none;
    stroke: var(--ink-soft);
    stroke-width: 2.5px;
  }
  .dot {
    stroke: var(--paper);
    stroke-width: 1.5px;
  }
  .seeds {
    fill: none;
    stroke: var(--ink-soft);
    stroke-width: 4px;
    stroke-linecap: round;
  }
  .versus {
    fill: none;
    stroke: var(--ink-soft);
    stroke-width: 1.5px;
  }
  .gate {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2px;
  }
`;
