import { css } from 'lit';

export const styles = css`
  .what-ran {
    margin: 0;
    flex: 1 1 100%;
    color: var(--ink-soft);
    font-size: 0.8125rem;
  }
  .tokens {
    margin-block-end: 0.5rem;
  }
  .panels {
    gap: 1.5rem;
  }
  @media (min-width: 60rem) {
    .panels {
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
    }
  }
  .column {
    display: grid;
    gap: 1.5rem;
    min-inline-size: 0;
  }
  .column .panel {
    justify-self: start;
  }
  .inside .panel {
    max-inline-size: none;
  }
  .panel > .control {
    margin-block-end: 0.75rem;
    max-inline-size: 22rem;
  }
  .what-ran + .what-ran {
    margin-block-start: -0.6rem;
  }
  .large-matrix {
    max-inline-size: 30rem;
  }
  .looks {
    margin-block-start: 0;
    padding-inline-start: 1.25rem;
  }
  :host([thumbnail]) :is(.what-ran, .column.inside .panel:not(.lens-panel), .column.out) {
    display: none;
  }
`;
