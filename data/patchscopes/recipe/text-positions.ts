import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../../../src/geometry/random.ts';
import type { WordedNetwork } from '../../../src/model/answers.ts';
import { run } from '../../../src/model/forward.ts';
import { likeliest, logitsAt } from '../../../src/model/readings.ts';
import type { Run } from '../../../src/model/run.ts';
import { encode } from '../../../src/model/tokenizer.ts';
import { readWorld } from '../../pocket/recipe/world.ts';

/** Documents of a seed that no run was trained on: `python -m patchscopes.make_texts`. */
export interface Texts {
  readonly seed: number;
  readonly test: readonly string[];
  readonly fit: readonly string[];
}

export const readTexts = (root: string): Texts =>
  JSON.parse(readFileSync(join(root, 'data/patchscopes/recipe/texts.json'), 'utf8'));

/** A place in a text, and the run that passed it. */
export interface Position {
  readonly run: Run;
  readonly position: number;
}

/** Some random positions of each text, at most `count`, which another word follows; the same whatever the model. */
export function positions(
  { network, vocabulary }: WordedNetwork,
  texts: readonly string[],
  count: number,
): Position[] {
  const random = seeded(1);
  return texts.flatMap((text) => {
    const whole = run(network, encode(vocabulary, text));
    const all = Array.from({ length: whole.ids.length - 2 }, (_, k) => k + 1);
    while (all.length > count) all.splice(Math.floor(random() * all.length), 1);
    return all.map((position) => ({ run: whole, position }));
  });
}

/** Ids of the words of which the world's tables consist: names and values, as against the words of sentences. */
export function contentWords(root: string, { vocabulary }: WordedNetwork): ReadonlySet<number> {
  const rows = readWorld(root).relations.flatMap((relation) => relation.rows);
  return new Set(rows.flatMap(({ entity, value }) => encode(vocabulary, `${entity} ${value}`).slice(1)));
}

/** For each text one random position at which the model's own next word is one of `words`; texts without any are left out. */
export function positionsBefore(
  model: WordedNetwork,
  texts: readonly string[],
  words: ReadonlySet<number>,
): Position[] {
  const random = seeded(2);
  return texts.flatMap((text) => {
    const all = positions(model, [text], Number.POSITIVE_INFINITY).filter(({ run: whole, position }) =>
      words.has(nextWord(logitsAt(whole, position))),
    );
    return all.length > 0 ? [all[Math.floor(random() * all.length)]!] : [];
  });
}

/** The likeliest word. */
export const nextWord = (logits: Float32Array): number => likeliest(logits, 1)[0]!.id;
