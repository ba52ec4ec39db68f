import type { Dot } from '../marks.ts';
import { SIZE } from '../marks-view.ts';
import { outlineOf, SHAPES } from './shapes.ts';

/** What is drawn, in drawing units. */
export interface CanvasPicture {
  readonly dots: readonly Dot[];
  readonly zoom: number;
  /** Layers change by gliding; a map that is moved by hand does not. */
  readonly glides: boolean;
}

const GLIDE_MS = 250;
/** Of a point whose outline has this radius. */
const FULL = 5;
const SMALLEST = 1.8;
const FAINT = 0.15;

/** Many points are drawn small, and larger where fewer are seen. */
const radiusOf = (count: number, zoom: number): number =>
  Math.min(FULL, Math.max(SMALLEST, (140 / Math.sqrt(count)) * Math.sqrt(zoom)));

/** The colour of each group, −1 first, as the style sheet has it now: `light-dark()` is resolved only where it is used. */
function coloursOf(canvas: HTMLCanvasElement): string[] {
  const probe = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  canvas.nextElementSibling!.append(probe);
  const colours = [-1, ...SHAPES.keys()].map((group) => {
    probe.setAttribute('class', `dot ${group < 0 ? 'no-group' : `group-${group}`}`);
    return getComputedStyle(probe).fill;
  });
  probe.remove();
  return colours;
}

/** A point of each group, drawn once: copying it is much faster than drawing it again. */
function stampsOf(canvas: HTMLCanvasElement, radius: number): HTMLCanvasElement[] {
  const side = Math.ceil(radius * 3);
  return coloursOf(canvas).map((colour, k) => {
    const stamp = document.createElement('canvas');
    stamp.width = stamp.height = side;
    const context = stamp.getContext('2d')!;
    context.translate(side / 2, side / 2);
    context.scale(radius / FULL, radius / FULL);
    context.fillStyle = colour;
    context.fill(new Path2D(outlineOf(k - 1)));
    return stamp;
  });
}

/** Draws points on a canvas, and lets them glide where the next drawing has them in other places. */
export class DotCanvas {
  /** Where each sentence, by number, was drawn last [2 n]. */
  #last = new Map<number, readonly [number, number]>();
  #frame = 0;
  #stamps: { readonly key: string; readonly all: HTMLCanvasElement[] } | undefined;

  /** Of a canvas whose next sibling is the `<svg>` over it. */
  draw(canvas: HTMLCanvasElement, { dots, zoom, glides }: CanvasPicture): void {
    cancelAnimationFrame(this.#frame);
    const still = !glides || matchMedia('(prefers-reduced-motion: reduce)').matches || this.#last.size === 0;
    const from = this.#last;
    const start = performance.now();
    const step = () => {
      const share = still ? 1 : Math.min(1, (performance.now() - start) / GLIDE_MS);
      this.#paint(canvas, dots, zoom, (dot) => {
        const before = from.get(dot.number) ?? [dot.x, dot.y];
        return [before[0] + (dot.x - before[0]) * share, before[1] + (dot.y - before[1]) * share];
      });
      if (share < 1) this.#frame = requestAnimationFrame(step);
    };
    step();
    this.#last = new Map(dots.map(({ number, x, y }) => [number, [x, y]]));
  }

  #paint(
    canvas: HTMLCanvasElement,
    dots: readonly Dot[],
    zoom: number,
    place: (dot: Dot) => readonly [number, number],
  ): void {
    const side = Math.round(canvas.clientWidth * devicePixelRatio) || SIZE;
    if (canvas.width !== side) canvas.width = canvas.height = side;
    const context = canvas.getContext('2d')!;
    const scale = side / SIZE;
    const stamps = this.#stampsFor(canvas, radiusOf(dots.length, zoom) * scale);
    context.clearRect(0, 0, side, side);
    for (const isFound of [false, true]) {
      context.globalAlpha = isFound ? 1 : FAINT;
      for (const dot of dots) {
        if (dot.isFound !== isFound) continue;
        const [x, y] = place(dot);
        const stamp = stamps[dot.group + 1]!;
        context.drawImage(
          stamp,
          Math.round(x * scale - stamp.width / 2),
          Math.round(y * scale - stamp.width / 2),
        );
      }
    }
  }

  #stampsFor(canvas: HTMLCanvasElement, radius: number): HTMLCanvasElement[] {
    const rounded = Math.round(radius * 4) / 4;
    const key = `${rounded} ${getComputedStyle(canvas).color}`;
    if (this.#stamps?.key !== key) this.#stamps = { key, all: stampsOf(canvas, rounded) };
    return this.#stamps.all;
  }
}
