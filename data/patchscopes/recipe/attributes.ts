import { gaussian, seeded } from '../../../src/geometry/random.ts';
import type { WordedNetwork } from '../../../src/model/answers.ts';
import type { Relation, Row } from '../../pocket/recipe/world.ts';
import type { Grid, Pair, Rights } from './pairs.ts';
import { type PatchReader, patchReaders } from './patch-reader.ts';
import { sample } from './sample.ts';
import { meanStates, randomStates, type States, statesAtEnd } from './states.ts';

/**
 * Attribute Patchscopes (Ghandeharioun et al., 2024, section 4.2): the state at the end of “tom mentions SUBJECT”, taken from every layer, stands in
 * for the x of “the RELATION of x is”, at every layer, and the prompt goes on.
 */

/** Subjects of a relation: one half chooses the pair of layers with which the other half is read. */
export const SUBJECTS = 10;
/** Of these, so many are read with the controls at every pair of layers; all are at the fixed pair. */
export const CONTROLLED = 2;
/** Set before anything was measured: the layer at which the training program measures its own controls. */
export const FIXED: Pair = { source: 3, target: 3 };

export const SOURCE = 'tom mentions {name}';
const PLACEHOLDER = 'x';

export interface Subject extends Row {
  readonly said: Grid<string>;
  readonly right: Rights;
  /** Whether the controls are right: at the fixed pair, and at every pair where they were measured there. */
  readonly other: Control;
  readonly random: Control;
  readonly mean: Control;
}

export interface Control {
  readonly fixed: boolean;
  readonly right: Rights | undefined;
}

/** What is said with each state at each target layer. */
const readAll = (states: States, read: PatchReader): Grid<string> =>
  states.map((state) => states.map((_, target) => read(target, state)));

/** The subjects of a relation, read at every pair of layers. */
export function readSubjects(
  model: WordedNetwork,
  { noun, rows }: Relation,
  seed: number,
  controlled = CONTROLLED,
): Subject[] {
  const chosen = sample(rows, SUBJECTS, seed);
  const states = chosen.map(({ entity }) => statesAtEnd(model, SOURCE.replace('{name}', entity)));
  const readerOf = patchReaders(model, `the ${noun} of ${PLACEHOLDER} is`, PLACEHOLDER);
  const normal = gaussian(seeded(seed));
  const mean = meanStates(states);
  return chosen.map((row, k) => {
    const read = readerOf(row.value);
    const rightOf = (said: Grid<string>) => said.map((each) => each.map((words) => words === row.value));
    const control = (vectors: States): Control => ({
      fixed: read(FIXED.target, vectors[FIXED.source]!) === row.value,
      right: k < controlled ? rightOf(readAll(vectors, read)) : undefined,
    });
    const said = readAll(states[k]!, read);
    return {
      ...row,
      said,
      right: rightOf(said),
      other: control(states[(k + 1) % states.length]!),
      random: control(randomStates(states[k]!, normal)),
      mean: control(mean),
    };
  });
}
