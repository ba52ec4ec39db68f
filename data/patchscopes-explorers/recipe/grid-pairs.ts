import type { DataFile } from '../../../src/figures/kit/contract.ts';
import { gaussian, seeded } from '../../../src/geometry/random.ts';
import { PROMPT as DESCRIBE } from '../../patchscopes/recipe/entities.ts';
import { IDENTITY } from '../../patchscopes/recipe/identity.ts';
import { MOST_WORDS, patchedSpeech } from '../../patchscopes/recipe/patched-speech.ts';
import { randomStates, statesAtEnd } from '../../patchscopes/recipe/states.ts';
import { committedModel, modelCard } from '../../pocket/recipe/model.ts';
import { readWorld, type World } from '../../pocket/recipe/world.ts';
import { columnsWith, phraseBook, summaryOf } from './phrases.ts';
import { PLACEHOLDER, sourcePrompt, targetPrompt } from './prompts.ts';
import { drawn, entitiesOf, namesakes, SEED, valueIn } from './subjects.ts';

/** What is said at every pair of a source and a target layer, for questions set beforehand about subjects drawn at random. */

interface Question {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly source: string;
  readonly target: string;
  /** What a whole right answer would hold. */
  readonly expected: string;
  /** Control: directions drawn at random, each as long as the state in whose place it stands. */
  readonly isRandom?: true;
}

const attribute = (noun: string): string => `the ${noun} of ${PLACEHOLDER} is`;
const mention = (name: string): string => `tom mentions ${name}`;

function questions(world: World): Question[] {
  const country = drawn(entitiesOf(world, 'currency'), 0);
  const worker = drawn(namesakes(world), 1);
  const person = drawn(namesakes(world), 2);
  const animal = drawn(
    entitiesOf(world, 'class').filter((name) => name.includes(' ')),
    3,
  );
  const site = drawn(entitiesOf(world, 'site'), 4);
  const people = new Set(entitiesOf(world, 'nationality'));
  const work = drawn(
    entitiesOf(world, 'author').filter((each) => people.has(valueIn(world, 'author', each))),
    5,
  );
  const home = drawn(entitiesOf(world, 'capital'), 6);
  const ruled = drawn(entitiesOf(world, 'capital'), 7);
  const siteCapital = valueIn(world, 'capital', valueIn(world, 'site', site));
  const described = `${valueIn(world, 'nationality', person)} ${valueIn(world, 'profession', person)}`;
  return [
    {
      id: 'site-capital',
      name: `Capital of the country of ${site}`,
      detail: 'two hops: the source would name the country next, the target asks for its capital',
      source: `the site of ${site} is`,
      target: attribute('capital'),
      expected: siteCapital,
    },
    {
      id: 'author-nation',
      name: `Nationality of the author of ${work}`,
      detail: 'two hops: the source would name the author next',
      source: `the author of ${work} is`,
      target: attribute('nationality'),
      expected: valueIn(world, 'nationality', valueIn(world, 'author', work)),
    },
    {
      id: 'phrase-currency',
      name: `Currency of the country whose capital is ${valueIn(world, 'capital', home)}`,
      detail: 'two hops: the source describes the country and does not name it',
      source: `the country whose capital is ${valueIn(world, 'capital', home)}`,
      target: attribute('currency'),
      expected: valueIn(world, 'currency', home),
    },
    {
      id: 'currency',
      name: `Currency of ${country}`,
      detail: 'one hop',
      source: mention(country),
      target: attribute('currency'),
      expected: valueIn(world, 'currency', country),
    },
    {
      id: 'profession',
      name: `Profession of ${worker}`,
      detail: 'one hop; another person has the same last name',
      source: mention(worker),
      target: attribute('profession'),
      expected: valueIn(world, 'profession', worker),
    },
    {
      id: 'person',
      name: `Description of ${person}`,
      detail: 'another person has the same last name',
      source: mention(person),
      target: DESCRIBE,
      expected: described,
    },
    {
      id: 'animal',
      name: `Description of ${animal}`,
      detail: 'an animal whose name is several words',
      source: mention(animal),
      target: DESCRIBE,
      expected: `${valueIn(world, 'diet', animal)} ${valueIn(world, 'class', animal)}`,
    },
    {
      id: 'next',
      name: `Next word after “the capital of ${ruled} is”`,
      detail: 'the copying prompt goes on from the state itself',
      source: `the capital of ${ruled} is`,
      target: IDENTITY,
      expected: valueIn(world, 'capital', ruled).split(' ')[0]!,
    },
    {
      id: 'bare-capital',
      name: `Control: ${site} without a first hop`,
      detail: 'the name alone in the question of the first grid',
      source: mention(site),
      target: attribute('capital'),
      expected: siteCapital,
    },
    {
      id: 'random',
      name: `Control: random vectors for ${person}`,
      detail: 'random directions, each as long as the state in whose place it stands',
      source: mention(person),
      target: DESCRIBE,
      expected: described,
      isRandom: true,
    },
  ];
}

export function gridPairs(root: string): Record<string, DataFile<unknown>> {
  const model = committedModel(root);
  const asked = questions(readWorld(root));
  const texts = asked.map(({ source, target, isRandom }) => {
    const own = statesAtEnd(model, source);
    const say = patchedSpeech(model, target, PLACEHOLDER);
    const states = isRandom ? randomStates(own, gaussian(seeded(SEED))) : own;
    return states.map((state) => states.map((_, layer) => say(layer, state)));
  });
  const layers = Array.from({ length: model.network.sizes.nLayers + 1 }, (_, layer) => layer);
  /** The answer to the question about a currency, which others may get as well. */
  const common = asked.find(({ id }) => id === 'currency')!.expected;
  const questionCount = asked.filter(({ name }) => !name.startsWith('Control')).length;
  return {
    'grid-pairs.json': {
      card: {
        ...modelCard(root),
        title: 'What Patchscopes say at every pair of a source and a target layer.',
        recipe: 'data/patchscopes-explorers/recipe.ts',
        seed: SEED,
        sampleSize: `${questionCount} questions set beforehand, each about one subject drawn at random, and ${asked.length - questionCount} controls; ${layers.length ** 2} pairs each`,
        interval: 'none: every text is the one said with the likeliest word each time',
        date: '2026-11-26',
      },
      data: {
        row: { label: 'source layer', ticks: layers },
        column: { label: 'target layer', ticks: layers },
        asked: `up to ${MOST_WORDS} words, the likeliest each time; vectors are put in as they are, not rescaled`,
        queries: asked.map(({ id, name, detail, expected, source, target }) => ({
          id,
          name,
          detail,
          expected,
          source: sourcePrompt(source),
          target: targetPrompt(target),
        })),
        ...phraseBook(texts),
        /** For prose to bind. */
        model: { layers: model.network.sizes.nLayers },
        summary: Object.fromEntries(
          asked.map(({ id, name, expected }, k) => [
            id,
            {
              name,
              expected,
              ...summaryOf(texts[k]!, { right: expected, placeholder: PLACEHOLDER, common }),
              targets: {
                right: columnsWith(texts[k]!, expected),
                placeholder: columnsWith(texts[k]!, PLACEHOLDER),
              },
            },
          ]),
        ),
      },
    },
  };
}
