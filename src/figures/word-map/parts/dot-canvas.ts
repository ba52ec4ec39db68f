import { onDrawing, SIZE, type View } from '../marks-view.ts';
import { blankPixels, makeStamps, type Stamp, setStamp } from './stamps.ts';

/** What is drawn; see `marks-canvas.ts`. */
export interface CanvasPicture {
  readonly places: Float32Array;
  readonly stamps: Uint8Array;
  readonly found: Uint8Array;
  readonly view: View;
  /** Layers change by gliding; a map that is moved by hand does not. */
  readonly glides: boolean;
}

const GLIDE_MS = 250;
const LARGEST = 5;
const SMALLEST = 1.6;
const FAINT = 0.15;

/** Of a point, in drawing units: many points are drawn small, and larger where fewer of them are seen. */
const radiusOf = (count: number, zoom: number): number =>
  Math.min(LARGEST, Math.max(SMALLEST, (140 / Math.sqrt(count)) * Math.sqrt(zoom)));

/** Draws points on a canvas, and lets them glide where the next drawing has them in other places. */
export class DotCanvas {
  #last: Float32Array | undefined;
  #frame = 0;
  #stamps: { readonly key: string; readonly all: readonly Stamp[] } | undefined;

  /** Of a canvas whose next sibling is the `<svg>` over it. */
  draw(canvas: HTMLCanvasElement, picture: CanvasPicture): void {
    cancelAnimationFrame(this.#frame);
    const { places, glides } = picture;
    const from = this.#last?.length === places.length ? this.#last : places;
    this.#last = places;
    const still = !glides || from === places || matchMedia('(prefers-reduced-motion: reduce)').matches;
    const start = performance.now();
    const step = () => {
      const share = still ? 1 : Math.min(1, (performance.now() - start) / GLIDE_MS);
      const now = share === 1 ? places : places.map((to, k) => from[k]! + (to - from[k]!) * share);
      this.#paint(canvas, picture, now);
      if (share < 1) this.#frame = requestAnimationFrame(step);
    };
    step();
  }

  #paint(canvas: HTMLCanvasElement, { stamps, found, view }: CanvasPicture, places: Float32Array): void {
    const side = Math.round(canvas.clientWidth * devicePixelRatio) || SIZE;
    if (canvas.width !== side) canvas.width = canvas.height = side;
    const context = canvas.getContext('2d')!;
    const scale = side / SIZE;
    const looks = this.#stampsFor(canvas, radiusOf(found.length, view.zoom) * scale);
    const pixels = blankPixels(context, side);
    // From thousandths of the map to pixels is a shift and a scale, the same for both directions.
    const origin = onDrawing(view, { x: 0, y: 0 });
    const unit = (onDrawing(view, { x: 1, y: 0 }).x - origin.x) * scale;
    for (const flag of [0, 1]) {
      for (let k = 0; k < found.length; k++) {
        if (found[k] !== flag) continue;
        const x = Math.round(origin.x * scale + places[2 * k]! * unit);
        const y = Math.round(origin.y * scale + places[2 * k + 1]! * unit);
        setStamp(pixels, looks[stamps[k]!]!, x, y, flag === 1 ? 1 : FAINT);
      }
    }
    context.putImageData(pixels.image, 0, 0);
  }

  #stampsFor(canvas: HTMLCanvasElement, radius: number): readonly Stamp[] {
    const rounded = Math.round(radius * 4) / 4;
    const key = `${rounded} ${getComputedStyle(canvas).color}`;
    if (this.#stamps?.key !== key)
      this.#stamps = { key, all: makeStamps(canvas.nextElementSibling!, rounded) };
    return this.#stamps.all;
  }
}
