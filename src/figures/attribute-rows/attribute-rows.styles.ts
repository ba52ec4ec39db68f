import { css } from 'lit';

export const styles = css`
  .over {
    outline: 2px dashed var(--accent);
    outline-offset: 4px;
  }
  input[type='search'],
  input[type='file'] {
    font: inherit;
    color: var(--ink);
    background: var(--raised);
    border: 1px solid var(--control-edge);
    border-radius: 0.375rem;
    min-block-size: 2.25rem;
    padding: 0.25rem 0.7rem;
    box-sizing: border-box;
    max-inline-size: 100%;
  }
  .bars {
    fill: var(--series-1);
  }
  .rows {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .rows li {
    padding: 0.5rem 0 0.5rem 0.75rem;
    border-block-start: 1px solid var(--rule);
  }
  .rows .differ {
    box-shadow: inset 3px 0 var(--series-2);
  }
  .rows p {
    display: inline-block;
    margin: 0 1rem 0.25rem 0;
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0 0.75rem;
    margin: 0;
  }
  dt {
    color: var(--ink-soft);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  mark {
    color: inherit;
    background: color-mix(in oklab, var(--accent) 28%, transparent);
    border-radius: 2px;
  }
  .pager {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: center;
    justify-content: space-between;
  }
  button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
`;
