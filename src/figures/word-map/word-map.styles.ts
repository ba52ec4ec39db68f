import { css } from 'lit';

export const styles = css`
  .panels {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
  }
  .list {
    justify-self: stretch;
    max-inline-size: none;
  }
  .map {
    background: var(--raised);
    border-radius: 0.375rem;
  }
  .map .mark {
    transition: transform 0.4s;
  }
  .dot {
    stroke: var(--raised);
    stroke-width: 1px;
  }
  .sense-0 {
    fill: var(--series-1);
  }
  .sense-1 {
    fill: var(--series-2);
  }
  .sense-2 {
    fill: var(--series-3);
  }
  .sense-3 {
    fill: var(--series-4);
  }
  .sense-4 {
    fill: var(--series-5);
  }
  .sense-5 {
    fill: var(--series-6);
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
  .legend {
    display: grid;
    gap: 0.2rem;
  }
  @media print {
    .list {
      display: none;
    }
  }
  :host([thumbnail]) .list {
    display: none;
  }
  :host([thumbnail]) .map {
    background: none;
  }
`;
