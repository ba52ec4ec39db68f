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
  path {
    fill: none;
    stroke: var(--ink);
    stroke-linecap: round;
  }
  .circle {
    fill: none;
    stroke: var(--rule);
    stroke-dasharray: 1 5;
  }
  .band {
    stroke: var(--fit);
    stroke-width: 13px;
    opacity: 0.2;
  }
  .chord {
    stroke: var(--fit);
    stroke-width: 1.75px;
    stroke-dasharray: 2 4;
  }
  .edge {
    stroke-width: 3px;
  }
  .node {
    fill: var(--ink);
    stroke: var(--paper);
    stroke-width: 2px;
  }
  .measured,
  .letter {
    font-weight: 600;
  }
  .letter {
    font-size: 15px;
  }
  .leaf {
    cursor: grab;
    touch-action: none;
    user-select: none;
  }
  /* A broad edge that nobody sees, for fingers. */
  .leaf .node {
    stroke: transparent;
    stroke-width: 24px;
  }
  .leaf:hover .node {
    fill: var(--accent);
  }
  .wanted {
    stroke-dasharray: 4 3;
    stroke-linecap: butt;
  }
  .actual {
    fill: var(--fit);
  }
  .angles {
    gap: 1rem;
    margin: 0;
  }
  .angles .slider {
    flex-basis: 5.5rem;
  }
  :host([thumbnail]) .panel ~ .panel {
    display: none;
  }
`;
