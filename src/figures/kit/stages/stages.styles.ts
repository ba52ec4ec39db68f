import { css } from 'lit';

/** Looks of a figure in stages: see `StagedFigure`. */
export const stageStyles = css`
  .frame {
    container-type: inline-size;
  }
  .walk {
    display: grid;
    gap: 0 2.5rem;
  }
  .stay {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    align-self: start;
    padding-block: 0.5rem;
    background: var(--paper);
  }
  .buttons {
    flex-wrap: nowrap;
    justify-content: space-between;
    margin-block-start: 0.5rem;
  }
  .buttons button {
    flex: none;
    min-inline-size: 2rem;
    padding-inline: 0.4rem;
    white-space: nowrap;
  }
  :host([thumbnail]) .stay {
    position: static;
    background: none;
  }
  :host([thumbnail]) .buttons {
    display: none;
  }
  .stages {
    margin: 0;
    padding: 0;
    list-style: none;
    font: 1.0625rem / 1.55 var(--font-prose);
  }
  .stages p {
    max-inline-size: 36rem;
    margin: 0 0 0.6em;
  }
  .name {
    font: 600 1rem / 1.4 var(--font-ui);
  }
  [aria-disabled='true'] {
    opacity: 0.55;
  }
  [aria-current] .name {
    color: var(--accent);
  }
  .buttons span {
    display: none;
  }
  li {
    min-block-size: 40vh;
    padding-block: 1rem;
    box-sizing: border-box;
  }
  em {
    font-style: normal;
    font-weight: 600;
    color: var(--accent);
  }
  .still {
    display: none;
  }
  @media (max-height: 30rem) {
    .stay {
      position: static;
    }
  }
  @container (width >= 40rem) {
    .walk {
      grid-template-columns: minmax(0, 26rem) minmax(0, 1fr);
    }
    [aria-pressed='true'] span {
      display: inline;
    }
    .stay {
      position: sticky;
      inset-block-start: max(1rem, 50vh - 11rem);
    }
    li {
      display: grid;
      align-content: center;
      min-block-size: 52vh;
    }
  }
  @keyframes unveil {
    from {
      clip-path: inset(0 100% 0 0) view-box;
    }
    to {
      clip-path: inset(0) view-box;
    }
  }
  .moving .fresh {
    animation: unveil 1.2s linear calc(var(--order) * 1.2s) backwards;
  }
  @media print, (scripting: none) {
    .walk {
      grid-template-columns: minmax(0, 1fr);
    }
    .stay {
      position: static;
    }
    li {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
      gap: 1rem 2rem;
      align-content: start;
      min-block-size: 0;
      break-inside: avoid;
    }
    .still {
      display: block;
    }
    .moving .fresh {
      animation: none;
    }
  }
`;
