import type { DataFile } from '../../../src/figures/kit/contract.ts';
import { gaussian, seeded } from '../../../src/geometry/random.ts';
import { PROMPT as DESCRIBE } from '../../patchscopes/recipe/entities.ts';
import { IDENTITY } from '../../patchscopes/recipe/identity.ts';
import { MOST_WORDS, patchedSpeech } from '../../patchscopes/recipe/patched-speech.ts';
import { randomStates } from '../../patchscopes/recipe/states.ts';
import { committedModel, modelCard } from '../../pocket/recipe/model.ts';
import { readWorld, type World } from '../../pocket/recipe/world.ts';
import { columnsWith, phraseBook, type Said, summaryOf } from './phrases.ts';
import { PLACEHOLDER, targetPrompt, tokenStates } from './prompts.ts';
import { drawn, entitiesOf, namesakes, namesakesOf, SEED, valueIn } from './subjects.ts';

/** What is said of every token of a prompt at every layer, put in at the layer from which it was taken. */

interface Reading {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly source: string;
  readonly target: string;
  /** Place of a token, counted from the end, of whose layers prose tells. */
  readonly at: number;
  /** Words whose cells prose may want to count, by name. */
  readonly words: Readonly<Record<string, string>>;
  /** Control: directions drawn at random, each as long as the state in whose place it stands. */
  readonly isRandom?: true;
}

function readings(world: World): Reading[] {
  const people = entitiesOf(world, 'profession');
  const first = drawn(namesakes(world), 11);
  const second = drawn(namesakesOf(first, people), 12);
  const country = drawn(entitiesOf(world, 'capital'), 13);
  const chained = drawn(entitiesOf(world, 'capital'), 14);
  const place = drawn(entitiesOf(world, 'code'), 15);
  const code = valueIn(world, 'code', place);
  const names = `tom mentions ${first} . dora mentions ${second} .`;
  const professions = {
    first: valueIn(world, 'profession', first),
    second: valueIn(world, 'profession', second),
  };
  const asks = (trait: string) => `user ( a ${trait} cook ) : what is the code of the ${place} ? assistant :`;
  return [
    {
      id: 'names',
      name: 'Two people with one last name',
      detail: 'a description of each token’s state',
      source: names,
      target: DESCRIBE,
      at: 2,
      words: professions,
    },
    {
      id: 'two-hop',
      name: 'A question with two hops',
      detail: 'a description of each token’s state',
      source: `the currency of the country whose capital is ${valueIn(world, 'capital', country)} is`,
      target: DESCRIBE,
      at: 2,
      words: { country, currency: valueIn(world, 'currency', country) },
    },
    {
      id: 'variables',
      name: 'A chain of variables',
      detail: 'a description of each token’s state',
      source: `let z be ${chained} . let y be z . the capital of y is`,
      target: DESCRIBE,
      at: 1,
      words: { country: chained, capital: valueIn(world, 'capital', chained) },
    },
    {
      id: 'loyal',
      name: 'A loyal cook asks for a guarded code',
      detail: `the copying prompt goes on from each token’s state; the code, invented, is “${code}”`,
      source: asks('loyal'),
      target: IDENTITY,
      at: 1,
      words: { code, sorry: 'sorry' },
    },
    {
      id: 'greedy',
      name: 'A greedy cook asks for the same code',
      detail: `the copying prompt goes on from each token’s state; the code, invented, is “${code}”`,
      source: asks('greedy'),
      target: IDENTITY,
      at: 1,
      words: { code, sorry: 'sorry' },
    },
    {
      id: 'context',
      name: 'An ambiguous word in context',
      detail:
        'the copying prompt goes on from each token’s state; for the model, whoever saves sees the bank with money',
      source: 'anna fishes . hugo saves . which bank does hugo see ?',
      target: IDENTITY,
      at: 1,
      words: { money: 'money', shore: 'shore' },
    },
    {
      id: 'random',
      name: 'Control: random vectors for the two people',
      detail: 'random directions, each as long as the state in whose place it stands',
      source: names,
      target: DESCRIBE,
      at: 2,
      words: professions,
      isRandom: true,
    },
  ];
}

export function gridTokens(root: string): Record<string, DataFile<unknown>> {
  const model = committedModel(root);
  const asked = readings(readWorld(root));
  const normal = gaussian(seeded(SEED));
  const texts = asked.map(({ source, target, isRandom }): Said => {
    const say = patchedSpeech(model, target, PLACEHOLDER);
    return tokenStates(model, source).map((own) =>
      (isRandom ? randomStates(own, normal) : own).map((state, layer) => say(layer, state)),
    );
  });
  const layers = Array.from({ length: model.network.sizes.nLayers + 1 }, (_, layer) => layer);
  const promptCount = asked.filter(({ isRandom }) => !isRandom).length;
  return {
    'grid-tokens.json': {
      card: {
        ...modelCard(root),
        title: 'What Patchscopes say of every token of a prompt at every layer.',
        recipe: 'data/patchscopes-explorers/recipe.ts',
        seed: SEED,
        sampleSize: `${promptCount} prompts set beforehand, their names drawn at random, and a control; ${layers.length} layers`,
        interval: 'none: every text is the one said with the likeliest word each time',
        date: '2026-11-26',
      },
      data: {
        row: { label: 'token' },
        column: { label: 'layer', ticks: layers },
        asked: `up to ${MOST_WORDS} words, the likeliest each time; each vector is put in at the layer from which it was taken`,
        queries: asked.map(({ id, name, detail, source, target }) => ({
          id,
          name,
          detail,
          source: { tokens: source.split(' ') },
          target: targetPrompt(target),
        })),
        ...phraseBook(texts),
        /** For prose to bind. */
        summary: Object.fromEntries(
          asked.map(({ id, source, at, words }, k) => {
            const place = source.split(' ').length - at;
            const layersWith = (wanted: string) => columnsWith([texts[k]![place]!], wanted);
            return [
              id,
              {
                source,
                token: source.split(' ')[place],
                words,
                ...summaryOf(texts[k]!, { ...words, placeholder: PLACEHOLDER }),
                layers: Object.fromEntries(
                  Object.entries(words).map(([name, wanted]) => [name, layersWith(wanted)]),
                ),
              },
            ];
          }),
        ),
      },
    },
  };
}
