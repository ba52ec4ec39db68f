import { css } from 'lit';
import { controlStyles } from './control.styles.ts';
import { drawingStyles } from './drawing.styles.ts';

/** Shared by every figure: how it looks, and what changes when it is small, touched, printed or stilled. */
export const figureStyles = css`
  ${drawingStyles}
  ${controlStyles}

  :host([thumbnail]) :is(.controls, .tip, .tokens, .legend, .readout, .panel-title, .message) {
    display: none;
  }
  @media (pointer: coarse) {
    select,
    button,
    .choices label,
    .toggle {
      min-block-size: 2.75rem;
    }
    input[type='range'] {
      block-size: 2.75rem;
    }
  }
  @media print {
    :host {
      /* A browser leaves backgrounds out to save ink, and with them light words on dark ground. */
      print-color-adjust: exact;
    }
    .tip,
    input {
      display: none;
    }
    .panel {
      break-inside: avoid;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    svg {
      forced-color-adjust: none;
    }
    button[aria-pressed='true'],
    .choices label:has(input:checked) {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
  }
`;
