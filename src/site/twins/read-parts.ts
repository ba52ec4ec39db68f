import type { Element } from 'domhandler';
import type { Lettering } from './computed-styles.ts';
import {
  type Block,
  hasClass,
  isElement,
  type Line,
  type Panel,
  type Piece,
  type Section,
  viewBoxOf,
} from './parts.ts';

export interface PartsOptions {
  lettering(element: Element): Lettering;
  /** What is set on the element itself. */
  style(element: Element, property: string): string | undefined;
}

/** Longer lists and tables are read on the page. */
const MOST_ROWS = 12;

const BLOCKS = new Set(
  'address article blockquote dd div dl dt fieldset figure form h1 h2 h3 h4 li ol p section table ul'.split(
    ' ',
  ),
);
/** Buttons and small print stand apart without a space between them. */
const APART = new Set(['button', 'label', 'small']);
/** The prose of a figure in stages is the article's; what is typed in or chosen has no place on paper. */
const LEFT_OUT = new Set(
  'canvas datalist details input link option progress script select style template textarea'.split(' '),
);
const LEFT_OUT_CLASSES = ['tip', 'visually-hidden', 'stages', 'message'];

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
    if (element.name === 'svg') this.#drawing(element);
    else if (this.onPanel && hasClass(element, 'panel')) this.#panel(element, this.onPanel);
    else if (hasClass(element, 'legend')) this.#legend(element);
    else if (element.name === 'table') this.#table(element);
    else if (BLOCKS.has(element.name)) this.#block(element);
    else this.#inline(element);
  }

  #block(element: Element): void {
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
    const blocks = withoutIdleTitles(inside.take().blocks);
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
    if (height <= 16 && width <= 100) {
      this.#sample(drawing, width, height);
      return;
    }
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
    const isApart = APART.has(element.name) || this.#isCell(element);
    if (isApart) this.#spaced = true;
    this.children(element);
    if (isApart) this.#spaced = true;
  }

  /** The style sheet keeps it apart from its neighbours, with or without a space between them. */
  #isCell({ parent }: Element): boolean {
    return /grid|flex|contents/.test(this.options.style(parent as Element, 'display') ?? '');
  }

  #bar(element: Element, ground: string): void {
    const colours = ground.match(/#[\da-f]{3,8}\b|\btransparent\b/gi) ?? [];
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

/** A title says nothing when the list below it is left out of a printed page. */
const withoutIdleTitles = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter((block, index) => {
    const next = blocks[index + 1];
    const isIdle = !next || (next.kind === 'text' && next.isTitle);
    return !(block.kind === 'text' && block.isTitle && isIdle);
  });
