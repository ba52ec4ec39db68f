import { type SVGTemplateResult, svg } from 'lit';
import { colourOf, shapeOf } from '../../kit/chart/kinds.ts';
import { shades } from '../../kit/grid/shades.ts';
import { holding, type Query } from '../marks.ts';
import { borders, markPath, tinted, unitsIn } from '../marks-cells.ts';
import type { Mark } from '../marks-marked.ts';
import type { Data } from '../schema.ts';

/** Of the tint: all or none of it. */
const SHARE = { min: 0, max: 1 };

/** “.0357” for 28: one part of so many. Without the zero in front, by which the server would know it as a number to round to a tenth. */
const shrunk = (parts: number): string => (1 / parts).toFixed(5).replace(/^0/, '');

/** Cells of a query in units of one: those with the right answer tinted, lines between different texts, and the marks. */
export function cellMarks(
  { phrases }: Data,
  { said, expected }: Query,
  marks: readonly Mark[],
): SVGTemplateResult {
  const right = holding(phrases, expected ?? '');
  const count = marks.length;
  return svg`${shades(SHARE, tinted(said, right))}
    <path class="borders" d=${borders(said)}></path>
    <path class="edge" d="M0 0h${said[0]!.length}v${said.length}h${-said[0]!.length}z"></path>
    <g transform="scale(${shrunk(unitsIn(count))})">${marks.map(
      ({ words, place }, slot) =>
        svg`<path class="sign" style="fill:${colourOf(place)}" d=${markPath(said, holding(phrases, words), { place, slot, count })}></path>`,
    )}</g>`;
}

/** A mark as a sample in a box of 28 × 14 units. */
export const markSample = ({ place }: Mark): SVGTemplateResult =>
  svg`<path class="sign" transform="translate(14 7)" style="fill:${colourOf(place)}" d=${shapeOf(place)}></path>`;
