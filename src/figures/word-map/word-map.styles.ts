import { css } from 'lit';

export const styles = css`
  .panels {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
  }
  .list {
    justify-self: stretch;
    max-inline-size: none;
  }
  .map .mark {
    transition: transform 0.4s;
  }
  .map.held .mark {
    transition: none;
  }
  .map {
    touch-action: pan-y;
    cursor: default;
  }
  .map.zoomed {
    touch-action: none;
    cursor: grab;
  }
  .map.held {
    cursor: grabbing;
  }
  .map.lassoing {
    touch-action: none;
    cursor: crosshair;
  }
  .panel .stage > .map {
    overflow: hidden;
  }
  .stage {
    position: relative;
    background: var(--raised);
    border-radius: 0.375rem;
  }
  .stage canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .stage canvas + .map {
    position: relative;
    background: none;
  }
  .dot {
    stroke: var(--raised);
    stroke-width: 1px;
  }
  .no-group {
    fill: var(--ink-soft);
    opacity: 0.5;
  }
  :is(.group-0, .group-6) {
    fill: var(--series-1);
  }
  :is(.group-1, .group-7) {
    fill: var(--series-2);
  }
  .group-2 {
    fill: var(--series-3);
  }
  .group-3 {
    fill: var(--series-4);
  }
  .group-4 {
    fill: var(--series-5);
  }
  .group-5 {
    fill: var(--series-6);
  }
  .term {
    font-weight: 600;
    stroke: var(--raised);
    pointer-events: none;
  }
  .lasso {
    fill: var(--accent);
    fill-opacity: 0.08;
    stroke: var(--accent);
    stroke-dasharray: 5 3;
    pointer-events: none;
  }
  .number {
    font-weight: 600;
    font-size: 12px;
  }
  .faint > :is(.dot, .number) {
    opacity: 0.2;
  }
  .ring {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2px;
  }
  .ring.near {
    stroke-width: 1px;
  }
  .path path {
    fill: none;
    stroke: var(--ink-soft);
    stroke-dasharray: 4 3;
  }
  .path circle {
    fill: var(--ink-soft);
  }
  .path text {
    font-size: 12px;
    stroke: var(--raised);
  }

  .sentences {
    max-block-size: 25rem;
    overflow-y: auto;
    border: 1px solid var(--rule);
    border-radius: 0.375rem;
  }
  .sentences button {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
    inline-size: 100%;
    border: 0;
    border-radius: 0;
    background: none;
    text-align: start;
  }
  .sentences button + button {
    border-block-start: 1px solid var(--rule);
  }
  .sentences button[aria-pressed='true'] {
    background: var(--raised);
    color: var(--ink);
    box-shadow: inset 3px 0 0 var(--accent);
  }
  .sentences button:focus-visible {
    outline-offset: -2px;
  }
  .sentences svg {
    flex: none;
    inline-size: 0.9rem;
    block-size: 0.9rem;
  }
  .line {
    min-inline-size: 0;
    flex: 1;
  }
  .kwic button:not([aria-pressed='true']) .line {
    display: grid;
    grid-template-columns: minmax(0, 2fr) auto minmax(0, 3fr);
    white-space: pre;
  }
  .kwic button:not([aria-pressed='true']) :is(.before, .after) {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  /* What does not fit is left out at the far end. */
  .kwic button:not([aria-pressed='true']) .before {
    direction: rtl;
    text-align: right;
    padding-right: 0.3em;
  }
  .list-head {
    display: var(--controls, flex);
    flex-wrap: wrap;
    gap: 0.75rem 1.5rem;
    margin-block-end: 0.5rem;
  }
  .player {
    display: var(--controls, flex);
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: end;
    flex: 1 1 18rem;
    max-inline-size: 30rem;
  }
  .word-box input {
    inline-size: 10rem;
    font-weight: 600;
  }
  .controls .message {
    margin: 0;
  }
  .tools {
    margin-block: 0.5rem 0;
  }
  ul.legend {
    display: grid;
    gap: 0.2rem;
  }
  .legend button {
    min-block-size: 1.9rem;
    padding: 0.1rem 0.5rem;
  }
  .legend button svg {
    display: inline-block;
    inline-size: 0.9rem;
    vertical-align: -0.1em;
  }
  :host([thumbnail]) .tools {
    display: none;
  }
  @media print {
    .list {
      display: none;
    }
  }
  :host([thumbnail]) .list {
    display: none;
  }
  :host([thumbnail]) .stage {
    background: none;
  }
`;
