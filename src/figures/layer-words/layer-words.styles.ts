import { css } from 'lit';

export const styles = css`
  .panels {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
  }
  .panel {
    justify-self: start;
  }
  input[type='search'],
  select {
    inline-size: 100%;
  }
  .list [role='group'],
  .list > div {
    display: grid;
  }
  .list > div button {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 5.5rem;
    gap: 0.75rem;
    align-items: center;
    min-block-size: 2rem;
    padding: 0.1rem 0.5rem;
    border-color: transparent;
    border-radius: 0.25rem;
    background: none;
    color: var(--ink);
    text-align: start;
  }
  .list > div button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--raised);
    font-weight: 600;
  }
  .strip {
    fill: var(--accent);
  }
  .panel svg.bars {
    margin-block-end: 0.75rem;
  }
  .bars text {
    font-size: 12px;
  }
  .pager {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .pager button {
    min-inline-size: 2.25rem;
  }
  [aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  .wanted {
    font-weight: 400;
    color: var(--ink-soft);
  }
  .texts {
    margin: 0;
    padding-inline-start: 1.75rem;
  }
  .texts li {
    padding-block: 0.2rem;
    border-block-end: 1px solid var(--rule);
  }
  .texts li::marker {
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .texts .whole::marker {
    color: var(--accent);
    font-weight: 700;
  }
  .texts mark {
    color: inherit;
    background: none;
    font-weight: 600;
    text-decoration: underline 2px var(--accent);
    text-underline-offset: 0.2em;
  }
  small {
    display: block;
    color: var(--ink-soft);
    font-size: 0.75rem;
  }
  small span {
    margin-inline-end: 0.5rem;
    white-space: nowrap;
  }
  @media (min-width: 30rem) {
    .texts li {
      display: list-item;
    }
    .texts li > .said {
      display: inline-block;
      min-inline-size: 11rem;
    }
    small {
      display: inline-block;
    }
  }
  @media print {
    .list > div[role='group'],
    .pager {
      display: none;
    }
  }
`;
