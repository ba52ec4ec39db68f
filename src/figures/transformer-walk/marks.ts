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
  readonly inset: Inset | undefined;
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

const INSETS: Partial<Record<Stage, Inset>> = {
  embedding: 'vector',
  layer: 'block',
  row: 'lens',
  second: 'lens',
  word: 'next',
};

export function sceneOf(walk: Walk, stage: Stage): Scene {
  const { prompt, sizes } = walk;
  const about = {
    embedding: FIRST,
    layer: FIRST,
    row: FIRST,
    second: SECOND,
    word: prompt - 1,
    rest: prompt,
  }[stage];
  const isStart = stage === 'embedding';
  const isLayer = stage === 'layer';
  const isRest = stage === 'rest';
  const isWhole = (row: number) => !isStart && !isLayer && (isRest || row <= about);
  const reached = (row: number) => (isWhole(row) ? sizes.layers : isLayer && row === FIRST ? 1 : 0);
  const isNew = ({ row, layer }: Place) => isStart || (isLayer ? layer === 1 : row >= about && isWhole(row));
  return {
    rows: rowsOf(walk).slice(0, isRest ? walk.tokens.length : prompt),
    role: (place) => (place.layer > reached(place.row) ? 'ahead' : isNew(place) ? 'current' : 'done'),
    row: about,
    inset: INSETS[stage],
  };
}
