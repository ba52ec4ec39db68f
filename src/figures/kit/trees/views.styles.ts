import { css } from 'lit';

/** Of the classic tree and the table of distances. */
export const treeViewStyles = css`
  /* Long trees keep the figure's height. */
  .scroll {
    max-block-size: 27rem;
    overflow-y: auto;
  }

  .matrix {
    cursor: crosshair;
  }
  .cells {
    stroke: var(--accent);
    stroke-width: 1;
    shape-rendering: crispEdges;
  }
  .bands {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.5px;
    vector-effect: non-scaling-stroke;
  }
  .distance-key {
    flex-wrap: nowrap;
    align-items: center;
  }
  .distance-key i {
    flex: 0 1 10rem;
    block-size: 0.6rem;
    background: linear-gradient(to right, transparent, var(--accent));
  }
`;
