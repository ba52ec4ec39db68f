import type { ChildNode, Element } from 'domhandler';
import type { Lettering } from './computed-styles.ts';

/** A word or a small picture in a line. */
export type Piece = { readonly spaced: boolean } & (
  | { readonly word: string; readonly lettering: Lettering }
  | { readonly sample: Element; readonly width: number; readonly height: number }
  | { readonly bar: readonly string[]; readonly width: number }
);
export type Line = readonly Piece[];

/** What a figure is made of, one thing below the other. */
export type Block =
  | { readonly kind: 'drawings'; readonly drawings: readonly Element[]; readonly inOneRow: boolean }
  | { readonly kind: 'text'; readonly line: Line; readonly isTitle: boolean }
  | { readonly kind: 'legend'; readonly entries: readonly Line[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Line[])[] };

export interface Panel {
  readonly blocks: readonly Block[];
  /** Takes the whole width. */
  readonly isWide: boolean;
}

/** Panels that stand side by side, or what stands between and around them. */
export type Section = { readonly panels: readonly Panel[] } | { readonly blocks: readonly Block[] };

export const isElement = (node: ChildNode): node is Element => node.type === 'tag';
export const hasClass = (element: Element, name: string): boolean =>
  (element.attribs.class ?? '').split(/\s+/).includes(name);

/** Left edge, top edge, width and height; of an SVG without it the size it is given. */
export function viewBoxOf({ attribs }: Element): readonly number[] {
  const { viewBox, width = '0', height = '0' } = attribs;
  return viewBox
    ? viewBox
        .trim()
        .split(/[\s,]+/)
        .map(Number)
    : [0, 0, Number(width), Number(height)];
}
