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
  .path {
    stroke-width: 8px;
    stroke-linecap: round;
  }
  .edge.later,
  .later rect {
    stroke: var(--rule);
    stroke-width: 1px;
    stroke-dasharray: 2 4;
  }
  rect {
    fill: var(--paper);
    stroke: var(--ink-soft);
  }
  .node.chosen rect {
    fill: var(--ink);
  }
  .node.chosen text {
    fill: var(--paper);
  }
  .numbers {
    pointer-events: none;
  }
  .cells {
    fill: color-mix(in oklab, var(--accent) 12%, var(--paper));
    stroke-width: 2.5px;
  }
  .cells .chosen,
  .twin {
    stroke: var(--ink);
  }
  .twin {
    fill: none;
  }

  table {
    border-spacing: 2px;
    line-height: 1.2;
  }
  th,
  td {
    padding: 0.2rem 0.35rem;
    min-inline-size: 1.35rem;
    text-align: center;
    white-space: nowrap;
  }
  td,
  tfoot th,
  .later text {
    color: var(--ink-soft);
    fill: var(--ink-soft);
  }
  [scope='row'] {
    text-align: end;
  }
  [scope='col'] {
    box-shadow: inset 0 -3px 0 var(--edge);
  }
  tfoot :is(th, td) {
    border-block-start: 6px solid transparent;
    background-clip: padding-box;
  }
  tfoot th,
  td.later {
    font-size: 0.8125rem;
  }
  .on {
    background: color-mix(in oklab, var(--edge) 16%, transparent);
  }
  .differs {
    box-shadow: inset 0 0 0 2px var(--edge);
  }
  .chosen th {
    background: var(--ink);
    color: var(--paper);
  }
  .on,
  .differs,
  .sum {
    color: var(--ink);
  }
  .halo text,
  .chosen text,
  [scope='col'],
  .on,
  .differs,
  .chosen th,
  .sum {
    font-weight: 600;
  }
`;
