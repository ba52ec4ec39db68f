import { css } from 'lit';

export const styles = css`
  .panels {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
  }
  /* Every shade lets numbers in ink be read on it; without numbers the whole range can be used. */
  .panels {
    --full: var(--accent);
  }
  .panels.numbered {
    --full: light-dark(
      color-mix(in oklab, var(--accent) 72%, var(--paper)),
      color-mix(in oklab, var(--accent) 46%, var(--paper))
    );
  }
  .gaps {
    stroke: var(--paper);
    stroke-width: 1px;
  }
  .diagonal {
    stroke: var(--ink);
    stroke-width: 1px;
    stroke-dasharray: 1.5 2.5;
  }
  .outline {
    stroke: var(--ink);
    stroke-width: 1.75px;
  }
  .found {
    stroke: var(--series-2);
    stroke-width: 3px;
  }
  /* A line of no length with round ends is a dot, as large in any cell. */
  .best {
    stroke: var(--series-4);
    stroke-width: 6px;
    stroke-linecap: round;
  }
  .numbers text {
    font-size: 12px;
    text-anchor: middle;
  }
  .readout b {
    color: var(--ink);
  }
  .scale {
    align-items: center;
  }
  .scale i {
    flex: 0 1 8rem;
    block-size: 0.6rem;
    background: linear-gradient(to right, var(--raised), var(--full));
  }

  .answers,
  .baselines {
    display: grid;
    gap: 0 0.75rem;
    align-items: baseline;
    margin: 0;
    padding: 0;
    list-style: none;
    color: var(--ink-soft);
  }
  .answers {
    grid-template-columns: minmax(0, max-content) minmax(0, max-content) minmax(0, 1fr);
    margin-block-end: 0.75rem;
  }
  .baselines {
    grid-template-columns: max-content minmax(0, 1fr);
  }
  .answers li,
  .baselines li {
    display: contents;
  }
  .baselines b {
    color: var(--ink);
    font-variant-numeric: tabular-nums;
  }
  .answers button {
    justify-self: start;
    min-block-size: 1.75rem;
    padding: 0 0.35rem;
    border-color: transparent;
    background: none;
    color: var(--ink);
    text-align: start;
  }
  .answers button[aria-pressed='true'] {
    border-color: var(--series-2);
  }
  .answers mark {
    color: inherit;
    background: none;
    font-weight: 600;
    text-decoration: underline 2px var(--accent);
    text-underline-offset: 0.2em;
  }
  .beside > .multiples + .panel-title {
    margin-block-start: 1rem;
  }

  :host([thumbnail]) :is(.beside, .answers, .baselines) {
    display: none;
  }
`;
