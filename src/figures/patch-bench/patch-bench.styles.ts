import { css } from 'lit';

export const styles = css`
  .panels {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
  }
  .panel {
    justify-self: start;
  }
  .panel > .control {
    margin-block-end: 0.5rem;
  }
  .method,
  .what-ran {
    flex: 1 1 18rem;
    margin: 0;
    align-self: center;
    color: var(--ink-soft);
    font-size: 0.8125rem;
  }
  .method {
    color: var(--ink);
    font-size: 0.875rem;
  }
  .what-ran {
    flex-basis: 100%;
  }
  .sliders,
  .options {
    display: var(--controls, flex);
    flex-wrap: wrap;
    gap: 0.75rem 1.5rem;
    margin-block: 0.75rem;
  }
  .options input[type='text'] {
    inline-size: 100%;
    font: 0.9375rem / 1.5 var(--font-mono);
    min-block-size: 2.25rem;
  }
  .sliders > * {
    flex: 1 1 8rem;
  }
  .options .control:has([type='text']) {
    flex: 1 1 100%;
  }
  .said {
    display: grid;
    gap: 0.75rem;
  }
  .outcome {
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--rule);
  }
  .outcome.main {
    border-color: var(--series-4);
  }
  .outcome p {
    margin: 0;
  }
  .run-name {
    margin: 0.75rem 0 0.2rem;
    color: var(--ink-soft);
    font-size: 0.8125rem;
  }
  .run-words {
    font-size: 1rem;
  }
  .main .run-words {
    font-size: 1.25rem;
    font-weight: 600;
  }
  .outcome ul {
    margin: 0.15rem 0 0;
    padding: 0;
    list-style: none;
  }
  .outcome li {
    display: grid;
    grid-template-columns: 7rem minmax(0, 1fr) 4rem;
    gap: 0.5rem;
    align-items: center;
    font-size: 0.8125rem;
  }
  .outcome li span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .outcome li i {
    block-size: 0.6rem;
    min-inline-size: 1px;
    background: var(--accent);
  }
  .outcome:not(.main) li i {
    background: var(--ink-soft);
  }
  .outcome small {
    color: var(--ink-soft);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .strip {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(6.25rem, 1fr));
    gap: 0.25rem;
  }
  .strip button {
    min-block-size: 1.9rem;
    padding: 0.1rem 0.4rem;
    overflow: hidden;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 0.8125rem;
  }
  .strip button[aria-pressed='true'] small {
    color: inherit;
  }
  .strip small {
    color: var(--ink-soft);
  }
  .strip + .panel-title {
    margin-block-start: 1.25rem;
  }
  .tuple {
    display: grid;
    grid-template-columns: 2rem minmax(0, 1fr);
    gap: 0.1rem 0.25rem;
    margin: 0 0 0.5rem;
    overflow-wrap: anywhere;
  }
  .tuple dt {
    font: italic 1rem / 1.4 var(--font-prose);
  }
  .tuple dd {
    margin: 0;
  }
  .differs {
    padding: 0 0.4rem;
    border: 1px solid var(--series-4);
    border-radius: 0.75rem;
    font-size: 0.75rem;
    white-space: nowrap;
  }
  .network .mark {
    cursor: pointer;
  }
  @media print {
    .strip,
    .strip-name {
      display: none;
    }
  }
`;
