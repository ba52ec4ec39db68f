/** `<vitrine-figure>`: a figure of a Vitrine site in any page. Importing this module defines the element. */
export { VitrineFigure } from './element.js';

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-figure': import('./element.js').VitrineFigure;
  }
}
