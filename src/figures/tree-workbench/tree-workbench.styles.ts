import { css } from 'lit';

export const styles = css`
  select {
    inline-size: 26rem;
  }
  .own-tree {
    display: var(--controls, block);
    flex: 1 1 100%;
  }
  .own-tree > * {
    margin-block-end: 0.5rem;
  }
  summary {
    min-block-size: 1.75rem;
    cursor: pointer;
    color: var(--accent);
  }
  textarea,
  code {
    inline-size: 100%;
    font: 0.875rem / 1.5 var(--font-mono);
    white-space: pre-wrap;
  }
  .buttons {
    align-items: center;
  }
  .message {
    list-style: none;
  }
  .panel > :is(.control, .buttons) {
    margin-block-end: 0.5rem;
  }

  :host([thumbnail]) :is(.panel:not(.picture), .panel > .control, .buttons) {
    display: none;
  }
`;
