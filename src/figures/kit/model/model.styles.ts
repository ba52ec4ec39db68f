import { css } from 'lit';

/** Parts that figures which ask the model share. */
export const modelStyles = css`
  .prompt {
    flex: 1 1 100%;
  }
  .prompt input {
    inline-size: 100%;
    font: 1rem / 1.5 var(--font-mono);
    min-block-size: 2.75rem;
  }
  .run {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--paper);
    font-weight: 600;
  }
  button.run:hover:not(:disabled) {
    color: var(--paper);
    text-decoration: underline;
  }
  .run[aria-disabled] {
    opacity: 0.6;
  }
  .run-bar {
    align-items: center;
    gap: 0.75rem;
  }
  progress {
    inline-size: 10rem;
    accent-color: var(--accent);
  }
  .message p {
    margin: 0 0 0.35rem;
  }
  .typed-words {
    line-height: 2.4;
  }
  .unknown mark {
    background: none;
    color: inherit;
    text-decoration: underline wavy var(--near);
    margin-inline-end: 0.25rem;
  }
  .unknown button {
    min-block-size: 2rem;
    padding-block: 0;
    margin-inline-end: 0.25rem;
  }

  .share {
    fill: var(--accent);
  }
  .scroll.lens {
    display: flex;
    align-items: start;
  }
  .panel .lens svg {
    flex: none;
    inline-size: auto;
  }
  .lens .layers {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    /* Painted last, also where the drawing is saved. */
    order: -1;
  }
  .paper {
    fill: var(--paper);
  }
  .lens .cells,
  .large-matrix,
  .small-matrix {
    cursor: pointer;
  }
  text.current {
    font-weight: 700;
  }
  .shades path {
    stroke: var(--accent);
    stroke-width: 24px;
  }
  .share-lines {
    stroke: var(--accent);
    stroke-width: 2px;
  }
  .chosen,
  .query,
  .pair {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2px;
  }
  .query {
    stroke-width: 1.25px;
  }

  .attention-cells .weights {
    stroke: var(--accent);
    stroke-width: 1;
    shape-rendering: crispEdges;
  }
  .behind {
    fill: var(--raised);
  }
  .heads {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(8rem, 45%), 1fr));
    gap: 0.75rem;
  }

  .continued {
    margin: 0 0 0.75rem;
    font-size: 1rem;
    line-height: 1.5;
  }
  .added {
    display: inline-block;
    padding: 0 0.3rem 0.2rem;
    border: 1px solid var(--rule);
    border-radius: 0.375rem;
    background: var(--raised);
    text-align: center;
    vertical-align: top;
  }
  .added b {
    display: block;
  }
  .added small {
    display: block;
    color: var(--ink-soft);
    font-size: 0.75rem;
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
`;
