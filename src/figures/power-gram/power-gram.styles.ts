import { css } from 'lit';

export const styles = css`
  .bar,
  .you {
    fill: var(--series-1);
  }
  .bar.zero {
    fill: var(--ink-soft);
  }
  .bar.negative {
    fill: var(--paper);
    stroke: var(--near);
    stroke-width: 2px;
  }
  .zero-line,
  .two {
    stroke: var(--ink-soft);
  }
  .two {
    stroke-dasharray: 2 3;
  }
  .embeds {
    fill: var(--series-1);
    opacity: 0.12;
  }
  .limit {
    fill: none;
    stroke: var(--series-1);
    stroke-width: 2.5px;
  }
  .needed {
    stroke: var(--ink);
    stroke-width: 2.5px;
  }
  .you {
    stroke: var(--paper);
    stroke-width: 2px;
  }
  .verdict {
    fill: var(--series-1);
    font-weight: 600;
  }
  .fails {
    fill: var(--near);
  }
`;
