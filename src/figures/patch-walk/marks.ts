import type { Arrow } from '../kit/network/arrows.ts';
import type { NetworkRow, Role } from '../kit/network/drawing.ts';
import type { Place } from '../kit/network/layout.ts';
import { type PairLayout, pairLayout } from '../kit/network/pair.ts';
import type { StateOf } from '../kit/state.ts';
import { type Data, stateTable } from './schema.ts';

export type WalkState = StateOf<typeof stateTable>;
export type Stage = WalkState['stage'];

/** In their order. */
export const STAGES = Object.keys(stateTable.stage.options) as Stage[];

/** Which of the two runs. */
export type Side = 'source' | 'target';

export const layoutOf = ({ source, target, sizes: { layers } }: Data): PairLayout =>
  pairLayout(
    { rows: source.tokens.length, layers, most: source.tokens.length },
    { rows: target.tokens.length, layers, most: target.tokens.length },
  );

export const takenFrom = ({ from }: Data): Place => ({ row: from.position, layer: from.layer });
export const putInto = ({ to }: Data): Place => ({ row: to.position, layer: to.layer });

/** Every look of a token at an earlier one. */
export const arrowsOf = ({ attention }: Data[Side]): Arrow[] =>
  attention.flatMap((block, k) =>
    block.flatMap((weights, to) =>
      weights.slice(0, to).map((weight, from) => ({ from, to, layer: k + 1, weight })),
    ),
  );

/** The next word is shown where it counts: at the end of the inspection prompt. */
export const rowsOf = ({ tokens, lens }: Data[Side], side: Side): NetworkRow[] =>
  tokens.map((token, row) =>
    side === 'target' && row === tokens.length - 1
      ? { token, output: lens[row]!.at(-1)!.word, isUsed: true }
      : { token },
  );

const isAt = (place: Place, { row, layer }: Place): boolean => place.row === row && place.layer === layer;

/** Whether a state depends on the one at `changed`: the layers above it in its row, and above its layer in the rows below. */
export const isDownstream = ({ row, layer }: Place, changed: Place): boolean =>
  row >= changed.row && layer > changed.layer;

/** What a state is in a stage. Before the patch the inspection run stands still below it. */
export function roleIn(data: Data, stage: Stage, side: Side): (place: Place) => Role {
  const at = STAGES.indexOf(stage);
  if (side === 'source') {
    const from = takenFrom(data);
    if (stage === 'source') return () => 'current';
    return (place) => (stage === 'pick' && isAt(place, from) ? 'current' : 'done');
  }
  const to = putInto(data);
  return (place) => {
    if (at < STAGES.indexOf('inspection')) return 'ahead';
    if (isAt(place, to)) return stage === 'inspection' ? 'ahead' : 'patched';
    if (place.layer <= to.layer) return stage === 'inspection' ? 'current' : 'done';
    if (stage !== 'read') return 'ahead';
    return isDownstream(place, to) ? 'affected' : 'done';
  };
}

/** Whether the arrow between the runs is drawn. */
export const isPatched = (stage: Stage): boolean => stage === 'patch' || stage === 'read';
