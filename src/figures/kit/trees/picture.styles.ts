import { css } from 'lit';

/** Needed by every figure that draws with `picture.ts`; the site sends it with the styles that all figures share. */
export const treePictureStyles = css`
  .tree-picture.turning {
    touch-action: pan-y;
    cursor: grab;
  }
  .tree-picture :is(.edge, .near) {
    fill: none;
    stroke-width: 2.5px;
  }
  .tree-picture .r0 {
    stroke: var(--near);
  }
  .tree-picture .r1 {
    stroke: color-mix(in oklab, var(--near), var(--even));
  }
  .tree-picture .r2 {
    stroke: var(--even);
  }
  .tree-picture .r3 {
    stroke: color-mix(in oklab, var(--far), var(--even));
  }
  .tree-picture .r4 {
    stroke: var(--far);
  }
  .tree-picture .edge:is(.r0, .r4) {
    stroke-width: 4px;
  }
  .tree-picture .edge:is(.r0, .r1) {
    stroke-dasharray: 2 3;
  }
  .tree-picture .edge:is(.r3, .r4) {
    stroke-dasharray: 9 3;
  }
  .tree-picture .edge.lit {
    stroke-width: 4.5px;
  }
  .tree-picture .near {
    stroke: var(--ink-soft);
    stroke-width: 1.2px;
    stroke-dasharray: 1 4;
    stroke-linecap: round;
  }
  .tree-picture .mark {
    cursor: pointer;
  }
  .tree-picture :is(circle, .leader) {
    fill: var(--paper);
    stroke: var(--ink);
    stroke-width: 1.5px;
  }
  .tree-picture .leader {
    stroke-width: 0.75px;
  }
  .tree-picture .hit {
    fill: transparent;
    stroke: none;
  }
  .tree-picture .lit rect {
    fill: color-mix(in oklab, var(--accent) 14%, transparent);
  }
  .tree-picture .lit .hit ~ circle {
    fill: var(--accent);
    stroke: var(--accent);
  }
  .tree-picture .chosen .hit ~ circle {
    stroke-width: 4px;
  }
  .tree-picture .lit text {
    font-weight: 700;
  }
  /* It is drawn again above all others. */
  .tree-picture .lit circle.hit ~ text {
    opacity: 0;
  }
  .tree-picture .raised {
    font-weight: 700;
    pointer-events: none;
  }
  .picture-key {
    margin-block-start: 1rem;
  }
  :host([thumbnail]) .tree-picture :is(text, .leader) {
    display: none;
  }
`;
