import { css } from 'lit';

export const styles = css`
  .panels {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
  }
  .picture {
    max-inline-size: 27rem;
    justify-self: start;
  }
  .controls {
    max-inline-size: none;
    align-content: start;
    margin: 0;
  }
  .controls > .control {
    flex: 1 1 100%;
  }
  select,
  input[type='search'] {
    inline-size: 100%;
  }
  button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }

  .right {
    fill: var(--series-1);
    stroke: var(--series-1);
    stroke-width: 1.5px;
  }
  .wrong {
    fill: var(--paper);
    stroke: var(--series-2);
    stroke-width: 1.5px;
  }
  .faint > path {
    opacity: 0.35;
  }
  .mark[aria-pressed='true'] text {
    font-weight: 700;
  }

  .panel-wide {
    container-type: inline-size;
  }
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    margin-block-end: 0.5rem;
  }
  .pager .readout {
    margin: 0;
  }
  .sorter {
    display: none;
  }
  ::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }

  .facts {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .facts :is(th, td) {
    position: relative;
    padding: 0.4rem 0.75rem 0.4rem 0;
    text-align: start;
    vertical-align: top;
    overflow-wrap: break-word;
  }
  .facts thead th {
    color: var(--ink-soft);
    font-size: 0.8125rem;
    border-block-end: 1px solid var(--ink-soft);
  }
  .facts tbody tr {
    border-block-end: 1px solid var(--rule);
  }
  .facts .entity {
    padding-inline-start: 1.5rem;
  }
  .facts tbody .entity {
    font-weight: 600;
  }
  .relation,
  dt {
    color: var(--ink-soft);
    font-weight: 400;
  }
  thead .probability {
    inline-size: 12rem;
  }
  td.probability {
    display: flex;
    align-items: baseline;
    gap: 0.75rem;
    padding-inline-end: 0;
  }
  .percent {
    flex: 0 0 4rem;
    text-align: end;
  }
  .bar {
    flex: 1 1 2rem;
    block-size: 0.6rem;
    background: var(--grid);
  }
  .bar > i {
    display: block;
    block-size: 100%;
    background: var(--series-1);
  }
  .over {
    display: var(--controls, flex);
    align-items: flex-start;
    position: absolute;
    inset: 0;
    inline-size: 100%;
    min-block-size: 0;
    padding: 0.4rem 0.35rem;
    border: 0;
    background: none;
    text-align: start;
  }
  mark {
    color: inherit;
    background: color-mix(in oklab, var(--accent) 28%, transparent);
    border-radius: 2px;
  }
  .yes {
    color: var(--series-1);
  }
  .no {
    color: var(--series-2);
    font-weight: 700;
  }

  .facts tr.opened {
    border: 0;
  }
  .facts .detail td {
    padding-inline-start: 1.5rem;
    padding-block-end: 0.75rem;
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.25rem 1rem;
    margin: 0;
  }
  dd {
    margin: 0;
  }
  a {
    color: var(--accent);
  }

  /* A phone has no room for columns: a row becomes two lines, and sorting a drop-down. */
  @container (max-width: 36rem) {
    .facts,
    tbody {
      display: block;
    }
    .facts thead {
      position: absolute;
      clip-path: inset(50%);
    }
    thead .over {
      display: none;
    }
    .sorter {
      display: var(--controls, flex);
      flex: 1 1 100%;
      align-items: end;
      gap: 1rem;
    }
    .sorter .control {
      flex: 1;
    }
    tbody tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.5rem;
      padding: 0.5rem 0 0.5rem 1.5rem;
    }
    .facts tbody :is(th, td) {
      box-sizing: border-box;
      padding-block: 0.1rem;
      padding-inline-end: 0;
    }
    .facts tbody .entity {
      flex: 1 1 calc(100% - 9rem);
      padding-inline-start: 0;
    }
    .facts td.probability {
      flex: 0 0 8rem;
    }
    td:is(.relation, .value, .said) {
      order: 1;
    }
    tbody .over {
      inset-inline-start: -1.5rem;
      inline-size: calc(100% + 1.5rem);
      padding-block: 0.1rem;
    }
    td.relation::after {
      content: ':';
    }
    td.said::before {
      content: 'model:\\a0';
      color: var(--ink-soft);
    }
    .facts .detail {
      padding-block-start: 0;
    }
    .facts .detail td {
      padding: 0;
    }
    dl {
      grid-template-columns: 1fr;
      gap: 0;
    }
    dd {
      margin-block-end: 0.35rem;
    }
  }
`;
