import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/model/answers.ts';
import { run } from '../../../src/model/forward.ts';
import { generate } from '../../../src/model/generate.ts';
import { patch } from '../../../src/model/interventions.ts';
import { type Asked, QuestionError, type QuestionKind } from '../../../src/model/questions.ts';
import { attentionWeights, logitLens, logitsAt, probabilities } from '../../../src/model/readings.ts';
import { stateAt } from '../../../src/model/run.ts';
import { encode } from '../../../src/model/tokenizer.ts';
import { randomVector, TINY } from './tiny.ts';
import { tinyWorded } from './worded.ts';

const model = tinyWorded(4);
const text = 'the sea is blue';
const other = 'a moon and stone';
const base = run(model.network, encode(model.vocabulary, text));
const partsOf = <K extends QuestionKind>(kind: K, asked: Asked<K>) => [...answer(model, kind, asked)];

/** Why a question was refused. */
function refusal<K extends QuestionKind>(kind: K, asked: Asked<K>): QuestionError {
  try {
    partsOf(kind, asked);
  } catch (error) {
    if (error instanceof QuestionError) return error;
  }
  throw new Error('The question was not refused.');
}

describe('asked for the next words, the model', () => {
  test('names the likeliest, and the tokens it read', () => {
    const [part] = partsOf('next', { text, count: 3 });
    const shares = [...probabilities(logitsAt(base))].sort((a, b) => b - a);
    expect(part!.tokens).toEqual(['<bos>', 'the', 'sea', 'is', 'blue']);
    expect(part!.words.map(({ probability }) => probability)).toEqual(shares.slice(0, 3));
  });

  test('heeds interventions', () => {
    const change = patch({ layer: 1, positions: 4 }, randomVector(TINY.dModel, 3));
    const [part] = partsOf('next', { text, count: 1, interventions: [change] });
    const shares = probabilities(logitsAt(run(model.network, base.ids, [change])));
    expect(part!.words[0]!.probability).toBe(Math.max(...shares));
  });

  test('says which words it does not know, and what they look like', () => {
    const { message, unknown, words } = refusal('next', { text: 'The captial of Xylophones', count: 1 });
    expect(message).toBe('The model does not know “captial”, “xylophones”.');
    expect(unknown).toEqual([
      { word: 'captial', nearest: ['capital'] },
      { word: 'xylophones', nearest: [] },
    ]);
    expect(words).toEqual(['the', 'captial', 'of', 'xylophones']);
  });

  test('refuses a text that is too long', () => {
    expect(refusal('next', { text: 'sea '.repeat(20), count: 1 }).message).toBe(
      'A prompt has 1 to 16 tokens, its start included; this one has 21.',
    );
  });
});

test('the lens gives a part for each layer, with words for each position', () => {
  const parts = partsOf('lens', { text, count: 2 });
  expect(parts.map(({ layer }) => layer)).toEqual([0, 1, 2]);
  const shares = probabilities(logitLens(base, { layer: 1, position: 3 }));
  expect(parts[2]!.tokens).toEqual(['<bos>', 'the', 'sea', 'is', 'blue']);
  expect(parts[1]!.words).toHaveLength(5);
  expect(parts[1]!.words[3]!.map(({ probability }) => probability)).toEqual(
    [...shares].sort((a, b) => b - a).slice(0, 2),
  );
});

describe('attention', () => {
  test('is that of the block asked for', () => {
    const [part] = partsOf('attention', { text, layers: 1 });
    expect(part).toEqual({ layer: 1, weights: attentionWeights(base, 1) });
  });

  test('of all blocks comes block by block', () => {
    const parts = partsOf('attention', { text, layers: 'all' });
    expect(parts).toEqual([0, 1].map((layer) => ({ layer, weights: attentionWeights(base, layer) })));
  });

  test('of a block that is not there is refused', () => {
    expect(refusal('attention', { text, layers: 2 }).message).toContain('There is no block 2');
  });
});

test('a continuation comes word by word, as the choices say', () => {
  const choices = { temperature: 1, seed: 3, limit: 4, stop: [] };
  const words = partsOf('continuation', { text, ...choices }).map(({ word }) => word);
  const expected = [...generate(base, choices)].map(({ id }) => model.vocabulary.words[id]);
  expect(words).toEqual(expected);
  expect(words).toHaveLength(4);
});

test('a continuation ends with a closing word; one that the model lacks never comes', () => {
  const choices = { text, limit: 8, stop: [] };
  const words = partsOf('continuation', choices).map(({ word }) => word);
  const last = words[3]!;
  const closed = partsOf('continuation', { ...choices, closing: ['xylophone', last] }).map(
    ({ word }) => word,
  );
  expect(closed).toEqual(words.slice(0, words.indexOf(last) + 1));
});

describe('a sweep', () => {
  test('patches one place after the other and reads the probability of the word', () => {
    const parts = partsOf('sweep', { text, source: other, word: 'moon' });
    expect(parts).toHaveLength((TINY.nLayers + 1) * base.ids.length);
    const from = run(model.network, encode(model.vocabulary, other));
    const place = { layer: 1, position: 2 };
    const patched = run(model.network, base.ids, [patch({ layer: 1, positions: 2 }, stateAt(from, place))]);
    const expected = probabilities(logitsAt(patched))[model.vocabulary.ids.get('moon')!]!;
    const part = parts.find(({ layer, position }) => layer === 1 && position === 2);
    expect(part!.probability).toBeCloseTo(expected, 5);
  });

  test('needs two texts of equal length', () => {
    expect(refusal('sweep', { text, source: 'the sea', word: 'moon' }).message).toBe(
      'The two texts must have equally many tokens; they have 5 and 3, their start included.',
    );
  });

  test.each(['', 'the sea'])('refuses “%s” as a word', (word) => {
    expect(refusal('sweep', { text, source: other, word }).message).toBe(`“${word}” is not one word.`);
  });
});
