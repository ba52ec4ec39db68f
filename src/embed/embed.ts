// The module that other pages load: `<script type="module" src="https://…/embed.js">`.
import { VitrineFigure } from './element.ts';

export { VitrineFigure };

// Two sites, or two versions, may both be on a page; the first defines the element.
if (!customElements.get('vitrine-figure')) customElements.define('vitrine-figure', VitrineFigure);
