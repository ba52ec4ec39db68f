import { css } from 'lit';

export const styles = css`
  .own-tree {
    flex: 1 1 100%;
  }
  .own-tree > * {
    margin-block-end: 0.5rem;
  }
  .own-tree summary {
    min-block-size: 1.75rem;
    cursor: pointer;
    color: var(--accent);
  }
  textarea {
    inline-size: 100%;
    font: 0.875rem / 1.5 var(--font-mono);
    resize: vertical;
  }
  .buttons {
    align-items: center;
  }
  .buttons-label {
    color: var(--ink-soft);
    margin-inline-end: 0.25rem;
  }
  .message {
    list-style: none;
  }
  .panel-controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: flex-end;
    margin-block-end: 0.5rem;
  }

  /* Two scrolling boxes: long sentences and long trees keep the figure's height. */
  .sentence {
    max-block-size: 9rem;
    overflow-y: auto;
  }
  .scroll {
    max-block-size: 27rem;
    overflow-y: auto;
  }
  .row {
    fill: transparent;
  }
  .node.lit .row {
    fill: color-mix(in oklab, var(--accent) 14%, transparent);
  }
  .node.lit .row-word {
    font-weight: 700;
  }
  .branch {
    stroke-width: 2px;
  }
  .branch.lit {
    stroke-width: 3.5px;
  }

  .matrix {
    cursor: crosshair;
  }
  .cells {
    fill: none;
    stroke-width: 1;
    shape-rendering: crispEdges;
  }
  .frame {
    fill: none;
    stroke: var(--rule);
  }
  .bands {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.5px;
  }
  .row-lit {
    font-weight: 700;
  }
  .distance-key {
    flex-wrap: nowrap;
    align-items: center;
  }
  .distance-key i {
    flex: 0 1 10rem;
    block-size: 0.6rem;
    border-radius: 0.3rem;
  }
  .shares {
    display: grid;
    gap: 0.15rem;
    padding: 0;
    list-style: none;
  }
  .shares li {
    display: grid;
    grid-template-columns: 6.5rem 1fr 3rem;
    gap: 0.5rem;
    align-items: center;
  }
  .shares i {
    block-size: 0.5rem;
    border-radius: 0.25rem;
    background: var(--grid);
  }
  .shares b {
    display: block;
    block-size: 100%;
    border-radius: 0.25rem;
    background: var(--ink-soft);
  }
  .shares .drawn {
    color: var(--ink);
    font-weight: 600;
  }
  .shares .drawn b {
    background: var(--accent);
  }
  .shares span:last-child {
    text-align: end;
  }

  :host([thumbnail]) :is(.sentence, .panel:not(.picture), .panel-controls) {
    display: none;
  }
`;
