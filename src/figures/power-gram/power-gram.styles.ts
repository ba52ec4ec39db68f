import { css } from 'lit';

export const styles = css`
  .bar.positive {
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
  .zero-line {
    stroke: var(--ink-soft);
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
  .two {
    stroke: var(--ink-soft);
    stroke-dasharray: 2 3;
  }
  .you line {
    stroke: var(--ink);
  }
  .you circle {
    stroke: var(--paper);
    stroke-width: 2px;
    fill: var(--series-1);
  }
  .you.fails circle {
    fill: var(--near);
  }
  .verdict {
    font-weight: 600;
  }
  .verdict.fails {
    fill: var(--near);
  }
  .verdict.works {
    fill: var(--series-1);
  }
`;
