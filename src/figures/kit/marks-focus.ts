import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';

interface Tip {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly below: boolean;
}

type Direction = readonly [number, number];
const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const centre = (element: Element) => {
  const box = element.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, box };
};

/** The mark that lies nearest in a direction; sideways distance counts double, so that rows and columns are kept. */
function nearestIn(marks: readonly Element[], from: Element, [dx, dy]: Direction): Element | undefined {
  const start = centre(from);
  let best: Element | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    const { x, y } = centre(mark);
    const along = (x - start.x) * dx + (y - start.y) * dy;
    const across = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    const cost = along + 2 * across;
    if (mark !== from && along > 0.5 && cost < bestCost) [best, bestCost] = [mark, cost];
  }
  return best;
}

/**
 * Makes marks reachable by pointer, touch and keys, and shows their tip. One Tab stop per figure panel; arrow keys go to
 * the nearest mark in that direction, Home and End to the first and last, Escape hides the tip.
 *
 * In a template: `<svg @pointerover=${m.on} @pointerout=${m.off} @focusin=${m.on} @focusout=${m.off} @click=${m.on} @keydown=${m.key}>`
 * and each mark `<g class="mark" data-mark="key" data-tip="text" tabindex=${m.tabindex(key, first)} role="img" aria-label="text">`;
 * somewhere in `.panels`: `${m.tip()}`.
 */
export class MarksFocus implements ReactiveController {
  /** Key of the mark under the pointer or the keyboard, or null. */
  current: string | null = null;
  #stop: string | null = null;
  #tip: Tip | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly changed: (key: string | null) => void = () => {},
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#leave();
  }

  /** When the mark last visited is gone from the picture, the first one is the Tab stop again. */
  hostUpdated(): void {
    if (this.#stop === null) return;
    const kept = [...this.host.renderRoot.querySelectorAll<SVGElement>('[data-mark]')];
    if (kept.some((mark) => mark.dataset.mark === this.#stop)) return;
    this.#stop = null;
    this.host.requestUpdate();
  }

  /** 0 for the panel's one Tab stop: the mark last visited, or the one declared `first`. */
  tabindex(key: string, first: boolean): 0 | -1 {
    return (this.#stop === null ? first : this.#stop === key) ? 0 : -1;
  }

  readonly on = (event: Event): void => {
    const mark = (event.target as Element).closest<SVGElement>('[data-mark]');
    if (!mark) return;
    const { box } = centre(mark);
    const frame = this.host.getBoundingClientRect();
    const half = Math.min(144, frame.width / 2);
    const x = Math.min(frame.width - half, Math.max(half, box.x + box.width / 2 - frame.x));
    const below = box.y - frame.y < 48;
    const text = mark.dataset.tip ?? '';
    this.#tip = text ? { text, x, y: (below ? box.bottom : box.y) - frame.y, below } : undefined;
    if (event.type === 'focusin') this.#stop = mark.dataset.mark!;
    this.#set(mark.dataset.mark!);
  };

  readonly off = (event: Event): void => {
    const to = (event as PointerEvent | FocusEvent).relatedTarget as Element | null;
    if (!to?.closest?.('[data-mark]')) this.#leave();
  };

  readonly key = (event: KeyboardEvent): void => {
    const from = (event.target as Element).closest('[data-mark]');
    if (!from) return;
    if (event.key === 'Escape') {
      this.#leave();
      return;
    }
    const marks = [...(event.currentTarget as Element).querySelectorAll('[data-mark]')];
    const direction = DIRECTIONS[event.key];
    const next =
      event.key === 'Home'
        ? marks[0]
        : event.key === 'End'
          ? marks.at(-1)
          : direction && nearestIn(marks, from, direction);
    if (!next && !direction) return;
    event.preventDefault();
    (next as SVGElement | undefined)?.focus();
  };

  tip(): TemplateResult {
    const { text, x, y, below } = this.#tip ?? { text: '', x: 0, y: 0, below: false };
    return html`<div class="tip${below ? ' below' : ''}" ?hidden=${!this.#tip} style="left:${x}px;top:${y}px"
      >${text || nothing}</div>`;
  }

  #leave(): void {
    this.#tip = undefined;
    this.#set(null);
  }

  #set(key: string | null): void {
    const moved = key !== this.current;
    this.current = key;
    if (moved) this.changed(key);
    this.host.requestUpdate();
  }
}
