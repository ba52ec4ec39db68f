import { lettersIn, textLines } from '../kit/chart/text-lines.ts';
import { type LinearScale, linearScale } from '../kit/scale.ts';
import { type Estimate, type Group, groupsShown, ordered, type Row, type RowsState } from './marks.ts';
import { controlsWords, itemsWords, layerWords } from './marks-words.ts';
import type { Data } from './schema.ts';

/** Drawing units. Numbers stand right of the plot. */
export const WIDTH = 360;
export const PLOT = { left: 10, right: 258 } as const;
export const VALUE_AT = 268;
/** Heights of the parts of a row. */
const NAME = 17;
const DETAIL = 15;
const LANE = 22;
const PAD = 7;
/** Room above the first row. */
const TOP = 4;
/** From as many rows on, they are split into two panels, one beside the other where there is room. */
const MANY = 6;

/** Where one group's estimate is drawn; `y` is the middle of its bar. */
export interface Lane {
  readonly group: Group;
  readonly estimate: Estimate | undefined;
  readonly y: number;
}

export interface PlacedRow {
  readonly row: Row;
  readonly top: number;
  readonly height: number;
  /** Baselines of the lines of the name, and of the soft line below it. */
  readonly names: readonly { readonly text: string; readonly y: number }[];
  readonly details: readonly { readonly text: string; readonly y: number }[];
  readonly lanes: readonly Lane[];
}

export interface RowsPanel {
  readonly rows: readonly PlacedRow[];
  /** Where the axis stands. */
  readonly bottom: number;
}

export const scaleOf = ({ x }: Data): LinearScale => linearScale([x.min, x.max], [PLOT.left, PLOT.right]);

/** The soft lines below a row's name: what it measures; on how many items, in which layer, against which controls. */
function detailsOf(data: Data, row: Row, groups: readonly Group[]): string[] {
  const controls = controlsWords(data, row, groups);
  const numbers = [
    row.items && itemsWords(data, row.items),
    layerWords(row, groups),
    controls && `× ${controls}`,
  ];
  const room = lettersIn(WIDTH - PLOT.left, 12);
  return [row.detail, numbers.filter(Boolean).join(' · ')].flatMap((text) =>
    text ? textLines(text, room) : [],
  );
}

function place(data: Data, row: Row, groups: readonly Group[], top: number): PlacedRow {
  // The gate stands at the end of the first line of the name.
  const room = row.gate === undefined ? WIDTH - PLOT.left : WIDTH - PLOT.left - 92;
  let y = top + PAD;
  const stack = (lines: readonly string[], height: number) =>
    lines.map((text) => {
      y += height;
      return { text, y: y - 4 };
    });
  const names = stack(textLines(row.name, lettersIn(room, 13.5)), NAME);
  const details = stack(detailsOf(data, row, groups), DETAIL);
  const lanes = groups.map((group) => {
    y += LANE;
    return { group, estimate: row.groups[group.id], y: y - LANE / 2 };
  });
  return { row, top, height: y + PAD - top, names, details, lanes };
}

const heightOf = (rows: readonly PlacedRow[]): number => rows.reduce((sum, { height }) => sum + height, 0);

/** All rows, one below the other, in one panel or split in two of about the same height. */
export function panelsOf(data: Data, state: RowsState): RowsPanel[] {
  const groups = groupsShown(data, state);
  const panel = (rows: readonly Row[]): RowsPanel => {
    const placed: PlacedRow[] = [];
    for (const row of rows) placed.push(place(data, row, groups, TOP + heightOf(placed)));
    return { rows: placed, bottom: TOP + heightOf(placed) + 2 };
  };
  const rows = ordered(data, state);
  const whole = panel(rows);
  if (rows.length < MANY) return [whole];
  const half = whole.rows.findIndex(({ top, height }) => top + height / 2 > whole.bottom / 2);
  return [panel(rows.slice(0, half)), panel(rows.slice(half))];
}
