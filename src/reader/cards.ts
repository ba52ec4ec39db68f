import { cardContent } from './card-content.ts';

const HOVER_MS = 350;
const MARGIN = 8;

interface Shown {
  readonly link: HTMLAnchorElement;
  readonly byHover: boolean;
}

/**
 * One card for citations, cross-references and glossary terms: a look at what a link leads to, without leaving. Opens by
 * click, tap or Enter (and by resting the mouse), closes by Escape, a press elsewhere or its button. Without a script
 * the links lead to the same text on the page.
 */
export class Cards {
  readonly #card = document.createElement('div');
  #shown: Shown | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#card.className = 'card';
    this.#card.popover = 'auto';
    this.#card.tabIndex = -1;
    this.#card.setAttribute('role', 'dialog');
    document.body.append(this.#card);
    this.#card.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.#card.addEventListener('pointerleave', () => this.#closeSoon());
    this.#card.addEventListener('toggle', (event) => {
      if ((event as ToggleEvent).newState === 'closed') this.#closed();
    });
  }

  /** Opens at once, and takes the focus: the reader asked for it. */
  open(link: HTMLAnchorElement): void {
    clearTimeout(this.#timer);
    void this.#show({ link, byHover: false });
  }

  /** The mouse rests on this link, or, with null, on something else. */
  rest(link: HTMLAnchorElement | null, over: Node): void {
    if (!link) {
      if (!this.#card.contains(over)) this.#closeSoon();
      return;
    }
    clearTimeout(this.#timer);
    if (link === this.#shown?.link) return;
    this.#timer = setTimeout(() => void this.#show({ link, byHover: true }), HOVER_MS);
  }

  #closeSoon(): void {
    clearTimeout(this.#timer);
    if (this.#shown?.byHover) this.#timer = setTimeout(() => this.#card.hidePopover(), HOVER_MS);
  }

  async #show(shown: Shown): Promise<void> {
    const target = document.getElementById(decodeURIComponent(shown.link.hash.slice(1)));
    if (!target) {
      location.hash = shown.link.hash;
      return;
    }
    const content = await cardContent(target);
    const go = document.createElement('a');
    go.className = 'card-go';
    go.href = shown.link.hash;
    go.textContent = 'Go there';
    go.addEventListener('click', () => this.#card.hidePopover());
    this.#card.replaceChildren(...content, go);
    this.#card.setAttribute('aria-label', shown.link.textContent ?? '');
    this.#shown = shown;
    this.#card.showPopover();
    this.#place(shown.link);
    if (!shown.byHover) this.#card.focus({ preventScroll: true });
  }

  /** Below the link, or above where there is more room; inside the window in any case. */
  #place(link: HTMLAnchorElement): void {
    const word = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.#card;
    const left = Math.max(MARGIN, Math.min(word.x, innerWidth - width - MARGIN));
    const below = word.bottom + MARGIN;
    const above = word.top - MARGIN - height;
    const top = below + height <= innerHeight || above < 0 ? below : above;
    this.#card.style.left = `${left}px`;
    this.#card.style.top = `${Math.max(MARGIN, Math.min(top, innerHeight - height - MARGIN))}px`;
  }

  #closed(): void {
    const back = this.#shown?.byHover === false && this.#card.contains(document.activeElement);
    if (back) this.#shown?.link.focus({ preventScroll: true });
    this.#shown = undefined;
  }
}
