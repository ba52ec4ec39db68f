import { css } from 'lit';

export const styles = css`
  .exact {
    --fit: var(--series-3);
  }
  .near {
    --fit: var(--near);
  }
  .far {
    --fit: var(--far);
  }
  .circle {
    fill: none;
    stroke: var(--rule);
    stroke-dasharray: 1 5;
    stroke-linecap: round;
  }
  .band {
    stroke: var(--fit);
    stroke-width: 13px;
    stroke-linecap: round;
    opacity: 0.2;
  }
  .chord {
    stroke: var(--fit);
    stroke-width: 1.75px;
    stroke-dasharray: 2 4;
    stroke-linecap: round;
  }
  .edge {
    stroke: var(--ink);
    stroke-width: 3px;
  }
  .node {
    fill: var(--ink);
    stroke: var(--paper);
    stroke-width: 2px;
  }
  .measured {
    font-weight: 600;
  }
  .leaf {
    cursor: grab;
    outline: none;
    touch-action: none;
    user-select: none;
  }
  .leaf:active {
    cursor: grabbing;
  }
  .leaf:hover .node,
  .leaf:focus-visible .node {
    fill: var(--accent);
  }
  .leaf .ring {
    fill: none;
    stroke: none;
    stroke-width: 2px;
  }
  .leaf:focus-visible .ring {
    stroke: var(--focus);
  }
  .letter {
    font-size: 15px;
    font-weight: 600;
  }
  .wanted {
    fill: none;
    stroke: var(--ink);
    stroke-dasharray: 4 3;
  }
  .actual {
    fill: var(--fit);
  }
  .angles {
    gap: 0.25rem 1rem;
    margin-block: 0.5rem 0;
  }
  .angles .slider {
    flex-basis: 5.5rem;
  }
  :host([thumbnail]) .panel ~ .panel {
    display: none;
  }
`;
