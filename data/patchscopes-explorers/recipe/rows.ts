import type { File, Row } from '../../../src/figures/attribute-rows/schema.ts';
import type { DataFile } from '../../../src/figures/kit/contract.ts';
import type { WordedNetwork } from '../../../src/model/answers.ts';
import { run } from '../../../src/model/forward.ts';
import { generate } from '../../../src/model/generate.ts';
import { BOS, decode, encode, PAD } from '../../../src/model/tokenizer.ts';
import { hopKinds } from '../../patchscopes/recipe/hop-kinds.ts';
import { sample } from '../../patchscopes/recipe/sample.ts';
import { committedModel, modelCard } from '../../pocket/recipe/model.ts';
import { readWorld } from '../../pocket/recipe/world.ts';

/** A small table of the shape of the original ones: questions with the model's own continuation, counted by the rule that made those. */

const SEED = 1;
const FACTS = 2;
const HOPS = 3;
const WORDS = 6;

/** How the model goes on, not cut at the full stop. */
function continuation({ network, vocabulary }: WordedNetwork, text: string): string {
  const said = generate(run(network, encode(vocabulary, text)), { limit: WORDS, stop: [PAD, BOS] });
  return decode(
    vocabulary,
    Array.from(said, ({ id }) => id),
  );
}

/** The rule of the original tables: the object's letters anywhere in the text, spaces left out of both. */
const isInside = (object: string, text: string): boolean =>
  text.replaceAll(' ', '').includes(object.replaceAll(' ', ''));

export function rows(root: string): Record<string, DataFile<File>> {
  const model = committedModel(root);
  const world = readWorld(root);
  const row = (n: number, prompt: string, subject: string, object: string): Row => {
    const said = continuation(model, prompt.replace(/\bx\b/, subject));
    const words = subject.split(' ');
    return {
      sample: n,
      subject,
      object,
      prompt,
      said: ` ${said}`,
      before: ['tom mentions', ...words.slice(0, -1)].join(' '),
      subjectEnd: ` ${words.at(-1)}`,
      after: '',
      counted: isInside(object, said),
    };
  };
  const facts = world.relations
    .filter(({ isInvented }) => !isInvented)
    .flatMap(({ noun, rows: all }, k) =>
      sample(all, FACTS, SEED + k).map(
        ({ entity, value }) => [`the ${noun} of x is`, entity, value] as const,
      ),
    );
  const hops = hopKinds(world, SEED).flatMap((kind) =>
    sample(kind.queries, HOPS, SEED).map(
      ({ subject, answer }) => [kind.whole('x'), subject, answer] as const,
    ),
  );
  return {
    'rows.json': {
      card: {
        ...modelCard(root),
        recipe: 'data/patchscopes-explorers/recipe.ts',
        date: '2026-11-26',
        seed: SEED,
        title:
          'Questions with the pocket model’s own continuation, counted by the rule of the original tables.',
        sampleSize: `${FACTS} random facts of each relation, ${HOPS} questions of each form over two facts`,
        interval: 'none: every row is listed',
      },
      data: {
        rows: [...facts, ...hops].map(([prompt, subject, object], n) => row(n, prompt, subject, object)),
      },
    },
  };
}
