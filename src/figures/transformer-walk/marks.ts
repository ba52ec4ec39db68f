import type { Arrow } from '../kit/network/arrows.ts';
import type { NetworkRow, Role } from '../kit/network/drawing.ts';
import { type NetworkLayout, networkLayout, type Place } from '../kit/network/layout.ts';
import type { StateOf } from '../kit/state.ts';
import { stateTable, type Walk } from './schema.ts';

export type WalkState = StateOf<typeof stateTable>;
export type Stage = WalkState['stage'];

/** In their order. */
export const STAGES = Object.keys(stateTable.stage.options) as Stage[];

/** What stands in the room below the prompt, which the model's own words fill in the last stage. */
export type Inset = 'vector' | 'block' | 'lens' | 'next';

/** What one stage shows. */
export interface Scene {
  readonly rows: readonly NetworkRow[];
  readonly role: (place: Place) => Role;
  readonly inset?: Inset;
  /** The row that the stage is about. */
  readonly row: number;
}

/** Rows of the stages: the first word of the prompt, the second, the last token. */
export const FIRST = 1;
export const SECOND = 2;

/** All rows; they keep their places from stage to stage. */
export const layoutOf = ({ tokens, sizes }: Walk): NetworkLayout =>
  networkLayout({ rows: tokens.length, layers: sizes.layers, most: tokens.length });

/** Every look of a token at an earlier one: n (n − 1) / 2 arrows a layer. */
export const arrowsOf = ({ attention }: Walk): Arrow[] =>
  attention.flatMap((block, k) =>
    block.flatMap((weights, to) =>
      weights.slice(0, to).map((weight, from) => ({ from, to, layer: k + 1, weight })),
    ),
  );

function rowsOf({ tokens, prompt, next }: Walk): NetworkRow[] {
  return tokens.map((token, row) => ({
    token,
    fedBack: row >= prompt,
    output: next[row]![0]!.word,
    isUsed: row >= prompt - 1,
  }));
}

/** How far a stage has got: the last layer reached in each row (−1: none), and the first that is new in the rows it is about. */
interface Progress {
  readonly reached: (row: number) => number;
  readonly isNew: (place: Place) => boolean;
  readonly inset?: Inset;
  readonly row: number;
}

function progressOf(walk: Walk, stage: Stage): Progress {
  const { prompt, sizes } = walk;
  const through = (last: number) => (row: number) => (row <= last ? sizes.layers : 0);
  const wholeRow = (row: number, inset: Inset): Progress => ({
    row,
    inset,
    reached: through(row),
    isNew: (place) => place.row === row,
  });
  switch (stage) {
    case 'embedding':
      return { row: FIRST, inset: 'vector', reached: () => 0, isNew: () => true };
    case 'layer':
      return {
        row: FIRST,
        inset: 'block',
        reached: (row) => (row === FIRST ? 1 : 0),
        isNew: ({ row, layer }) => row === FIRST && layer === 1,
      };
    case 'row':
      return wholeRow(FIRST, 'lens');
    case 'second':
      return wholeRow(SECOND, 'lens');
    case 'word':
      return wholeRow(prompt - 1, 'next');
    case 'rest':
      return { row: prompt, reached: () => sizes.layers, isNew: ({ row }) => row >= prompt };
  }
}

export function sceneOf(walk: Walk, stage: Stage): Scene {
  const { reached, isNew, inset, row } = progressOf(walk, stage);
  const rows = rowsOf(walk);
  return {
    rows: stage === STAGES.at(-1) ? rows : rows.slice(0, walk.prompt),
    role: (place) => (place.layer > reached(place.row) ? 'ahead' : isNew(place) ? 'current' : 'done'),
    row,
    ...(inset && { inset }),
  };
}
