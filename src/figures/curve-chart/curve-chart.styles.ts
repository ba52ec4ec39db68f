import { css } from 'lit';

export const styles = css`
  .line,
  .thread,
  .reader {
    fill: none;
  }
  .line {
    stroke-width: 2.5px;
    stroke-linejoin: round;
  }
  .is-control,
  .is-gate {
    stroke-width: 1.5px;
  }
  .band {
    opacity: 0.16;
  }
  .dots {
    stroke-width: 6px;
    stroke-linecap: round;
  }
  .thread {
    stroke-width: 1px;
  }
  /* Plots stand on one line, however long the titles above them. */
  .charts .panel {
    display: grid;
    grid-row: span 4;
    grid-template-rows: subgrid;
    row-gap: 0;
  }
  .charts .panel-title {
    align-self: end;
  }
  .reader {
    stroke: var(--accent);
    stroke-width: 1.5px;
  }
  .read {
    fill: var(--paper);
    stroke-width: 2.5px;
  }
  .sweep {
    cursor: ew-resize;
    touch-action: pan-y;
  }
  .readings {
    display: grid;
    grid-template-columns: minmax(0, max-content) max-content max-content;
    gap: 0 0.75rem;
    margin: 0;
    padding: 0;
    list-style: none;
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .readings li {
    display: contents;
  }
  .readings b {
    color: var(--ink);
    font-weight: 600;
  }
`;
