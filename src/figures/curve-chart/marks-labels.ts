import { heightOf, placeLabels, type WantedPlace } from '../kit/chart/place-labels.ts';
import { lettersIn, textLines, widthOf } from '../kit/chart/text-lines.ts';

/** Drawing units. */
const SIZE = 13;
const LINE = 15;
const GAP = 3;
const MOST = 112;
/** Length of the thread from the end of the plot to the label. */
export const LEAD = 12;

/** A text that belongs to the right end of a line, which lies at `x`, `y`. */
export interface LineEnd {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A label: the baseline of its first line, and the thread to the end of what it names. */
export interface Label {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly thread: string;
}

const linesOf = (text: string): string[] => textLines(text, lettersIn(MOST, SIZE));
const wish = (text: string, wanted: number): WantedPlace => ({
  wanted,
  height: linesOf(text).length * LINE + GAP,
});

/** Height of all these labels, one below the other. */
export const labelsHeight = (texts: readonly string[]): number =>
  heightOf(texts.map((text) => wish(text, 0)));

/** Width of the widest of them. */
export const labelsWidth = (texts: readonly string[]): number =>
  Math.ceil(Math.max(...texts.flatMap(linesOf).map((line) => widthOf(line, SIZE))));

/** Labels right of `right`, each as near to its line's end as it can be without lying over another. */
export function labelEnds(ends: readonly LineEnd[], right: number, top: number, bottom: number): Label[] {
  const middles = placeLabels(
    ends.map(({ text, y }) => wish(text, y)),
    top,
    bottom,
  );
  return ends.map(({ text, x, y }, i) => {
    const lines = linesOf(text);
    const middle = middles[i]!;
    return {
      lines,
      x: right + LEAD,
      y: Math.round(middle - (lines.length * LINE) / 2 + 11.5),
      thread: `M${x + 4} ${y}L${right + LEAD - 3} ${Math.round(middle)}`,
    };
  });
}

/** From one line of a label to the next. */
export const LINE_HEIGHT = LINE;
