import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }
  .panels {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
  }
  /* Every shade lets numbers in ink be read on it; without numbers the whole range can be used. */
  .panels {
    --full: var(--accent);
  }
  .panels.numbered {
    --full: light-dark(
      color-mix(in oklab, var(--accent) 72%, var(--paper)),
      color-mix(in oklab, var(--accent) 46%, var(--paper))
    );
  }
  .panel > svg {
    cursor: crosshair;
  }
  path {
    fill: none;
    vector-effect: non-scaling-stroke;
  }
  .shades path {
    stroke: color-mix(in oklab, var(--full) var(--share), var(--raised));
    stroke-width: 1;
    vector-effect: none;
    shape-rendering: crispEdges;
  }
  .edge {
    stroke: var(--rule);
    stroke-width: 1px;
  }
  .gaps {
    stroke: var(--paper);
    stroke-width: 1px;
  }
  .diagonal {
    stroke: var(--ink);
    stroke-width: 1px;
    stroke-dasharray: 1.5 2.5;
  }
  .outline {
    stroke: var(--ink);
    stroke-width: 1.75px;
  }
  .bands,
  .current {
    stroke: var(--accent);
    stroke-width: 1px;
  }
  .current {
    stroke-width: 2.5px;
  }
  .pin {
    stroke: var(--focus);
    stroke-width: 3px;
  }
  .found {
    stroke: var(--series-2);
    stroke-width: 3px;
  }
  /* A line of no length with round ends is a dot, as large in any cell. */
  .best {
    stroke: var(--series-4);
    stroke-width: 6px;
    stroke-linecap: round;
  }
  .numbers text {
    font-size: 12px;
    text-anchor: middle;
  }
  .axis text.at {
    fill: var(--ink);
    font-weight: 700;
  }
  .readout b {
    color: var(--ink);
  }
  /* Nothing to point at where no script will ever answer. */
  .hint {
    display: var(--controls, inline);
  }
  .scale {
    align-items: center;
  }
  .scale i {
    flex: 0 1 8rem;
    block-size: 0.6rem;
    background: linear-gradient(to right, var(--raised), var(--full));
  }

  .multiples {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(5.5rem, 1fr));
    gap: 0.5rem;
  }
  .multiples button {
    display: flex;
    flex-direction: column;
    align-items: stretch;
    padding: 0.35rem;
    text-align: start;
    font-size: 0.75rem;
    line-height: 1.25;
    border-color: var(--rule);
  }
  .multiples svg {
    aspect-ratio: 1;
    margin-block-end: 0.25rem;
    background: var(--paper);
  }
  .multiples :is(span, small) {
    display: block;
    font-size: inherit;
  }

  .answers,
  .baselines {
    display: grid;
    gap: 0 0.75rem;
    align-items: baseline;
    margin: 0;
    padding: 0;
    list-style: none;
    color: var(--ink-soft);
  }
  .answers {
    grid-template-columns: minmax(0, max-content) minmax(0, max-content) minmax(0, 1fr);
    margin-block-end: 0.75rem;
  }
  .baselines {
    grid-template-columns: max-content minmax(0, 1fr);
  }
  .answers li,
  .baselines li {
    display: contents;
  }
  .baselines b {
    color: var(--ink);
    font-variant-numeric: tabular-nums;
  }
  .answers button {
    justify-self: start;
    min-block-size: 1.75rem;
    padding: 0 0.35rem;
    border-color: transparent;
    background: none;
    color: var(--ink);
    text-align: start;
  }
  .answers button[aria-pressed='true'] {
    border-color: var(--series-2);
  }
  .answers mark {
    color: inherit;
    background: none;
    font-weight: 600;
    text-decoration: underline 2px var(--accent);
    text-underline-offset: 0.2em;
  }
  .beside > .multiples + .panel-title {
    margin-block-start: 1rem;
  }

  @container (min-width: 45rem) {
    .picker {
      display: none;
    }
  }
  @container (max-width: 45rem) {
    .multiples {
      display: none;
    }
    /* Where no script will ever change the panel, all of them are shown. */
    @media (scripting: none) {
      .multiples {
        display: grid;
      }
    }
  }
  @media print {
    .multiples {
      display: grid;
    }
  }
  :host([thumbnail]) :is(.beside, .answers, .baselines) {
    display: none;
  }
`;
