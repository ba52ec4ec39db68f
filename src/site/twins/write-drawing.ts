import type { Element } from 'domhandler';
import { escapeHtml } from '../../figures/kit/html.ts';
import type { ComputedStyles } from './computed-styles.ts';
import { isElement, viewBoxOf } from './parts.ts';

/** Properties that a drawing's style sheet may set and SVG knows as attributes. */
const PROPERTIES = new Set([
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'shape-rendering',
  'opacity',
  'paint-order',
  'text-anchor',
  'dominant-baseline',
  'visibility',
]);
/** What only the page's style sheets, scripts and readers of its HTML use. */
const DROPPED = /^(class|style|tabindex|role|aria-.*|data-.*|vector-effect|font)$/;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: readonly [number, number];
}

/** What an element inherits that changes how it is written. */
interface Around {
  readonly scale: number;
  readonly strokeWidth: number;
}

/** An `<svg>` of a figure at its place, its looks written into its elements. Nothing is cut off at its edges. */
export function writeDrawing(drawing: Element, { x, y, scale }: Place, styles: ComputedStyles): string {
  const [left = 0, top = 0] = viewBoxOf(drawing);
  const place = `translate(${short(x - left * scale[0])} ${short(y - top * scale[1])})`;
  const grown = scale[0] === 1 && scale[1] === 1 ? '' : ` scale(${short(scale[0])} ${short(scale[1])})`;
  const attributes = styleAttributes(drawing, styles, { scale: 1, strokeWidth: 1 });
  const around = {
    scale: Math.sqrt(scale[0] * scale[1]),
    strokeWidth: Number(attributes.get('stroke-width') ?? 1),
  };
  return `<g transform="${place}${grown}"${print(attributes)}>${children(drawing, styles, around)}</g>`;
}

const short = (value: number): number => Number(value.toFixed(3));

function children(element: Element, styles: ComputedStyles, around: Around): string {
  return element.children
    .map((child) => {
      if (child.type === 'text') return escapeHtml(child.data);
      return isElement(child) ? writeElement(child, styles, around) : '';
    })
    .join('');
}

function writeElement(element: Element, styles: ComputedStyles, around: Around): string {
  if (styles.of(element).own.get('display') === 'none') return '';
  const attributes = new Map(Object.entries(element.attribs).filter(([name]) => !DROPPED.test(name)));
  for (const [name, value] of styleAttributes(element, styles, around)) attributes.set(name, value);
  const inside = children(element, styles, {
    scale: around.scale * scaleOf(element.attribs.transform),
    strokeWidth: Number(attributes.get('stroke-width') ?? around.strokeWidth),
  });
  return `<${element.name}${print(attributes)}${inside === '' ? '/>' : `>${inside}</${element.name}>`}`;
}

const print = (attributes: ReadonlyMap<string, string>): string =>
  [...attributes].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');

function styleAttributes(element: Element, styles: ComputedStyles, around: Around): Map<string, string> {
  const { own, lettering } = styles.of(element);
  const attributes = new Map<string, string>();
  for (const [name, value] of own) {
    if (name === 'fill' || name === 'stroke') setColour(attributes, name, value);
    else if (PROPERTIES.has(name)) attributes.set(name, value.replace(/(\d)px\b/g, '$1'));
  }
  const parent = (element.parent as Element | null) && styles.of(element.parent as Element).lettering;
  const above = element.name === 'svg' || !parent ? styles.root.lettering : parent;
  if (lettering.size !== above.size) attributes.set('font-size', String(short(lettering.size)));
  if (lettering.weight !== above.weight) attributes.set('font-weight', lettering.weight);
  if (lettering.style !== above.style) attributes.set('font-style', lettering.style);
  if (lettering.family !== above.family) attributes.set('font-family', lettering.family);
  const effect = own.get('vector-effect') ?? element.attribs['vector-effect'];
  if (effect === 'non-scaling-stroke') {
    // Few programs besides browsers know this effect; the line is made as thin as it asks for.
    const width = Number(
      attributes.get('stroke-width') ?? element.attribs['stroke-width'] ?? around.strokeWidth,
    );
    const scale = around.scale * scaleOf(element.attribs.transform);
    attributes.set('stroke-width', String(short(width / scale)));
    const dashes = attributes.get('stroke-dasharray');
    if (dashes && dashes !== 'none')
      attributes.set(
        'stroke-dasharray',
        dashes.replace(/[\d.]+/g, (dash) => String(short(Number(dash) / scale))),
      );
  }
  return attributes;
}

/** Older viewers do not know colours with a share of opacity in them. */
function setColour(attributes: Map<string, string>, name: 'fill' | 'stroke', value: string): void {
  const [, colour, alpha] = /^(#[\da-f]{6})([\da-f]{2})$/i.exec(value) ?? [];
  attributes.set(name, value === 'transparent' ? 'none' : (colour ?? value));
  if (alpha) attributes.set(`${name}-opacity`, String(short(Number.parseInt(alpha, 16) / 255)));
}

/** By how much a `transform` makes things larger, on average of both directions. */
function scaleOf(transform = ''): number {
  let scale = 1;
  for (const [, x = '1', y = x] of transform.matchAll(/scale\(\s*([-\d.e]+)(?:[\s,]+([-\d.e]+))?\s*\)/g))
    scale *= Math.sqrt(Math.abs(Number(x) * Number(y)));
  return scale;
}
