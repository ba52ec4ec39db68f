import { css } from 'lit';

/** Needed by every figure that draws with `tree-picture.ts`. */
export const treePictureStyles = css`
  .turning {
    touch-action: pan-y;
    cursor: grab;
  }
  .edge {
    fill: none;
    stroke-width: 2.5px;
  }
  .edge.lit {
    stroke-width: 4.5px;
  }
  .near-pairs {
    fill: none;
    stroke: var(--ink-soft);
    stroke-width: 1.2px;
    stroke-dasharray: 1 4;
    stroke-linecap: round;
  }
  .leader {
    stroke: var(--ink-soft);
    stroke-width: 0.75px;
  }
  .node {
    cursor: pointer;
  }
  .hit {
    fill: transparent;
  }
  .dot {
    fill: var(--paper);
    stroke: var(--ink);
    stroke-width: 1.5px;
  }
  .node.lit .dot {
    fill: var(--accent);
    stroke: var(--accent);
  }
  .node.chosen .dot {
    stroke-width: 4px;
  }
  .node.lit .label {
    opacity: 0;
  }
  .raised {
    font-weight: 700;
    pointer-events: none;
  }
  :host([thumbnail]) :is(.label, .leader, .raised) {
    display: none;
  }
`;
