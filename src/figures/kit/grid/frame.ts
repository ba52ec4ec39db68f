import { widthOf } from '../chart/text-lines.ts';
import { remembering } from '../remember.ts';
import { textWidth } from '../text-width.ts';
import { type Axes, tickWords } from './axes.ts';

/** Drawing units. */
export const WIDTH = 360;
/** Of the line with the names of axes, and of one more above a strip. */
const TOP = 24;
const STRIP_NAME = 16;
const MOST_LEFT = 108;
const WIDEST = 60;
const TALLEST = 36;
/** Means and a strip stand apart from the cells by this share of one. */
const APART = 0.3;
const FONT = 12;
/** Width of the word “mean”. */
const MEAN = 34;

/** Where things stand in a panel, in drawing units. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  /** Of one cell. */
  readonly width: number;
  readonly height: number;
  /** Right end and lower end of the cells. */
  readonly right: number;
  readonly bottom: number;
  /** Where the means begin: of rows at the right, of columns below. */
  readonly meansX: number;
  readonly meansY: number;
  /** Where a strip begins, right of everything else. */
  readonly stripX: number;
  /** Upper end of the ticks of columns. */
  readonly ticksY: number;
  readonly view: string;
  /** Whether numbers find room in cells. */
  readonly hasNumbers: boolean;
  readonly rowTicks: readonly Tick[];
  readonly columnTicks: readonly Tick[];
}

export interface Tick {
  readonly at: number;
  readonly words: string;
}

/** Ticks at least `room` units apart: all of them, or each second, fifth, tenth … */
function thinned(words: readonly string[], size: number, room: number): Tick[] {
  const step = [1, 2, 5, 10, 20, 50].find((each) => each * size >= room) ?? words.length;
  return words.flatMap((each, at) => (at % step === 0 ? [{ at, words: each }] : []));
}

/** Width of a tick; that of a word by its letters, as many an m and w make it wide. {@link textWidth} is for 13 units. */
const tickWidth = (tick: string): number =>
  Number.isNaN(Number(tick))
    ? Math.max((textWidth(tick) * FONT) / 13, widthOf(tick, FONT))
    : widthOf(tick, FONT);

/** The beginning of a word, as much as finds room in `width` units. */
function cut(word: string, width: number): string {
  if (tickWidth(word) <= width) return word;
  return `${word.slice(0, Math.max(1, Math.floor(width / widthOf('x', FONT)) - 1))}…`;
}

/** A strip is one more column. Cells are as wide as the panel lets them, and about square; few or many, words of rows keep their height where it can be had. */
export const frameOf = remembering(({ row, column }: Axes, means: boolean, strip = false): Frame => {
  const rows = row.ticks.map((tick) => cut(tickWords(tick), MOST_LEFT - 8));
  const columns = column.ticks.map(tickWords);
  const widest = Math.max(...rows.map(tickWidth), means ? MEAN : 0);
  const left = Math.ceil(widest) + 8;
  const extra = means ? 1 + APART : 0;
  const beside = extra + (strip ? 1 + APART : 0);
  const top = TOP + (strip ? STRIP_NAME : 0);
  const width = Math.min(WIDEST, (WIDTH - left - 2) / (columns.length + beside));
  const height = Math.min(TALLEST, Math.max(width, Math.min(24, WIDTH / rows.length)));
  const right = left + columns.length * width;
  const bottom = top + rows.length * height;
  const ticksY = bottom + extra * height;
  const areNumbers = column.ticks.every((tick) => typeof tick === 'number');
  const fitting = areNumbers ? columns : columns.map((words) => cut(words, width - 4));
  return {
    left,
    top,
    width,
    height,
    right,
    bottom,
    meansX: right + APART * width,
    stripX: right + (extra + APART) * width,
    meansY: bottom + APART * height,
    ticksY,
    view: `0 0 ${WIDTH} ${Math.ceil(ticksY + 42)}`,
    hasNumbers: width >= 25 && height >= 18,
    rowTicks: thinned(rows, height, 15),
    columnTicks: thinned(fitting, width, Math.max(...fitting.map(tickWidth)) + 3),
  };
});
