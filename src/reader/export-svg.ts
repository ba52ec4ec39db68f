import { escapeHtml } from '../figures/kit/html.ts';
import type { AnyFigure } from './wake.ts';

/** What a drawing needs to look the same without its style sheets. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'vector-effect',
  'shape-rendering',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'visibility',
  'display',
] as const;

export interface Drawing {
  readonly text: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The panels, and the legends that stand outside them. */
const DRAWN = '.panels, :not(.panels *):is(.legend, .picture-key)';
/** Words that SVG holds itself, or that only a reader of the page has a use for. */
const NOT_TEXT = 'svg, .tip, .visually-hidden, .control, .buttons';

const MARGIN = 16;
const TITLE_HEIGHT = 28;

function withStyles(source: SVGSVGElement): SVGSVGElement {
  const copy = source.cloneNode(true) as SVGSVGElement;
  const from = [source, ...source.querySelectorAll('*')];
  const to = [copy, ...copy.querySelectorAll('*')];
  for (const [index, element] of to.entries()) {
    const style = getComputedStyle(from[index]!);
    const kept = PROPERTIES.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
    for (const { name } of [...element.attributes]) {
      if (/^(style|class|tabindex|role|aria-|data-|on)/.test(name)) element.removeAttribute(name);
    }
    element.setAttribute('style', kept);
  }
  if (source.previousElementSibling instanceof HTMLCanvasElement)
    copy.prepend(pictureBelow(source, source.previousElementSibling));
  return copy;
}

/** What a canvas shows below a drawing that lies over it, as an image of the drawing's size. */
function pictureBelow({ viewBox }: SVGSVGElement, canvas: HTMLCanvasElement): SVGImageElement {
  const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
  const { x, y, width, height } = viewBox.baseVal;
  for (const [name, value] of Object.entries({ x, y, width, height, href: canvas.toDataURL() }))
    image.setAttribute(name, String(value));
  return image;
}

/** One drawing of a figure, by itself, as a file. */
export function pictureOf(source: SVGSVGElement): string {
  const copy = withStyles(source);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new XMLSerializer().serializeToString(copy);
}

/** The words of an HTML element line by line, where they stand on the page. */
function textLines(element: Element): { text: string; box: DOMRect }[] {
  const lines: { text: string; box: DOMRect }[] = [];
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const box = range.getBoundingClientRect();
      const last = lines.at(-1);
      if (last && Math.abs(last.box.y - box.y) < 2) last.text += ` ${word}`;
      else if (box.width > 0) lines.push({ text: word, box });
    }
  }
  return lines;
}

function htmlText(element: Element, left: number, top: number): string {
  const { fontFamily, fontSize, fontWeight, color } = getComputedStyle(element);
  const style = escapeHtml(
    `font-family:${fontFamily};font-size:${fontSize};font-weight:${fontWeight};fill:${color}`,
  );
  return textLines(element)
    .map(({ text, box }) => {
      const baseline = box.y + box.height * 0.78 - top;
      return `<text x="${(box.x - left).toFixed(1)}" y="${baseline.toFixed(1)}" style="${style}">${escapeHtml(text)}</text>`;
    })
    .join('');
}

/** A drawing as far as its scrolling box shows it. */
function clipped(drawing: string, box: Element | null, left: number, top: number): string {
  if (!box) return drawing;
  const { x, y, width, height } = box.getBoundingClientRect();
  const edges = [x - left, y - top, width, height].map((value) => value.toFixed(1));
  const place = ['x', 'y', 'width', 'height'].map((name, k) => `${name}="${edges[k]}"`);
  return `<svg ${place.join(' ')} viewBox="${edges.join(' ')}">${drawing}</svg>`;
}

/** The smallest box that holds them all. */
function around(elements: readonly Element[]): DOMRect {
  const boxes = elements.map((element) => element.getBoundingClientRect());
  const [x, y] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
  const [right, bottom] = [
    Math.max(...boxes.map((box) => box.right)),
    Math.max(...boxes.map((box) => box.bottom)),
  ];
  return new DOMRect(x, y, right - x, bottom - y);
}

/** The figure as it stands on the page now, with titles, legends and readouts, in its theme's colours: one SVG file. */
export function svgOf(figure: AnyFigure, title: string): Drawing {
  const found = [...figure.renderRoot.querySelectorAll(DRAWN)];
  const parts = found.length > 0 ? found : [figure];
  const frame = around(parts);
  const [left, top] = [frame.x - MARGIN, frame.y - MARGIN - TITLE_HEIGHT];
  const serializer = new XMLSerializer();
  const drawings = parts
    .flatMap((part) => [...part.querySelectorAll('svg')])
    .map((source) => {
      const box = source.getBoundingClientRect();
      const copy = withStyles(source);
      for (const [name, value] of Object.entries({
        x: box.x - left,
        y: box.y - top,
        width: box.width,
        height: box.height,
      })) {
        copy.setAttribute(name, value.toFixed(1));
      }
      return box.width > 0
        ? clipped(serializer.serializeToString(copy), source.closest('.scroll'), left, top)
        : '';
    });
  const texts = parts
    .flatMap((part) => [part, ...part.querySelectorAll('*')])
    .filter((element) => !element.closest(NOT_TEXT) && element.getClientRects().length > 0)
    .map((element) => htmlText(element, left, top));
  const width = Math.ceil(frame.width + 2 * MARGIN);
  const height = Math.ceil(frame.height + 2 * MARGIN + TITLE_HEIGHT);
  const { color, fontFamily } = getComputedStyle(figure);
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const said = figure.contract.describe(figure.data, figure.state);
  const head = `<title>${escapeHtml(title)}</title><desc>${escapeHtml(said)}</desc><rect width="100%" height="100%" fill="${paper}"/>`;
  const heading = `<text x="${MARGIN}" y="${MARGIN + 10}" style="${escapeHtml(`font:600 15px ${fontFamily};fill:${color}`)}">${escapeHtml(title)}</text>`;
  return {
    width,
    height,
    text: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${head}${heading}${drawings.join('')}${texts.join('')}</svg>\n`,
  };
}
