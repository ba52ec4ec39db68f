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
  /** Of the right value: the product over its words, each given those before it. */
  readonly probability: number;
  /** What the model says by itself, taking the likeliest word each time, up to its full stop. */
  readonly said: string;
}

/** How the model goes on after a prompt that `value` would complete. */
export function answerTo({ vocabulary }: WordedNetwork, prompt: Run, value: string): Answer {
  const stop = vocabulary.ids.get('.')!;
  const ids: number[] = [];
  for (const { id } of generate(prompt, { stop: [stop], limit: MOST_WORDS })) ids.push(id);
  return {
    probability: probabilityOf(prompt, encode(vocabulary, value).slice(1)),
    said: decode(vocabulary, ids),
  };
}

/** Probability that a prompt is continued by just these ids. */
function probabilityOf(prompt: Run, ids: readonly number[]): number {
  const whole = ids.length > 1 ? extend(prompt, ids.slice(0, -1)) : prompt;
  const last = prompt.ids.length - 1;
  return ids.reduce((product, id, k) => product * probabilities(logitsAt(whole, last + k))[id]!, 1);
}

/** Runs of prompts that begin alike: the network reads the common beginning once. */
function prompter(model: WordedNetwork, wording: string): (entity: string) => Run {
  const beginning = run(model.network, encode(model.vocabulary, wording.split('{name}')[0]!));
  return (entity) => {
    const ids = encode(model.vocabulary, promptOf(wording, entity));
    return extend(beginning, ids.slice(beginning.ids.length));
  };
}

/** The answers to one wording: probabilities of the right values, and by its place what is said instead, where it is something else. */
function answers(model: WordedNetwork, wording: string, rows: Relation['rows']) {
  const runOf = prompter(model, wording);
  const given = rows.map(({ entity, value }) => answerTo(model, runOf(entity), value));
  const wrong = given.flatMap(({ said }, k) => (said === rows[k]!.value ? [] : [[k, said] as const]));
  return {
    prompt: promptOf(wording, '{name}'),
    probability: given.map(({ probability }) => Number(probability.toFixed(DIGITS))),
    wrong: Object.fromEntries(wrong),
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
