import { css } from 'lit';

export const styles = css`
  .turnable {
    cursor: grab;
    touch-action: pan-y;
    user-select: none;
  }
  .turnable:active {
    cursor: grabbing;
  }
  path {
    stroke: var(--ink-soft);
    stroke-linecap: round;
  }
  .side {
    opacity: 0.55;
  }
  .hidden {
    stroke-dasharray: 3 4;
  }
  .pair-band {
    stroke: var(--accent);
    stroke-width: 12px;
    opacity: 0.18;
  }
  .pair-line {
    stroke: var(--ink);
    stroke-width: 1.75px;
    stroke-dasharray: 5 4;
    stroke-linecap: butt;
  }
  .edge {
    stroke-width: 4.5px;
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
  }
  .direction,
  .pair-length {
    font-size: 15px;
  }
  .pair-length,
  .name {
    font-weight: 600;
  }
  .name tspan {
    font-weight: 400;
  }
  .dot {
    fill: var(--ink);
    stroke: var(--paper);
    stroke-width: 2px;
  }
  .dot.chosen {
    fill: var(--accent);
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  caption {
    padding-block-end: 0.35rem;
    text-align: start;
    font-weight: 600;
  }
  th,
  td {
    padding: 0 0.4rem;
    text-align: end;
  }
  th {
    color: var(--ink-soft);
    font-size: 0.8125rem;
    vertical-align: bottom;
  }
  td {
    border-block-start: 1px solid var(--rule);
    white-space: nowrap;
  }
  :is(th, td):first-child {
    text-align: start;
  }
  .chosen td {
    background: var(--raised);
    font-weight: 600;
  }
`;
