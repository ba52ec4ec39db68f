import { css } from 'lit';

export const styles = css`
  :host {
    --full: color-mix(in oklab, var(--accent) 26%, var(--raised));
  }
  .panels {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
  }
  .borders {
    stroke: var(--ink-soft);
    stroke-width: 1px;
  }
  /* An edge of paper keeps a sign apart from the tint and from its neighbours. */
  .sign {
    stroke: var(--paper);
    stroke-width: 1px;
    paint-order: stroke;
  }
  .tint {
    fill: var(--full);
    stroke: var(--rule);
  }
  .finder {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: flex-end;
  }
  .finder input {
    inline-size: 11rem;
  }
  /* Stronger than samples of a legend. */
  button .sample.sample {
    inline-size: 0.8rem;
    block-size: 0.8rem;
    margin-inline-end: 0.3rem;
    vertical-align: -0.08em;
    display: inline-block;
  }
  .chips.chips {
    gap: 0.25rem 0.5rem;
    margin: 0 0 0.75rem;
    font-size: 0.8125rem;
  }
  .chips button {
    padding: 0 0.6rem;
    border-color: var(--control-edge, var(--ink-soft));
    color: var(--ink-soft);
  }
  .chips b {
    color: var(--ink);
  }
  .release {
    display: var(--controls, inline);
  }
  .prompts {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0 0.6rem;
    margin: 0 0 0.5rem;
    color: var(--ink-soft);
  }
  .prompts dd {
    margin: 0;
    color: var(--ink);
  }
  .prompts mark {
    color: inherit;
    background: none;
    font-weight: 700;
    text-decoration: underline 2px var(--accent);
    text-underline-offset: 0.2em;
  }
  .reading {
    min-block-size: 1.9rem;
  }
  .words.words {
    display: inline-flex;
    align-items: baseline;
    margin: 0;
    font-size: inherit;
  }
  .words button {
    min-block-size: 1.75rem;
    padding: 0 0.12rem;
  }
  .words button[aria-pressed='true'] {
    padding-inline: 0.25rem;
  }
  .texts {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .texts li {
    display: grid;
    grid-template-columns: 3.25rem minmax(0, 1fr);
    gap: 0.5rem;
    align-items: baseline;
    border-block-start: 1px solid var(--rule);
  }
  .count {
    text-align: end;
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .pager {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: center;
    justify-content: space-between;
    margin-block-start: 0.35rem;
  }
  .multiples {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr));
    align-items: start;
  }
  .multiples svg {
    aspect-ratio: auto;
  }
  :host([thumbnail]) :is(.prompts, .panel + .panel) {
    display: none;
  }
`;
