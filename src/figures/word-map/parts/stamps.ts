import { SHADES } from '../marks-canvas.ts';
import { outlineOf, SHAPES } from './shapes.ts';

/** The pixels of one kind of point, drawn once so that it can be set many times. */
export interface Stamp {
  /** Places of the pixels that are not empty, from the middle. */
  readonly dx: Int16Array;
  readonly dy: Int16Array;
  /** Red, green, blue and cover of each, 0 to 255 [4 n]. */
  readonly colours: Uint8ClampedArray;
}

/** Of the outlines in `shapes.ts`. */
const FULL = 5;

export const shadeStyle = (level: number): string =>
  `fill:color-mix(in oklab,var(--far) ${Math.round(level * 100)}%,var(--near))`;

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
    return {
      dx: Int16Array.from(used, (k) => (k % side) - middle),
      dy: Int16Array.from(used, (k) => Math.floor(k / side) - middle),
      colours: Uint8ClampedArray.from(used.flatMap((k) => [...data.subarray(4 * k, 4 * k + 4)])),
    };
  });
}

/** Sets a stamp with its middle at a pixel; what lies beyond the edge is left out. `share`: how much it covers what is below. */
export function setStamp(
  picture: ImageData,
  { dx, dy, colours }: Stamp,
  x: number,
  y: number,
  share: number,
): void {
  const { data, width, height } = picture;
  for (let k = 0; k < dx.length; k++) {
    const [u, v] = [x + dx[k]!, y + dy[k]!];
    if (u < 0 || v < 0 || u >= width || v >= height) continue;
    const to = 4 * (v * width + u);
    const cover = (colours[4 * k + 3]! / 255) * share;
    const below = (data[to + 3]! / 255) * (1 - cover);
    const all = cover + below;
    for (let c = 0; c < 3; c++) data[to + c] = (colours[4 * k + c]! * cover + data[to + c]! * below) / all;
    data[to + 3] = all * 255;
  }
}
