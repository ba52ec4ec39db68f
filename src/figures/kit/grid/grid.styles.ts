import { css } from 'lit';

/** Shared by grids of cells: their drawing, and small grids to choose from. */
export const gridStyles = css`
  :host {
    container-type: inline-size;
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
  .axis text.at {
    fill: var(--ink);
    font-weight: 700;
  }
  /* Nothing to point at where no script will ever answer. */
  .hint {
    display: var(--controls, inline);
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
      display: none;
    }
  }
`;
