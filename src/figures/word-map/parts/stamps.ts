import { SHADES } from '../marks-canvas.ts';
import { outlineOf, SHAPES, shadeStyle } from './shapes.ts';

/** The pixels of one kind of point, drawn once so that it can be set many times. */
export interface Stamp {
  /** Places of the pixels that are not empty, from the middle. */
  readonly dx: Int16Array;
  readonly dy: Int16Array;
  /** Red, green, blue and cover of each, 0 to 255 [4 n]. */
  readonly colours: Uint8ClampedArray;
  /** The same as one number where the cover is full, and 0 elsewhere [n]. */
  readonly solid: Uint32Array;
}

/** Of the outlines in `shapes.ts`. */
const FULL = 5;

/** Colour and outline of each stamp, in the order of `stampsOf`, as the style sheet has them now: `light-dark()` is resolved only where it is used. */
function looksOf(drawing: Element): { fill: string; outline: string }[] {
  const probe = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  drawing.append(probe);
  const look = (attribute: string, value: string, group: number) => {
    probe.removeAttribute('style');
    probe.setAttribute(attribute, value);
    return { fill: getComputedStyle(probe).fill, outline: outlineOf(group) };
  };
  const looks = [
    look('class', 'no-group', -1),
    ...SHAPES.map((_, group) => look('class', `group-${group}`, group)),
    ...Array.from({ length: SHADES }, (_, k) => look('style', shadeStyle(k / (SHADES - 1)), 0)),
  ];
  probe.remove();
  return looks;
}

/** All stamps of a radius in pixels, coloured as in a drawing of the page. */
export function makeStamps(drawing: Element, radius: number): Stamp[] {
  const side = Math.ceil(radius * 3) | 1;
  const middle = (side - 1) / 2;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  return looksOf(drawing).map(({ fill, outline }) => {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, side, side);
    context.translate(side / 2, side / 2);
    context.scale(radius / FULL, radius / FULL);
    context.fillStyle = fill;
    context.fill(new Path2D(outline));
    const { data } = context.getImageData(0, 0, side, side);
    const used = Array.from({ length: side * side }, (_, k) => k).filter((k) => data[4 * k + 3]! > 0);
    const whole = new Uint32Array(data.buffer);
    return {
      dx: Int16Array.from(used, (k) => (k % side) - middle),
      dy: Int16Array.from(used, (k) => Math.floor(k / side) - middle),
      colours: Uint8ClampedArray.from(used.flatMap((k) => [...data.subarray(4 * k, 4 * k + 4)])),
      solid: Uint32Array.from(used, (k) => (data[4 * k + 3] === 255 ? whole[k]! : 0)),
    };
  });
}

/** A picture that is written pixel by pixel. */
export interface Pixels {
  readonly image: ImageData;
  /** The same memory, a number for each pixel. */
  readonly whole: Uint32Array;
}

export function blankPixels(context: CanvasRenderingContext2D, side: number): Pixels {
  const image = context.createImageData(side, side);
  return { image, whole: new Uint32Array(image.data.buffer) };
}

/** Sets a stamp with its middle at a pixel; what lies beyond the edge is left out. `share`: how much it covers what is below. */
export function setStamp({ image, whole }: Pixels, stamp: Stamp, x: number, y: number, share: number): void {
  const { data, width, height } = image;
  const { dx, dy, colours, solid } = stamp;
  for (let k = 0; k < dx.length; k++) {
    const u = x + dx[k]!;
    const v = y + dy[k]!;
    if (u < 0 || v < 0 || u >= width || v >= height) continue;
    const to = v * width + u;
    if (share === 1 && solid[k] !== 0) whole[to] = solid[k]!;
    else blend(data, 4 * to, colours, 4 * k, share);
  }
}

/** Lays one pixel over another (Porter and Duff, 1984, “over”, with colours not multiplied by their cover). */
function blend(data: Uint8ClampedArray, to: number, from: Uint8ClampedArray, k: number, share: number): void {
  const cover = (from[k + 3]! / 255) * share;
  const below = (data[to + 3]! / 255) * (1 - cover);
  const all = cover + below;
  for (let c = 0; c < 3; c++) data[to + c] = (from[k + c]! * cover + data[to + c]! * below) / all;
  data[to + 3] = all * 255;
}
