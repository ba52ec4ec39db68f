import { css } from 'lit';

/** Looks of a network drawing; a state's role shows in its shape as well as in its colour. */
export const networkStyles = css`
  .network {
    --lively: var(--accent);
  }
  .network text {
    font-size: 12px;
  }
  .network .head text,
  .network .guess {
    fill: var(--ink-soft);
  }
  .network .own {
    font-weight: 600;
  }
  .network path {
    fill: none;
    stroke: var(--ink-soft);
    stroke-linecap: round;
  }
  .way {
    stroke-width: 1.5px;
  }
  .network :is(.way, .table).ahead {
    stroke: var(--rule);
  }
  .network .table {
    fill: var(--paper);
    stroke-linejoin: round;
  }
  .network .feedback {
    stroke: var(--lively);
    stroke-dasharray: 2 4;
    stroke-width: 1.5px;
  }
  .state.done {
    stroke-width: 8px;
  }
  .network .state.ahead {
    stroke: var(--rule);
    stroke-width: 5px;
  }
  .network .state.current {
    stroke: var(--lively);
    stroke-width: 11px;
  }
  .network .state.affected {
    stroke: var(--series-4);
    stroke-width: 11px;
  }
  .network .state.heart {
    stroke: var(--paper);
    stroke-width: 4px;
  }
  .network .heart.affected {
    stroke-width: 7.5px;
  }
  .network .state.patched {
    fill: var(--series-4);
    stroke: var(--paper);
    stroke-width: 2px;
  }
  .fresh :is(.attention, .way, .table):not(.ahead),
  .lit .attention {
    stroke: var(--lively);
  }
  .lit .attention {
    opacity: 1;
  }
  .has-lit > .attention,
  .has-lit .fresh .attention {
    stroke: var(--rule);
  }
  text.run-title {
    fill: var(--ink-soft);
    font-size: 12px;
    font-weight: 600;
  }
  path.patch-arrow {
    fill: none;
    stroke: var(--series-4);
    stroke-width: 2.5px;
    stroke-dasharray: 6 3;
  }
  .ring {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2px;
  }
`;
