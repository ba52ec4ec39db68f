import { css } from 'lit';

/** Panels and what is drawn in them, the legend beside them and the tip over them. */
export const drawingStyles = css`
  :host {
    display: block;
    position: relative;
    color: var(--ink);
    font: 400 0.875rem / 1.4 var(--font-ui);
    -webkit-text-size-adjust: 100%;
  }
  .controls {
    /* The page sets this to none where no script will ever answer. */
    display: var(--controls, flex);
    flex-wrap: wrap;
    gap: 0.75rem 1.5rem;
    align-items: flex-end;
    margin-block-end: 1rem;
  }
  .panels {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17.5rem), 1fr));
    gap: 1.25rem 1.5rem;
    align-items: start;
  }
  .panel {
    margin: 0;
    min-inline-size: 0;
    inline-size: 100%;
    max-inline-size: 30rem;
    justify-self: center;
  }
  .panel-wide {
    grid-column: 1 / -1;
    max-inline-size: none;
  }
  .panel-title {
    margin: 0 0 0.35rem;
    font-size: 0.875rem;
    font-weight: 600;
    color: var(--ink);
  }
  .panel svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
    overflow: visible;
  }
  .readout {
    margin: 0.35rem 0 0;
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }

  text {
    fill: var(--ink);
    font: 13px var(--font-ui);
    font-variant-numeric: tabular-nums;
  }
  .axis text,
  text.soft {
    fill: var(--ink-soft);
    font-size: 12px;
  }
  .axis .domain {
    stroke: var(--rule);
    fill: none;
  }
  .grid-line {
    stroke: var(--grid);
  }
  .halo {
    paint-order: stroke;
    stroke: var(--paper);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .mark {
    outline: none;
  }
  .mark[role='button'] {
    cursor: pointer;
  }
  /* Marks that are only felt, over what is drawn. */
  .hold {
    fill: none;
    pointer-events: all;
  }
  .mark:focus-visible > :first-child,
  .mark:focus-visible:not(:has(*)) {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  :is(svg, .scroll):focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  /* What is too wide for a phone scrolls in a box of its own. */
  .scroll {
    overflow-x: auto;
  }
  table {
    font-variant-numeric: tabular-nums;
  }
  th {
    font-weight: 400;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    margin: 0.5rem 0 0;
    padding: 0;
    list-style: none;
    color: var(--ink-soft);
    font-size: 0.8125rem;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
  }
  .legend svg {
    inline-size: 1.75rem;
    block-size: 0.9rem;
    flex: none;
  }

  .tip {
    position: absolute;
    z-index: 2;
    max-inline-size: min(18rem, 90%);
    padding: 0.3rem 0.6rem;
    border: 1px solid var(--rule);
    border-radius: 0.375rem;
    background: var(--raised);
    color: var(--ink);
    font-size: 0.8125rem;
    white-space: pre-line;
    pointer-events: none;
    transform: translate(-50%, calc(-100% - 0.5rem));
    box-shadow: 0 2px 8px rgb(0 0 0 / 0.15);
  }
  .tip.below {
    transform: translate(-50%, 0.5rem);
  }
  .tip[hidden] {
    display: none;
  }
  .message {
    margin: 0.5rem 0 0;
    padding: 0.5rem 0.75rem;
    border-inline-start: 3px solid var(--series-2);
    background: var(--raised);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
