import { css } from 'lit';

export const styles = css`
  .turnable {
    cursor: grab;
    touch-action: pan-y;
  }
  .turnable:active {
    cursor: grabbing;
  }
  /* Nodes are pressed, the rest of the drawing is dragged: lines and words over a node must not take the press. */
  .turnable :is(line, text) {
    pointer-events: none;
    user-select: none;
  }
  .side {
    stroke: var(--ink-soft);
    stroke-width: 1px;
    opacity: 0.55;
  }
  .side.hidden {
    stroke-dasharray: 3 4;
  }
  .pair-band {
    stroke: var(--accent);
    stroke-width: 12px;
    stroke-linecap: round;
    opacity: 0.18;
  }
  .pair-line {
    stroke: var(--ink);
    stroke-width: 1.75px;
    stroke-dasharray: 5 4;
  }
  .edge {
    stroke-width: 4.5px;
    stroke-linecap: round;
  }
  .edge-1 {
    stroke: var(--series-1);
  }
  .edge-2 {
    stroke: var(--series-2);
  }
  .edge-3 {
    stroke: var(--series-3);
  }
  .direction {
    font-style: italic;
    font-size: 15px;
  }
  .pair-length {
    font-size: 15px;
    font-weight: 600;
  }
  .node {
    cursor: pointer;
  }
  .dot {
    fill: var(--ink);
    stroke: var(--paper);
    stroke-width: 2px;
  }
  .node:hover .dot,
  .node.chosen .dot {
    fill: var(--accent);
  }
  .name {
    font-weight: 600;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-block-end: 0.35rem;
    text-align: start;
    font-weight: 600;
  }
  th {
    padding: 0.2rem 0.4rem;
    color: var(--ink-soft);
    font-size: 0.8125rem;
    font-weight: 400;
    text-align: end;
    vertical-align: bottom;
  }
  td {
    padding: 0 0.4rem;
    text-align: end;
    border-block-start: 1px solid var(--rule);
    white-space: nowrap;
  }
  :is(th, td):first-child {
    padding-inline-start: 0.25rem;
    text-align: start;
  }
  td label {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 2rem;
    cursor: pointer;
  }
  td input {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    accent-color: var(--accent);
  }
  tr.chosen td {
    background: var(--raised);
    font-weight: 600;
  }
  @media (pointer: coarse) {
    td label {
      min-block-size: 2.75rem;
    }
  }
`;
