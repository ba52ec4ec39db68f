import { drawingPoint } from '../../kit/drag.ts';
import { moved, type Place, SIZE, type View, zoomed } from '../marks-view.ts';

/** What the figure does about the reader's hand on a map. */
interface Reactions {
  view(): View;
  /** On the way. */
  pass(view: View): void;
  /** When the hand is lifted. */
  choose(view: View): void;
  isLassoing(): boolean;
  /** A line is being drawn, in drawing units; `done` when it is closed. */
  lasso(line: readonly Place[], map: SVGSVGElement, done: boolean): void;
  /** The pointer is over this place of a map. */
  over(place: Place, map: SVGSVGElement): void;
}

/** In CSS pixels: a shorter way is a tap. */
const TAP = 4;
/** In drawing units: the line of a lasso has no closer points. */
const LEAST_STEP = 3;
const KEY_FACTOR = 1.5;
const KEY_STEP = SIZE / 6;
/** Growth by CSS pixel of a wheel: about a doubling for one notch of a mouse. */
const WHEEL = 0.005;
const SETTLED_MS = 300;

const KEY_MOVES: Readonly<Record<string, Place>> = {
  ArrowLeft: { x: KEY_STEP, y: 0 },
  ArrowRight: { x: -KEY_STEP, y: 0 },
  ArrowUp: { x: 0, y: KEY_STEP },
  ArrowDown: { x: 0, y: -KEY_STEP },
};

const betweenOf = ([a, b]: readonly Place[]): Place & { apart: number } => ({
  x: (a!.x + b!.x) / 2,
  y: (a!.y + b!.y) / 2,
  apart: Math.hypot(a!.x - b!.x, a!.y - b!.y),
});

/**
 * Moves and zooms a map by mouse, pen, one or two fingers, wheel (with Ctrl, so that a page still scrolls) and keys, or draws a lasso on it.
 * Taps are left to the marks. To be bound as listener of an `<svg>`.
 */
export class MapHand {
  /** Pointers that are down, where they are now. */
  readonly #down = new Map<number, Place>();
  /** Since when it is a drag. */
  #start: { readonly at: Place; readonly view: View; readonly client: Place } | undefined;
  #line: Place[] = [];
  #settling: ReturnType<typeof setTimeout> | undefined;
  isHeld = false;

  constructor(private readonly reactions: Reactions) {}

  handleEvent(event: Event): void {
    const map = event.currentTarget as SVGSVGElement;
    if (event.type === 'wheel') this.#wheel(event as WheelEvent, map);
    else if (event.type === 'keydown') this.#key(event as KeyboardEvent);
    else if (event.type === 'pointerdown') this.#press(event as PointerEvent, map);
    else if (event.type === 'pointermove') this.#move(event as PointerEvent, map);
    else this.#lift(event as PointerEvent, map);
  }

  #press(event: PointerEvent, map: SVGSVGElement): void {
    if (event.button !== 0) return;
    const at = drawingPoint(map, event);
    this.#down.set(event.pointerId, at);
    this.#start = {
      at: this.#middle(),
      view: this.reactions.view(),
      client: { x: event.clientX, y: event.clientY },
    };
    this.#line = [at];
  }

  #middle(): Place & { apart?: number } {
    const places = [...this.#down.values()];
    return places.length > 1 ? betweenOf(places) : places[0]!;
  }

  #move(event: PointerEvent, map: SVGSVGElement): void {
    const now = drawingPoint(map, event);
    if (!this.#down.has(event.pointerId)) {
      this.reactions.over(now, map);
      return;
    }
    const start = this.#start!;
    const far = Math.hypot(event.clientX - start.client.x, event.clientY - start.client.y);
    if (!this.isHeld && far < TAP && this.#down.size === 1) return;
    this.#down.set(event.pointerId, now);
    if (!this.isHeld) map.setPointerCapture(event.pointerId);
    this.isHeld = true;
    if (this.reactions.isLassoing()) this.#draw(now, map);
    else this.#carry(start);
  }

  #draw(now: Place, map: SVGSVGElement): void {
    const last = this.#line.at(-1)!;
    if (Math.hypot(now.x - last.x, now.y - last.y) < LEAST_STEP) return;
    this.#line.push(now);
    this.reactions.lasso(this.#line, map, false);
  }

  #carry({ at, view }: { readonly at: Place & { apart?: number }; readonly view: View }): void {
    const now = this.#middle();
    const carried = moved(view, { x: now.x - at.x, y: now.y - at.y });
    this.reactions.pass(now.apart && at.apart ? zoomed(carried, now.apart / at.apart, now) : carried);
  }

  #lift(event: PointerEvent, map: SVGSVGElement): void {
    if (!this.#down.delete(event.pointerId) || !this.isHeld) return;
    if (this.#down.size > 0) {
      this.#start = { ...this.#start!, at: this.#middle(), view: this.reactions.view() };
      return;
    }
    this.isHeld = false;
    if (this.reactions.isLassoing()) this.reactions.lasso(this.#line, map, true);
    else this.reactions.choose(this.reactions.view());
  }

  #wheel(event: WheelEvent, map: SVGSVGElement): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 16 : 1;
    const factor = Math.exp(-event.deltaY * lines * WHEEL);
    this.isHeld = true;
    this.reactions.pass(zoomed(this.reactions.view(), factor, drawingPoint(map, event)));
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.isHeld = false;
      this.reactions.choose(this.reactions.view());
    }, SETTLED_MS);
  }

  #key(event: KeyboardEvent): void {
    const { key, shiftKey } = event;
    const view = this.reactions.view();
    const step = shiftKey ? KEY_MOVES[key] : undefined;
    if (key === '+' || key === '=') this.reactions.choose(zoomed(view, KEY_FACTOR));
    else if (key === '-') this.reactions.choose(zoomed(view, 1 / KEY_FACTOR));
    else if (step) this.reactions.choose(moved(view, step));
    else return;
    event.preventDefault();
    // Arrow keys alone go from point to point.
    event.stopPropagation();
  }
}
