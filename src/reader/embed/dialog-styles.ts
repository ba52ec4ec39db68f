/** Of the dialog, which is rarely opened: not in the sheet of every page. */
export const dialogStyles = `
dialog {
  box-sizing: border-box; inline-size: min(46rem, 100vw - 1rem); max-block-size: min(52rem, 100dvh - 1rem); overflow: auto;
  padding: 1rem 1.25rem; border: 1px solid var(--control-edge); border-radius: 0.5rem; background: var(--paper); color: var(--ink);
  font: 0.875rem/1.5 var(--font-ui); overflow-wrap: anywhere;
}
dialog::backdrop { background: rgb(0 0 0 / 0.4); }
h2 { margin: 0 0 0.75rem; font-size: 1.125rem; }
h3 { margin: 1rem 0 0.5rem; font-size: 0.875rem; }
[role=tablist], .choices, .row { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: end; margin: 0 0 0.75rem; }
[role=tablist] { gap: 0.25rem; border-block-end: 1px solid var(--rule); }
button, select, input[type=number], textarea {
  font: inherit; color: var(--ink); background: var(--raised); border: 1px solid var(--control-edge); border-radius: 0.375rem; min-block-size: 2.25rem;
  padding: 0.25rem 0.75rem; box-sizing: border-box;
}
button { cursor: pointer; }
[role=tab] { border-color: transparent; border-radius: 0.375rem 0.375rem 0 0; background: none; }
[role=tab][aria-selected=true] { border-color: var(--control-edge); border-block-end-color: var(--paper); background: var(--paper); font-weight: 600; }
.main { background: var(--accent); border-color: var(--accent); color: var(--paper); }
textarea { inline-size: 100%; resize: vertical; font: 0.8125rem/1.5 var(--font-mono); }
label { display: grid; gap: 0.2rem; }
label span { color: var(--ink-soft); font-size: 0.8125rem; }
label[hidden] { display: none; }
.tick { display: flex; align-items: center; gap: 0.5rem; min-block-size: 2.25rem; }
.tick input { inline-size: 1.25rem; block-size: 1.25rem; accent-color: var(--accent); }
.preview { overflow: auto; max-block-size: 24rem; border: 1px dashed var(--rule); }
iframe, img { display: block; border: 0; max-inline-size: 100%; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
@media (pointer: coarse) { button, select, input { min-block-size: 2.75rem; } }
`;
