import { css } from 'lit';

export const styles = css`
  .c1 {
    --edge: var(--series-1);
  }
  .c2 {
    --edge: var(--series-2);
  }
  .c3 {
    --edge: var(--series-3);
  }
  .c4 {
    --edge: var(--series-4);
  }
  .c5 {
    --edge: var(--series-5);
  }
  .c6 {
    --edge: var(--series-6);
  }
  .steps {
    flex-basis: 100%;
    margin: 0;
  }

  .edge {
    stroke: var(--edge);
    stroke-width: 2.5px;
  }
  .edge.path {
    stroke-width: 8px;
    stroke-linecap: round;
  }
  .edge.later {
    stroke: var(--rule);
    stroke-width: 1px;
    stroke-dasharray: 2 4;
  }
  .edge-name {
    font-weight: 600;
  }
  .node,
  .cell.mark {
    cursor: pointer;
  }
  .node rect {
    fill: var(--paper);
    stroke: var(--ink-soft);
  }
  .node.later rect {
    stroke: var(--rule);
    stroke-dasharray: 2 4;
  }
  .node.later text {
    fill: var(--ink-soft);
  }
  .node.chosen rect {
    fill: var(--ink);
    stroke: var(--ink);
  }
  .node.chosen text {
    fill: var(--paper);
    font-weight: 600;
  }

  .scroll {
    overflow-x: auto;
  }
  .scroll:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  table {
    border-collapse: separate;
    border-spacing: 2px;
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
  }
  th,
  td {
    padding: 0.2rem 0.35rem;
    min-inline-size: 1.35rem;
    text-align: center;
    border-radius: 0.2rem;
    white-space: nowrap;
    font-weight: 400;
  }
  th[scope='row'] {
    text-align: end;
  }
  th[scope='col'] {
    font-weight: 600;
    box-shadow: inset 0 -3px 0 var(--edge);
  }
  tfoot :is(th, td) {
    border-block-start: 6px solid transparent;
    background-clip: padding-box;
  }
  tfoot th {
    color: var(--ink-soft);
    font-size: 0.8125rem;
  }
  td.zero,
  td.later {
    color: var(--ink-soft);
  }
  td.later {
    text-align: start;
    font-size: 0.8125rem;
  }
  td.on {
    background: color-mix(in oklab, var(--edge) 16%, transparent);
    font-weight: 600;
  }
  td.differs {
    box-shadow: inset 0 0 0 2px var(--edge);
    font-weight: 600;
  }
  tr.chosen th {
    background: var(--ink);
    color: var(--paper);
    font-weight: 600;
  }

  .cell rect {
    fill: none;
  }
  .cell.empty rect {
    stroke: var(--grid);
  }
  .cell.lower rect {
    fill: var(--raised);
    stroke: var(--grid);
  }
  .cell.upper rect {
    fill: color-mix(in oklab, var(--accent) 12%, var(--paper));
  }
  .cell.chosen rect {
    stroke: var(--ink);
    stroke-width: 2.5px;
  }
  .cell.chosen text {
    font-weight: 700;
  }
  .sum,
  .verdict {
    color: var(--ink);
    font-weight: 600;
  }
`;
