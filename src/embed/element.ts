import { parseAddress } from '../reader/address.ts';
import { EarlyHand } from '../reader/early-hand.ts';
import type { Frame } from '../reader/frame.ts';
import { onFirstSign } from '../reader/loader.ts';
import { sayIn } from '../reader/say.ts';
import { openLinksThere } from './article-links.ts';
import { ElementStates } from './element-states.ts';
import { fetchFigure, placeOf } from './fetch-figure.ts';

/** Until the reader does anything, the drawing is enough, unless a state is asked for that it does not show. */
let sign: Promise<void> | undefined;
const signOfLife = (): Promise<void> => {
  sign ??= new Promise<void>((done) => onFirstSign(done));
  return sign;
};

/** Figures are fetched when they are this near to the window. */
const NEAR = '800px 0px';

/**
 * `<vitrine-figure src="https://…/trees/#power?power=1.8">`: a figure of a Vitrine site in any page. What is written between the tags stays until the
 * figure is there, and comes back with a message where it cannot be had.
 *
 * Attributes: `src`, the address of a figure in its article, with its state; `theme`, `light` or `dark`, else that of the page (`color-scheme`).
 * Events, which bubble: `vitrine-ready`; `vitrine-change` with `detail: { src }` when the reader settles on a state; `vitrine-error` with
 * `detail: { message }`.
 */
export class VitrineFigure extends HTMLElement {
  static readonly observedAttributes = ['src', 'theme'];
  readonly #shadow = this.attachShadow({ mode: 'open' });
  #near: IntersectionObserver | undefined;
  #frame: Frame | undefined;
  #states: ElementStates | undefined;
  /** Article and figure that are shown or on the way. */
  #shown = '';

  connectedCallback(): void {
    if (this.#shown) return;
    this.#shadow.replaceChildren(document.createElement('slot'));
    void signOfLife();
    this.#near = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#load();
      },
      { rootMargin: NEAR },
    );
    this.#near.observe(this);
  }

  disconnectedCallback(): void {
    this.#near?.disconnect();
  }

  attributeChangedCallback(name: string): void {
    if (name === 'theme') this.#applyTheme();
    else if (this.isConnected && this.#shown) void this.#load();
  }

  /** The address of the figure as it is shown now, to be put into `src` elsewhere. */
  get current(): string {
    return this.#states?.address ?? this.getAttribute('src') ?? '';
  }

  async #load(): Promise<void> {
    this.#near?.disconnect();
    let asked = '';
    try {
      const { article, id, hash } = placeOf(this.getAttribute('src') ?? '', location.href);
      asked = `${article}#${id}`;
      if (asked === this.#shown && this.#frame) {
        await this.#frame.ask(parseAddress(hash).states[id] ?? {});
        return;
      }
      this.#shown = asked;
      this.#frame = undefined;
      const { root, frame } = await fetchFigure(article, id);
      if (this.#shown !== asked) return;
      this.#shadow.replaceChildren(root);
      this.#applyTheme();
      openLinksThere(root, article);
      if (!hash.includes('?')) await signOfLife();
      if (this.#shown !== asked) return;
      await this.#wake(
        frame,
        new ElementStates(article, id, hash, () => this.#tell('vitrine-change', { src: this.current })),
      );
      this.#tell('vitrine-ready', {});
    } catch (error) {
      if (asked && this.#shown !== asked) return;
      this.#shown ||= 'nothing';
      this.#fail((error as Error).message);
    }
  }

  /** The same code that wakes figures in their articles. */
  async #wake(root: HTMLElement, states: ElementStates): Promise<void> {
    const element = root.querySelector<HTMLElement>('.figure-stage > [asleep]')!;
    const hand = new EarlyHand(element);
    const { wakeFigure } = await import('../reader/wake-figure.ts');
    this.#states = states;
    this.#frame = await wakeFigure({ frame: root, element, name: root.dataset.figure! }, hand, states);
  }

  #applyTheme(): void {
    const root = this.#shadow.querySelector<HTMLElement>('.vitrine-embed');
    const theme = this.getAttribute('theme');
    if (!root) return;
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
  }

  #fail(reason: string): void {
    const line = document.createElement('p');
    line.setAttribute('role', 'status');
    sayIn(line, `This figure could not be shown: ${reason}.`, () => {
      this.#shown = '';
      void this.#load();
    });
    this.#shadow.replaceChildren(document.createElement('slot'), line);
    this.#tell('vitrine-error', { message: reason });
  }

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}
