import { css } from 'lit';

/** Shared by every figure: the grid of panels, the row of controls, and how marks and text look. */
export const figureStyles = css`
  :host {
    display: block;
  }
`;
