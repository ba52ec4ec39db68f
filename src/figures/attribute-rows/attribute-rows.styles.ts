import { css } from 'lit';

export const styles = css`
  input[type='file'] {
    font: inherit;
    color: var(--ink);
    max-inline-size: 100%;
  }
  .panel > svg {
    block-size: 3rem;
    margin-block-end: 0.5rem;
  }
  path {
    stroke: var(--ink);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  .both {
    fill: var(--series-1);
  }
  .table {
    fill: var(--series-2);
  }
  .words {
    fill: var(--series-4);
  }
  .neither {
    fill: var(--paper);
  }
  .rows {
    margin: 0.75rem 0 0;
    padding-inline-start: 2.25rem;
  }
  .rows li {
    padding-block: 0.4rem;
    border-block-end: 1px solid var(--rule);
  }
  .rows p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .said {
    white-space: pre-wrap;
    font-family: var(--font-mono);
    font-size: 0.8125rem;
  }
  .soft {
    color: var(--ink-soft);
    font-size: 0.8125rem;
  }
  .soft span {
    margin-inline-end: 1rem;
  }
  mark {
    color: inherit;
    background: none;
    font-weight: 600;
    text-decoration: underline 2px var(--accent);
    text-underline-offset: 0.2em;
  }
  .pager {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  [aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  @media print {
    .pager {
      display: none;
    }
  }
`;
