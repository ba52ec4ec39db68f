import type { Element } from 'domhandler';
import { breakLine, cutLine, LEADING, type SetLine } from './lines.ts';
import { type Block, type Line, type Panel, type Section, viewBoxOf } from './parts.ts';

/** Something with its place on the canvas. */
export type Placed = { readonly x: number; readonly y: number; readonly width: number; readonly height: number } & (
  | { readonly kind: 'drawing'; readonly drawing: Element; readonly scale: readonly [number, number] }
  | { readonly kind: 'line'; readonly line: SetLine }
  | { readonly kind: 'rule' }
);

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Placed[];
}

export interface LayoutParts {
  readonly title: Line;
  readonly sections: readonly Section[];
  /** What the figure says of itself, below the panels or beside the only one. */
  readonly sentence: Line;
  readonly credit: Line;
  /** Height of a drawing that is stretched, in drawing units. */
  stretchedHeight(drawing: Element): number | undefined;
}

const WIDTH = 800;
const MARGIN = 28;
const INSIDE = WIDTH - 2 * MARGIN;
const GAP = 24;
/** Drawings are made for 360 units; much larger, their words would shout. */
const LARGEST = 1.3;
/** Narrower drawings stand beside each other. */
const NARROW = 180;
const BEFORE_TITLE = 10;
const AFTER = { text: 4, title: 6, legend: 8, drawings: 8, table: 8 } as const;

/** A column that is filled from the top. */
class Column {
  readonly items: Placed[] = [];

  constructor(
    readonly x: number,
    readonly width: number,
    public y: number,
    readonly stretchedHeight: LayoutParts['stretchedHeight'],
  ) {}

  add(block: Block): void {
    if (block.kind === 'drawings') this.#drawings(block.drawings, block.inOneRow);
    else if (block.kind === 'text') {
      if (block.isTitle && this.items.length > 0) this.y += BEFORE_TITLE;
      this.text(block.line);
    }
    else if (block.kind === 'legend') this.#legend(block.entries);
    else this.#table(block.rows);
    this.y += block.kind === 'text' && block.isTitle ? AFTER.title : AFTER[block.kind];
  }

  text(line: Line): void {
    for (const set of breakLine(line, this.width)) this.y += this.#line(set, this.x, this.y);
  }

  /** @returns how much height it takes */
  #line(line: SetLine, x: number, y: number): number {
    const height = line.size * LEADING;
    this.items.push({ kind: 'line', line, x, y, width: line.width, height });
    return height;
  }

  #drawings(drawings: readonly Element[], inOneRow: boolean): void {
    const natural = drawings.reduce((sum, drawing) => sum + (viewBoxOf(drawing)[2] ?? 0), 0);
    const common = Math.min(LARGEST, this.width / natural);
    let [x, below] = [0, this.y];
    for (const drawing of drawings) {
      const scale = inOneRow ? ([common, common] as const) : this.#scaleOf(drawing);
      const [, , unitsWide = 0, unitsHigh = 0] = viewBoxOf(drawing);
      const [width, height] = [unitsWide * scale[0], unitsHigh * scale[1]];
      if (x > 0 && x + width > this.width + 0.5) [x, this.y] = [0, below + 12];
      this.items.push({ kind: 'drawing', drawing, scale, x: this.x + x, y: this.y, width, height });
      below = Math.max(below, this.y + height);
      x += inOneRow ? width : width + 12;
    }
    this.y = below;
  }

  #scaleOf(drawing: Element): readonly [number, number] {
    const [, , width = 0, height = 0] = viewBoxOf(drawing);
    if (drawing.attribs.preserveAspectRatio === 'none')
      return [this.width / width, (this.stretchedHeight(drawing) ?? height) / height];
    const scale = Math.min(width < NARROW ? 1 : LARGEST, this.width / width);
    return [scale, scale];
  }

  /** Entries follow each other in lines; a long one is broken and has its lines to itself. */
  #legend(entries: readonly Line[]): void {
    let [x, height] = [0, 0];
    for (const entry of entries) {
      const lines = breakLine(entry, this.width);
      const width = Math.max(...lines.map((line) => line.width));
      if (x > 0 && x + width > this.width) [x, this.y, height] = [0, this.y + height, 0];
      let below = 0;
      for (const line of lines) below += this.#line(line, this.x + x, this.y + below);
      height = Math.max(height, below);
      x += width + 16;
    }
    this.y += height;
  }

  #table(rows: readonly (readonly Line[])[]): void {
    const widths = columnWidths(rows, this.width);
    for (const [number, row] of rows.entries()) {
      let [x, height] = [this.x, 0];
      for (const [column, cell] of row.entries()) {
        const line = cutLine(cell, widths[column] ?? 0);
        if (line) height = Math.max(height, this.#line(line, x, this.y));
        x += (widths[column] ?? 0) + CELL_GAP;
      }
      this.y += height + 3;
      if (number === 0)
        this.items.push({ kind: 'rule', x: this.x, y: this.y - 2, width: x - CELL_GAP - this.x, height: 1 });
    }
  }
}

const CELL_GAP = 14;

/** As wide as their widest cell, the widest narrowed until all fit. */
function columnWidths(rows: readonly (readonly Line[])[], most: number): readonly number[] {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => naturalWidth(row[column] ?? []))),
  );
  const room = most - CELL_GAP * (count - 1);
  let cap = Math.max(...widths);
  while (cap > 1 && widths.reduce((sum, width) => sum + Math.min(width, cap), 0) > room) cap -= 1;
  return widths.map((width) => Math.min(width, cap));
}

const naturalWidth = (line: Line): number =>
  line.length === 0 ? 0 : (breakLine(line, Number.POSITIVE_INFINITY)[0]?.width ?? 0);

/** All of a figure on one canvas: title, panels in a grid of one to three columns with their legends, sentence and credit. */
export function layOut(parts: LayoutParts): Layout {
  const column = (x: number, width: number, y: number) => new Column(x, width, y, parts.stretchedHeight);
  const page = column(MARGIN, INSIDE, MARGIN);
  page.text(parts.title);
  page.y += 14;

  const panels = parts.sections.flatMap((section) => ('panels' in section ? section.panels : []));
  const only = panels.length === 1 && !panels[0]!.isWide ? panels[0] : undefined;
  const columns: Column[] = [];
  if (only) {
    columns.push(...besideEachOther(only, parts, page.y, column));
    page.y = Math.max(...columns.map(({ y }) => y));
  } else {
    for (const section of parts.sections) {
      if ('blocks' in section) for (const block of section.blocks) page.add(block);
      else {
        const grid = panelGrid(section.panels, page.y, column);
        columns.push(...grid);
        page.y = Math.max(...grid.map(({ y }) => y)) + 8;
      }
    }
    page.text(parts.sentence);
  }
  page.y += 16;
  page.text(parts.credit);
  return {
    width: WIDTH,
    height: Math.ceil(page.y + MARGIN - 8),
    items: [...columns, page].flatMap(({ items }) => items),
  };
}

type MakeColumn = (x: number, width: number, y: number) => Column;

/** The drawings of the only panel at the left, all words at the right. */
function besideEachOther(only: Panel, parts: LayoutParts, y: number, column: MakeColumn): Column[] {
  const wide = 360 * LARGEST;
  const left = column(MARGIN, wide, y);
  const right = column(MARGIN + wide + GAP, INSIDE - wide - GAP, y);
  const all = parts.sections.flatMap((section) => ('blocks' in section ? section.blocks : only.blocks));
  let isFirst = true;
  for (const block of all) {
    const isDrawn = block.kind === 'drawings' || block.kind === 'table' || (isFirst && block.kind === 'text' && block.isTitle);
    (isDrawn ? left : right).add(block);
    isFirst = false;
  }
  right.y += 6;
  right.text(parts.sentence);
  return [left, right];
}

/** Each panel goes to the column that is shortest so far; a wide one below all. */
function panelGrid(panels: readonly Panel[], y: number, column: MakeColumn): Column[] {
  const done: Column[] = [];
  let from = y;
  let row: Column[] = [];
  const bottom = () => Math.max(from, ...row.map((each) => each.y));
  const narrow = panels.filter(({ isWide }) => !isWide).length;
  const count = narrow > 4 ? 3 : Math.min(2, narrow);
  const width = (INSIDE - GAP * (count - 1)) / count;
  for (const { blocks, isWide } of panels) {
    if (isWide) {
      from = bottom();
      row = [column(MARGIN, INSIDE, from)];
      done.push(...row);
    } else if (row.length !== count || row[0]!.width !== width) {
      from = bottom();
      row = Array.from({ length: count }, (_, k) => column(MARGIN + k * (width + GAP), width, from));
      done.push(...row);
    }
    const shortest = row.reduce((best, each) => (each.y < best.y - 1 ? each : best));
    for (const block of blocks) shortest.add(block);
    shortest.y += 12;
    if (isWide) [from, row] = [shortest.y, []];
  }
  return done;
}
