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
  .panel {
    justify-self: start;
    max-inline-size: none;
  }
  .next-panel,
  .continuation-panel {
    max-inline-size: 30rem;
  }
  .panels {
    grid-template: 'next' 'continuation' 'lens' 'attention' / minmax(0, 1fr);
  }
  @media (min-width: 40rem) {
    .panels {
      grid-template: 'next continuation' 'lens lens' 'attention attention' / minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  @media (min-width: 60rem) {
    .panels {
      grid-template: 'next lens' 'continuation attention' / minmax(0, 1fr) minmax(0, 2fr);
    }
  }
  .next-panel {
    grid-area: next;
  }
  .continuation-panel {
    grid-area: continuation;
  }
  .lens-panel {
    grid-area: lens;
  }
  .attention-panel {
    grid-area: attention;
  }
  .heads {
    max-inline-size: 40rem;
  }
  @media (min-width: 60rem) {
    /* The only view of the inside stands beside all that came out. */
    .panels:not(.view-both) :is(.lens-panel, .attention-panel) {
      grid-row: 1 / -1;
    }
  }
  .continuation-panel .buttons {
    align-items: baseline;
    gap: 0.75rem;
  }
  .panel > .control {
    margin-block-end: 0.75rem;
    max-inline-size: 22rem;
  }
  .what-ran + .what-ran {
    margin-block-start: -0.6rem;
  }
  .large-matrix {
    max-inline-size: 25rem;
  }
  .looks {
    margin-block-start: 0;
    padding-inline-start: 1.25rem;
  }
  :host([thumbnail]) :is(.what-ran, .panel:not(.lens-panel)) {
    display: none;
  }
`;
