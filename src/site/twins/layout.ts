import type { Element } from 'domhandler';
import { Column, LARGEST } from './column.ts';
import type { SetLine } from './lines.ts';
import type { Block, Line, Panel, Section } from './parts.ts';

/** Something with its place on the canvas. */
export type Placed = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
} & (
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

/** The drawings of the only panel at the left, legends at the right, other words where there is more room. */
function besideEachOther(only: Panel, parts: LayoutParts, y: number, column: MakeColumn): Column[] {
  const wide = 360 * LARGEST;
  const left = column(MARGIN, wide, y);
  const right = column(MARGIN + wide + GAP, INSIDE - wide - GAP, y);
  const all = parts.sections.flatMap((section) => ('blocks' in section ? section.blocks : only.blocks));
  const [first] = all;
  const isHeading = (block: Block) => block === first && block.kind === 'text' && block.isTitle;
  const drawn = all.filter(
    (block) => block.kind === 'drawings' || block.kind === 'table' || isHeading(block),
  );
  for (const block of drawn) left.add(block);
  let side = right;
  let isRunning = false;
  for (const block of all.filter((block) => !drawn.includes(block))) {
    // Lines that follow each other stay together.
    if (block.kind === 'legend') side = right;
    else if (!isRunning) side = shorter(left, right);
    isRunning = block.kind === 'text';
    side.add(block);
  }
  const last = shorter(left, right);
  last.y += 6;
  last.text(parts.sentence);
  return [left, right];
}

const shorter = (left: Column, right: Column): Column => (right.y <= left.y ? right : left);

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
    } else if (row.length === 0) {
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
