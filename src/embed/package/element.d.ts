/** The class alone; nothing is defined by importing it. */
export declare class VitrineFigure extends HTMLElement {
  static readonly observedAttributes: string[];
  /** The address of the figure as it is shown now, to be put into `src` elsewhere. */
  readonly current: string;
  connectedCallback(): void;
  disconnectedCallback(): void;
  attributeChangedCallback(name: string): void;
}

/** Events of the element; all bubble and leave shadow roots. */
export interface VitrineFigureEvents {
  'vitrine-ready': CustomEvent<Record<string, never>>;
  /** The reader settled on a state; `src` is its address. */
  'vitrine-change': CustomEvent<{ readonly src: string }>;
  'vitrine-error': CustomEvent<{ readonly message: string }>;
}
