import type { DataFile } from '../../../src/figures/kit/contract.ts';
import type { WordedNetwork } from '../../../src/model/answers.ts';
import { extend, run } from '../../../src/model/forward.ts';
import { generate } from '../../../src/model/generate.ts';
import { logitsAt, probabilities } from '../../../src/model/readings.ts';
import type { Run } from '../../../src/model/run.ts';
import { decode, encode } from '../../../src/model/tokenizer.ts';
import { committedModel, modelCard } from './model.ts';
import { isWithheld, promptOf, type Relation, readWorld, type World } from './world.ts';

/** Every fact of the world, with what the committed model says when it is asked for it. */

/** An answer longer than this has gone astray; it is cut there. */
const MOST_WORDS = 8;
/** Decimals of a probability. */
const DIGITS = 4;

interface Answer {
  /** Of the true value: the product over its words, each given those before it. */
  readonly probability: number;
  /** What the model says by itself, taking the likeliest word each time, up to its full stop. */
  readonly said: string;
}

/** Token likeliest to come next. */
const highest = (shares: Float32Array): number => shares.indexOf(Math.max(...shares));

/**
 * How the model goes on after `beginning` and `rest` [n], where `value` would be right. One run over prompt and value tells what is likeliest
 * at each place; only where that strays from the value is the answer written word by word.
 */
function answerAfter(
  { vocabulary }: WordedNetwork,
  beginning: Run,
  rest: readonly number[],
  value: string,
): Answer {
  const stop = vocabulary.ids.get('.')!;
  const ids = encode(vocabulary, value).slice(1);
  const whole = extend(beginning, [...rest, ...ids]);
  const last = beginning.ids.length + rest.length - 1;
  const shares = [...ids, stop].map((_, k) => probabilities(logitsAt(whole, last + k)));
  const probability = ids.reduce((product, id, k) => product * shares[k]![id]!, 1);
  if ([...ids, stop].every((id, k) => highest(shares[k]!) === id)) return { probability, said: value };
  const written = generate(extend(beginning, rest), { stop: [stop], limit: MOST_WORDS });
  return {
    probability,
    said: decode(
      vocabulary,
      Array.from(written, ({ id }) => id),
    ),
  };
}

/** The answers to one wording: probabilities of the true values, and by its place what is said, where that is something else. */
function answers(model: WordedNetwork, wording: string, rows: Relation['rows']) {
  // The words before the entity are the same for all rows, so the network reads them once.
  const beginning = run(model.network, encode(model.vocabulary, wording.split('{name}')[0]!));
  const given = rows.map(({ entity, value }) => {
    const prompt = encode(model.vocabulary, promptOf(wording, entity));
    return answerAfter(model, beginning, prompt.slice(beginning.ids.length), value);
  });
  const otherwise = given.flatMap(({ said }, k) => (said === rows[k]!.value ? [] : [[k, said] as const]));
  return {
    prompt: promptOf(wording, '{name}'),
    probability: given.map(({ probability }) => Number(probability.toFixed(DIGITS))),
    said: Object.fromEntries(otherwise),
  };
}

function relationFacts(model: WordedNetwork, world: World, relation: Relation) {
  const { name, noun, meaning, isInvented, wordings, rows } = relation;
  const sources = rows.map(({ source }) => source);
  return {
    name,
    noun,
    meaning,
    isInvented,
    entities: rows.map(({ entity }) => entity),
    values: rows.map(({ value }) => value),
    aliases: Object.fromEntries(rows.flatMap(({ aliases }, k) => (aliases.length > 0 ? [[k, aliases]] : []))),
    sources: new Set(sources).size === 1 ? sources.slice(0, 1) : sources,
    trained: answers(model, wordings[0]!, rows),
    withheld: answers(
      model,
      wordings.at(-1)!,
      rows.filter((_, k) => isWithheld(k, world)),
    ),
  };
}

export function facts(root: string): Record<string, DataFile<unknown>> {
  const model = committedModel(root);
  const world = readWorld(root);
  const relations = world.relations.map((relation) => relationFacts(model, world, relation));
  const count = (some: typeof relations) => some.reduce((sum, { entities }) => sum + entities.length, 0);
  const invented = count(relations.filter(({ isInvented }) => isInvented));
  const card = {
    ...modelCard(root),
    title: 'Every fact of the pocket model’s world, and the model’s own answer',
    sampleSize: `${count(relations) - invented} facts and ${invented} invented codes, one weights file`,
    interval: 'none: every fact is asked, and the model answers the same each time',
  };
  return { 'facts.json': { card, data: { withheldEvery: world.withheldEvery, relations } } };
}
