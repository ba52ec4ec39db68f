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

const drawingOf = (mark: SVGElement): Element => mark.closest('svg')!;
const marksIn = (drawing: Element) => [...drawing.querySelectorAll<SVGElement>('[data-mark]')];

/** The mark that lies nearest in a direction; sideways distance counts double, so that rows and columns are kept. */
function nearestIn(
  marks: readonly SVGElement[],
  from: SVGElement,
  [dx, dy]: Direction,
): SVGElement | undefined {
  const start = centre(from);
  let best: SVGElement | undefined;
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

interface Reactions {
  /** The mark under the pointer or the keyboard is another one now: its key, or null for none. */
  readonly point?: (key: string | null) => void;
  /** A mark was clicked, tapped, or pressed with Enter or the space bar. */
  readonly press?: (key: string) => void;
}

const EVENTS = ['pointerover', 'pointerout', 'focusin', 'focusout', 'click', 'keydown'] as const;

/**
 * Makes the marks of a figure reachable by pointer, touch and keys, and shows their tip. Each drawing with marks is one Tab
 * stop; inside, arrow keys go to the nearest mark in that direction, Home and End to the first and last, Escape hides the tip.
 *
 * A mark is `<g class="mark" data-mark="key" role="img" aria-label="text">`, with `role="button"` if it can be pressed; the
 * label is its tip too. Somewhere in `.panels` stands `${marks.tip()}`.
 *
 * It listens at the figure's root, as an `<svg>` that listens to focus is a Tab stop of its own in Chromium.
 */
export class MarksFocus implements ReactiveController {
  #current: string | null = null;
  #tip: Tip | undefined;
  /** The mark last visited in each drawing. */
  #visited = new WeakMap<Element, string>();

  constructor(
    private readonly host: LitElement,
    private readonly reactions: Reactions = {},
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of EVENTS) this.host.renderRoot.addEventListener(type, this);
  }

  hostDisconnected(): void {
    for (const type of EVENTS) this.host.renderRoot?.removeEventListener(type, this);
    this.#leave();
  }

  /** In each drawing, the mark last visited is the Tab stop; the first one where there is none, or it is gone. */
  hostUpdated(): void {
    for (const drawing of this.host.renderRoot.querySelectorAll('svg')) {
      const marks = marksIn(drawing);
      const visited = this.#visited.get(drawing);
      const stop = marks.find(({ dataset }) => dataset.mark === visited) ?? marks[0];
      for (const mark of marks) mark.tabIndex = mark === stop ? 0 : -1;
    }
  }

  handleEvent(event: Event): void {
    const mark = (event.target as Element).closest<SVGElement>('[data-mark]');
    if (!mark) return;
    if (event.type === 'keydown') this.#key(event as KeyboardEvent, mark);
    else if (event.type.endsWith('out')) this.#out(event as PointerEvent | FocusEvent);
    else this.#on(event, mark);
  }

  #on({ type }: Event, mark: SVGElement): void {
    const { box } = centre(mark);
    const frame = this.host.getBoundingClientRect();
    const half = Math.min(144, frame.width / 2);
    const x = Math.min(frame.width - half, Math.max(half, box.x + box.width / 2 - frame.x));
    const below = box.y - frame.y < 48;
    const text = mark.getAttribute('aria-label') ?? '';
    this.#tip = { text, x, y: (below ? box.bottom : box.y) - frame.y, below };
    const key = mark.dataset.mark!;
    if (type === 'focusin') this.#visited.set(drawingOf(mark), key);
    this.#set(key);
    if (type === 'click') this.reactions.press?.(key);
  }

  #out({ relatedTarget }: PointerEvent | FocusEvent): void {
    if (!(relatedTarget as Element | null)?.closest('[data-mark]')) this.#leave();
  }

  #key(event: KeyboardEvent, from: SVGElement): void {
    const { key } = event;
    if (key === 'Escape') {
      this.#leave();
      return;
    }
    const presses = (key === 'Enter' || key === ' ') && this.reactions.press;
    const direction = DIRECTIONS[key];
    const marks = marksIn(drawingOf(from));
    if (presses) presses(from.dataset.mark!);
    else if (direction) nearestIn(marks, from, direction)?.focus();
    else if (key === 'Home') marks[0]?.focus();
    else if (key === 'End') marks.at(-1)?.focus();
    else return;
    event.preventDefault();
  }

  tip(): TemplateResult {
    const { text, x, y, below } = this.#tip ?? { text: '', x: 0, y: 0, below: false };
    return html`<div class="tip${below ? ' below' : ''}" ?hidden=${!this.#tip} style="left:${x}px;top:${y}px"
      >${text || nothing}</div>`;
  }

  #leave(): void {
    if (!this.#tip) return;
    this.#tip = undefined;
    this.#set(null);
  }

  #set(key: string | null): void {
    const moved = key !== this.#current;
    this.#current = key;
    if (moved) this.reactions.point?.(key);
    this.host.requestUpdate();
  }
}
