import { describe, expect, test } from 'vitest';
import { IDENTITY, identityReader } from '../../../data/patchscopes/recipe/identity.ts';
import { CUT, patchReaders, saidPlainly } from '../../../data/patchscopes/recipe/patch-reader.ts';
import { patchedSpeech } from '../../../data/patchscopes/recipe/patched-speech.ts';
import {
  lengthOf,
  meanStates,
  randomStates,
  statesAtEnd,
  statesIn,
  stretched,
} from '../../../data/patchscopes/recipe/states.ts';
import {
  contentWords,
  nextWord,
  positions,
  positionsBefore,
  readTexts,
} from '../../../data/patchscopes/recipe/text-positions.ts';
import { committedModel } from '../../../data/pocket/recipe/model.ts';
import { gaussian, seeded } from '../../../src/geometry/random.ts';
import { run } from '../../../src/model/forward.ts';
import { logitsAt } from '../../../src/model/readings.ts';
import { encode } from '../../../src/model/tokenizer.ts';

const model = committedModel('.');
const { network, vocabulary } = model;
const idOf = (word: string) => vocabulary.ids.get(word)!;

describe('states', () => {
  const states = statesAtEnd(model, 'the capital of france');

  test('are one for each layer, of the last token; layer 0 is the same in every text', () => {
    expect(states).toHaveLength(network.sizes.nLayers + 1);
    const other = statesAtEnd(model, 'anna sees france');
    expect(states[0]).toEqual(other[0]);
    expect(states[4]).not.toEqual(other[4]);
  });

  test('stretched and random ones have the length that was asked for', () => {
    expect(lengthOf(stretched(states[3]!, 5))).toBeCloseTo(5, 4);
    const random = randomStates(states, gaussian(seeded(1)));
    for (const [layer, state] of states.entries()) {
      expect(lengthOf(random[layer]!)).toBeCloseTo(lengthOf(state), 3);
      expect(random[layer]).not.toEqual(state);
    }
  });

  test('have a mean, layer by layer; nobody has none', () => {
    const [a, b] = [Float32Array.of(1, 2), Float32Array.of(3, 6)];
    expect(meanStates([[a], [b]])).toEqual([Float32Array.of(2, 4)]);
    expect(() => meanStates([])).toThrow(RangeError);
  });
});

describe('what is patched and read', () => {
  const text = 'the capital of x is';

  test('a state put back into its own place changes nothing', () => {
    const whole = run(network, encode(vocabulary, text));
    const own = statesIn(whole, whole.ids.indexOf(idOf('x')));
    const speak = patchedSpeech(model, text, 'x');
    const read = patchReaders(model, text, 'x')('paris');
    for (const [layer, state] of own.entries()) {
      expect(speak(layer, state)).toBe(speak(0, own[0]!));
      expect(read(layer, state)).toBe(saidPlainly(model, text, 'paris'));
    }
  });

  test('a word’s embedding in layer 0 is that word written there', () => {
    const [embedding] = statesAtEnd(model, 'tom mentions france');
    expect(patchReaders(model, text, 'x')('paris')(0, embedding!)).toBe('paris');
    expect(patchedSpeech(model, text, 'x')(0, embedding!)).toBe('paris');
  });

  test('an answer that goes wrong is cut there, and so never equals the value', () => {
    const [embedding] = statesAtEnd(model, 'tom mentions france');
    const said = patchReaders(model, text, 'x')('new delhi')(0, embedding!);
    expect(said).toBe(`paris${CUT}`);
  });

  test('the identity prompt with an embedding goes on as with the word in its place', () => {
    const read = identityReader(model);
    for (const word of ['lemon', 'piano', 'kenya']) {
      const [embedding] = statesAtEnd(model, word);
      const written = run(network, encode(vocabulary, IDENTITY.replace(/x$/, word)));
      expect(nextWord(read(0, embedding!))).toBe(nextWord(logitsAt(written)));
    }
    const own = statesAtEnd(model, IDENTITY);
    const plain = nextWord(logitsAt(run(network, encode(vocabulary, IDENTITY))));
    for (const [layer, state] of own.entries()) expect(nextWord(read(layer, state))).toBe(plain);
  });
});

describe('places in texts', () => {
  const { test: tested, fit } = readTexts('.');
  const few = tested.slice(0, 12);

  test('no text is both for fitting and for testing', () => {
    const known = new Set(fit);
    expect(tested.filter((text) => known.has(text))).toEqual([]);
    expect(tested.length).toBeGreaterThanOrEqual(200);
  });

  test('are as many as asked, never the start mark nor the last token, and the same for every model', () => {
    const found = positions(model, few, 2);
    for (const { run: whole, position } of found) {
      expect(position).toBeGreaterThan(0);
      expect(position).toBeLessThan(whole.ids.length - 1);
    }
    const small = positions(committedModel('.', 'small'), few, 2);
    expect(small.map(({ position }) => position)).toEqual(found.map(({ position }) => position));
  });

  test('before a name or a value the model’s next word is one', () => {
    const words = contentWords('.', model);
    expect(words.has(idOf('paris'))).toBe(true);
    expect(words.has(idOf('capital'))).toBe(false);
    const found = positionsBefore(model, few, words);
    expect(found.length).toBeGreaterThan(0);
    for (const { run: whole, position } of found)
      expect(words).toContain(nextWord(logitsAt(whole, position)));
  });
});
