import { shapeOf } from '../kit/chart/kinds.ts';
import type { Cells } from '../kit/grid/shades.ts';
import { remembering } from '../kit/remember.ts';
import type { Said } from './marks.ts';

/** Units that a mark's shape takes up, with some room round it. */
const ROOM = 14;

/** Where in a cell some marks stand: so many side by side, so many one below the other. */
interface Slots {
  readonly across: number;
  readonly down: number;
}

const slotsFor = (count: number): Slots => {
  const across = Math.max(1, Math.ceil(Math.sqrt(count)));
  return { across, down: Math.max(1, Math.ceil(count / across)) };
};

/** Units of the marks' paths in a cell. */
export const unitsIn = (count: number): number => ROOM * slotsFor(count).across;

/** The shape of one of `count` marks in every cell whose text `holds` it, as one path; `slot`: the mark's number among them. */
export function markPath(
  said: Said,
  holds: readonly boolean[],
  mark: { place: number; slot: number; count: number },
): string {
  const { across, down } = slotsFor(mark.count);
  const size = unitsIn(mark.count);
  const x = ROOM * ((mark.slot % across) + 0.5);
  const y = (size / down) * (Math.floor(mark.slot / across) + 0.5);
  return said
    .flatMap((texts, row) =>
      texts.flatMap((text, column) =>
        holds[text] ? [`M${column * size + x} ${row * size + y}${shapeOf(mark.place)}`] : [],
      ),
    )
    .join('');
}

/** Cells whose text `holds` it as cells to be shaded in full, the others not at all. */
export const tinted = remembering(
  (said: Said, holds: readonly boolean[]): Cells =>
    said.map((texts) => texts.map((text) => (holds[text] ? 1 : null))),
  40,
);

/** Lines between neighbours that say different things, in cells; those that go on along a row are joined. */
export function borders(said: Said): string {
  let path = '';
  for (const [row, texts] of said.entries()) {
    const differs = (column: number) =>
      row > 0 && column < texts.length && texts[column] !== said[row - 1]![column];
    for (let start = 0, end: number; start < texts.length; start = end) {
      end = start + 1;
      if (!differs(start)) continue;
      while (differs(end)) end++;
      path += `M${start} ${row}h${end - start}`;
    }
    for (let column = 1; column < texts.length; column++)
      if (texts[column] !== texts[column - 1]) path += `M${column} ${row}v1`;
  }
  return path;
}
