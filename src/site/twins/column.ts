import type { Element } from 'domhandler';
import type { LayoutParts, Placed } from './layout.ts';
import { breakLine, LEADING, pieceWidth, type SetLine } from './lines.ts';
import { type Block, type Line, viewBoxOf } from './parts.ts';

/** Drawings are made for 360 units; much larger, their words would shout. */
export const LARGEST = 1.3;
/** Narrower drawings stand beside each other. */
const NARROW = 180;
const BEFORE_TITLE = 10;
const AFTER = { text: 4, title: 6, legend: 8, drawings: 8, table: 8 } as const;

/** A column that is filled from the top. */
export class Column {
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
    } else if (block.kind === 'legend') this.#legend(block.entries);
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
        let below = 0;
        for (const line of breakLine(cell, widths[column] ?? 0)) below += this.#line(line, x, this.y + below);
        height = Math.max(height, below);
        x += (widths[column] ?? 0) + CELL_GAP;
      }
      this.y += height + 3;
      if (number === 0)
        this.items.push({ kind: 'rule', x: this.x, y: this.y - 2, width: x - CELL_GAP - this.x, height: 1 });
    }
  }
}

const CELL_GAP = 14;

/** As wide as their widest cell below the heading, the widest narrowed until all fit. */
function columnWidths(rows: readonly (readonly Line[])[], most: number): readonly number[] {
  const count = Math.max(...rows.map((row) => row.length));
  const [head = [], ...body] = rows;
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(
      ...(head[column] ?? []).map((piece) => pieceWidth(piece)),
      ...body.map((row) => naturalWidth(row[column] ?? [])),
    ),
  );
  const room = most - CELL_GAP * (count - 1);
  let cap = Math.max(...widths);
  while (cap > 1 && widths.reduce((sum, width) => sum + Math.min(width, cap), 0) > room) cap -= 1;
  return widths.map((width) => Math.min(width, cap));
}

const naturalWidth = (line: Line): number =>
  line.length === 0 ? 0 : (breakLine(line, Number.POSITIVE_INFINITY)[0]?.width ?? 0);
