import { css } from 'lit';

/** Sliders, choices, buttons and rows of words. */
export const controlStyles = css`
  .control {
    display: var(--controls, grid);
    /* Long options must not push a drop-down past the edge of the page. */
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 100%;
    gap: 0.2rem;
    border: 0;
    padding: 0;
    margin: 0;
    min-inline-size: 0;
  }
  .control-label {
    display: flex;
    justify-content: space-between;
    gap: 0.75rem;
    padding: 0;
    color: var(--ink-soft);
    font-size: 0.8125rem;
  }
  legend {
    /* The gap of a grid does not reach the legend of a fieldset. */
    margin-block-end: 0.2rem;
  }
  .control-label .value {
    color: var(--ink);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .slider {
    flex: 1 1 11rem;
    max-inline-size: 22rem;
  }
  input[type='range'] {
    inline-size: 100%;
    block-size: 1.75rem;
    margin: 0;
    accent-color: var(--accent);
    cursor: pointer;
  }
  select,
  button,
  textarea,
  input:is([type='text'], [type='search']) {
    font: inherit;
    color: var(--ink);
    background: var(--raised);
    border: 1px solid var(--control-edge, var(--ink-soft));
    border-radius: 0.375rem;
    min-block-size: 2.25rem;
    padding: 0.25rem 0.7rem;
    max-inline-size: 100%;
    box-sizing: border-box;
  }
  button,
  select {
    cursor: pointer;
  }
  button:hover:not(:disabled, [aria-pressed='true']) {
    border-color: var(--accent);
    color: var(--accent);
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  button[aria-pressed='true'] {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--paper);
  }
  :is(select, button, textarea, input):focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }
  .choices label {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: 2.25rem;
    padding: 0 0.75rem;
    border: 1px solid var(--control-edge, var(--ink-soft));
    border-radius: 0.375rem;
    background: var(--raised);
    cursor: pointer;
  }
  .choices input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choices label:has(input:checked) {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--paper);
  }
  .choices label:has(input:focus-visible) {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .toggle {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.25rem;
    cursor: pointer;
  }
  .toggle input {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--accent);
  }
  .buttons {
    display: var(--controls, flex);
    flex-wrap: wrap;
    gap: 0.25rem;
  }
  .buttons button {
    min-inline-size: 2.5rem;
  }

  .tokens {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem;
    margin: 0 0 0.75rem;
    padding: 0;
    font-size: 1rem;
  }
  .tokens button {
    min-block-size: 2rem;
    padding: 0 0.35rem;
    border-color: transparent;
    background: none;
  }
  .tokens button.current,
  .tokens button[aria-pressed='true'] {
    color: var(--ink);
    background: var(--raised);
    border-color: var(--accent);
    box-shadow: inset 0 -2px 0 var(--accent);
  }
`;
