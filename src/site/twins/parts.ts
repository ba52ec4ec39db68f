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

export interface PartsOptions {
  lettering(element: Element): Lettering;
  /** What is set on the element itself. */
  style(element: Element, property: string): string | undefined;
}

/** Longer lists and tables are read on the page. */
const MOST_ROWS = 12;

const BLOCKS = new Set(
  'address article blockquote dd div dl dt fieldset figure form h1 h2 h3 h4 li ol p section table ul'.split(' '),
);
/** The prose of a figure in stages is the article's; what is typed in or chosen has no place on paper. */
const LEFT_OUT = new Set(
  'canvas datalist details input link option progress script select style template textarea'.split(' '),
);
const LEFT_OUT_CLASSES = ['tip', 'visually-hidden', 'stages', 'message'];

export const isElement = (node: ChildNode): node is Element => node.type === 'tag';
export const hasClass = (element: Element, name: string): boolean =>
  (element.attribs.class ?? '').split(/\s+/).includes(name);

/** Reads the rendered HTML of a figure: which drawings, words, legends and tables it shows, in its order. */
export function figureSections(figure: Element, options: PartsOptions): readonly Section[] {
  const sections: Section[] = [];
  const around = new Blocks(options, (panel) => {
    const { blocks } = around.take();
    if (blocks.length > 0) sections.push({ blocks });
    const last = sections.at(-1);
    if (last && 'panels' in last) sections[sections.length - 1] = { panels: [...last.panels, panel] };
    else sections.push({ panels: [panel] });
  });
  around.children(figure);
  const { blocks } = around.take();
  if (blocks.length > 0) sections.push({ blocks });
  return sections;
}

/** Collects blocks; words gather in a line until a block begins or ends. */
class Blocks {
  #blocks: Block[] = [];
  #line: Piece[] = [];
  #spaced = false;
  #isTitle = false;

  constructor(
    readonly options: PartsOptions,
    /** A panel was met. A panel in a panel is part of it. */
    readonly onPanel?: (panel: Panel) => void,
  ) {}

  take(): { blocks: readonly Block[] } {
    this.#endLine();
    const blocks = this.#blocks;
    this.#blocks = [];
    return { blocks };
  }

  children(element: Element): void {
    for (const child of element.children) {
      if (child.type === 'text') this.#words(child.data, element);
      else if (isElement(child) && this.#isShown(child)) this.#element(child);
    }
  }

  #isShown(element: Element): boolean {
    return !(
      LEFT_OUT.has(element.name) ||
      'hidden' in element.attribs ||
      LEFT_OUT_CLASSES.some((name) => hasClass(element, name)) ||
      this.options.style(element, 'display') === 'none'
    );
  }

  #element(element: Element): void {
    if (element.name === 'svg') return this.#drawing(element);
    if (this.onPanel && hasClass(element, 'panel')) return this.#panel(element, this.onPanel);
    if (hasClass(element, 'legend')) return this.#legend(element);
    if (element.name === 'table') return this.#table(element);
    if (!BLOCKS.has(element.name)) return this.#inline(element);
    // A term and what it stands for are read in one line.
    if (element.name !== 'dd') this.#endLine();
    this.#isTitle = hasClass(element, 'panel-title');
    if (element.attribs.value && element.name === 'li') this.#words(`${element.attribs.value}. `, element);
    if (element.name === 'ol' || element.name === 'ul') this.#list(element);
    else this.children(element);
    if (element.name === 'dt') this.#words(': ', element);
    else this.#endLine();
  }

  #panel(element: Element, tell: (panel: Panel) => void): void {
    const inside = new Blocks(this.options);
    inside.children(element);
    const { blocks } = inside.take();
    if (blocks.length > 0) tell({ blocks, isWide: hasClass(element, 'panel-wide') });
  }

  #list(element: Element): void {
    const items = element.children.filter(isElement);
    const shown = items.slice(0, MOST_ROWS);
    for (const item of shown) if (this.#isShown(item)) this.#element(item);
    if (items.length > shown.length) this.#words(`… and ${items.length - shown.length} more`, element);
  }

  #drawing(drawing: Element): void {
    const [, , width = 0, height = 0] = viewBoxOf(drawing);
    if (height <= 16 && width <= 100) return this.#sample(drawing, width, height);
    const row = drawing.parent as Element;
    const inOneRow = hasClass(row, 'scroll');
    this.#endLine();
    const last = this.#blocks.at(-1);
    if (last?.kind === 'drawings' && last.drawings[0]?.parent === row)
      this.#blocks[this.#blocks.length - 1] = {
        ...last,
        drawings: [...last.drawings, drawing].sort((a, b) => this.#order(a) - this.#order(b)),
      };
    else this.#blocks.push({ kind: 'drawings', drawings: [drawing], inOneRow });
  }

  #order(element: Element): number {
    return Number(this.options.style(element, 'order') ?? 0);
  }

  #sample(sample: Element, width: number, height: number): void {
    this.#line.push({ sample, width: (width / height) * 14, height: 14, spaced: this.#spaced });
    this.#spaced = true;
  }

  /** Words and samples of something that stands in a line; an empty element with a ground is a bar. */
  #inline(element: Element): void {
    const ground = this.options.style(element, 'background');
    if (element.children.length === 0 && ground) this.#bar(element, ground);
    if (element.name === 'br') this.#endLine();
    // Buttons and small print stand apart without a space between them.
    const isApart = element.name === 'button' || element.name === 'small' || element.name === 'label';
    if (isApart) this.#spaced = true;
    this.children(element);
    if (isApart) this.#spaced = true;
  }

  #bar(element: Element, ground: string): void {
    const colours = ground.match(/#[\da-f]{3,8}\b/gi) ?? [];
    const share = /^([\d.]+)%$/.exec(this.options.style(element, 'inline-size') ?? '')?.[1];
    const width = share === undefined ? 80 : (Number(share) * 80) / 100;
    if (colours.length > 0 && width > 0) this.#line.push({ bar: colours, width, spaced: true });
    this.#spaced = true;
  }

  #words(text: string, element: Element): void {
    const lettering = this.options.lettering(element);
    if (/^\s/.test(text)) this.#spaced = true;
    for (const word of text.trim().split(/\s+/)) {
      if (word === '') continue;
      this.#line.push({ word, lettering, spaced: this.#spaced && this.#line.length > 0 });
      this.#spaced = true;
    }
    if (text.trim() !== '') this.#spaced = /\s$/.test(text);
  }

  #endLine(): void {
    if (this.#line.length > 0) this.#blocks.push({ kind: 'text', line: this.#line, isTitle: this.#isTitle });
    this.#line = [];
    this.#spaced = false;
    this.#isTitle = false;
  }

  /** Everything in an element as one line. */
  #lineOf(element: Element): Line {
    const inside = new Blocks(this.options);
    inside.children(element);
    return inside.take().blocks.flatMap((block) => (block.kind === 'text' ? block.line : []));
  }

  #legend(legend: Element): void {
    this.#endLine();
    const items = legend.children.filter(isElement).filter(({ name }) => name === 'li');
    const entries = (items.length > 0 ? items : [legend]).map((item) => this.#lineOf(item));
    this.#blocks.push({ kind: 'legend', entries: entries.filter((entry) => entry.length > 0) });
  }

  #table(table: Element): void {
    this.#endLine();
    const rows = (within: Element): Element[] =>
      within.children.filter(isElement).flatMap((child) => (child.name === 'tr' ? [child] : rows(child)));
    const cells = rows(table)
      .slice(0, MOST_ROWS + 1)
      .map((row) => row.children.filter(isElement).map((cell) => this.#lineOf(cell)));
    this.#blocks.push({ kind: 'table', rows: cells });
  }
}

/** Left edge, top edge, width and height; of an SVG without it the size it is given. */
export function viewBoxOf({ attribs }: Element): readonly number[] {
  const { viewBox, width = '0', height = '0' } = attribs;
  return viewBox ? viewBox.trim().split(/[\s,]+/).map(Number) : [0, 0, Number(width), Number(height)];
}
