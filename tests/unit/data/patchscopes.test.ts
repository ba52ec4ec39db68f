import { describe, expect, test } from 'vitest';
import file from '../../../data/patchscopes/attributes.json';
import { readSubjects, SUBJECTS } from '../../../data/patchscopes/recipe/attributes.ts';
import {
  anyShare,
  bestPair,
  chosenShare,
  type Rights,
  shareAt,
  shares,
} from '../../../data/patchscopes/recipe/pairs.ts';
import { patchReaders } from '../../../data/patchscopes/recipe/patch-reader.ts';
import { sample } from '../../../data/patchscopes/recipe/sample.ts';
import { committedModel } from '../../../data/pocket/recipe/model.ts';
import { readWorld } from '../../../data/pocket/recipe/world.ts';
import { ROOT } from '../../../scripts/install.mjs';
import { run } from '../../../src/model/forward.ts';
import { generate } from '../../../src/model/generate.ts';
import { patch } from '../../../src/model/interventions.ts';
import { stateAt } from '../../../src/model/run.ts';
import { decode, encode } from '../../../src/model/tokenizer.ts';

const model = committedModel(ROOT);
const { network, vocabulary } = model;

describe('reading a prompt with a vector in a placeholder', () => {
  /** The same without any short cut: a run from nothing for each place, then word after word. */
  function plainly(text: string, position: number, layer: number, vector: Float32Array): string {
    const patched = run(network, encode(vocabulary, text), [patch({ layer, positions: position }, vector)]);
    const stop = [vocabulary.ids.get('.')!];
    return decode(
      vocabulary,
      [...generate(patched, { stop, limit: 8 })].map(({ id }) => id),
    );
  }

  test.each([
    ['france', 'paris'],
    ['india', 'new delhi'],
    ['peru', 'lima lima'],
  ])('says what plain generation says, up to the first other word: %s, “%s”', (entity, value) => {
    const text = 'the capital of x is';
    const source = run(network, encode(vocabulary, `tom mentions ${entity}`));
    const read = patchReaders(model, text, 'x')(value);
    for (const from of [0, 3, 8]) {
      const vector = stateAt(source, { layer: from, position: 3 });
      for (let layer = 0; layer <= network.sizes.nLayers; layer++) {
        const said = plainly(text, 4, layer, vector);
        const short = read(layer, vector);
        if (short.endsWith(' …')) expect(`${said} `.startsWith(short.slice(0, -1))).toBe(true);
        else expect(short).toBe(said);
      }
    }
  });
});

describe('the subjects of a relation', () => {
  const relation = readWorld(ROOT).relations.find(({ name }) => name === 'family')!;
  const few = { ...relation, rows: relation.rows.slice(0, 3) };
  const subjects = readSubjects(model, few, 1);

  test('are read at every pair of layers, and are right where all of the answer is said', () => {
    const layers = network.sizes.nLayers + 1;
    expect(subjects.map(({ entity }) => entity).sort()).toEqual(few.rows.map(({ entity }) => entity).sort());
    for (const { said, right, value } of subjects) {
      expect(said.map((row) => row.length)).toEqual(Array(layers).fill(layers));
      expect(right.flat()).toEqual(said.flat().map((words) => words === value));
    }
  });

  test('come with controls that agree with themselves at the fixed pair', () => {
    const controls = subjects.flatMap(({ other, random }) => [other, random]);
    const measured = controls.filter(({ right }) => right);
    expect(measured.length).toBeGreaterThan(0);
    for (const { fixed, right } of measured) expect(right![3]![3]).toBe(fixed);
  });

  test('are the same each time they are read', () => {
    expect(readSubjects(model, few, 1)).toEqual(subjects);
  });
});

describe('choosing a pair of layers', () => {
  const subject = (...rows: string[]): Rights => rows.map((row) => [...row].map((sign) => sign === '1'));
  const four = [subject('10', '01'), subject('10', '00'), subject('01', '01'), subject('01', '00')];

  test('counts the subjects that are right at each', () => {
    expect(shares(four)).toEqual([
      [0.5, 0.5],
      [0, 0.5],
    ]);
    expect(shareAt(four, { source: 1, target: 0 })).toBe(0);
    expect(bestPair(four)).toMatchObject({ source: 0, target: 0 });
  });

  test('is worth less when the subjects did not choose it themselves, and most for an oracle', () => {
    // Each half is all right at a pair at which the other half is all wrong.
    expect(chosenShare(four)).toBe(0);
    expect(anyShare(four)).toBe(1);
    expect(anyShare([...four, subject('00', '00')])).toBe(0.8);
  });

  test('counts every subject once where halves are unequal', () => {
    const three = [subject('10'), subject('10'), subject('11')];
    expect(chosenShare(three)).toBe(1);
    expect(chosenShare([subject('10'), subject('00'), subject('10')])).toBeCloseTo(2 / 3);
  });
});

describe('drawing a sample', () => {
  const items = Array.from({ length: 30 }, (_, k) => k);

  test('gives each item at most once, and the same for the same seed', () => {
    expect(new Set(sample(items, 10, 1)).size).toBe(10);
    expect(sample(items, 10, 1)).toEqual(sample(items, 10, 1));
    expect(sample(items, 10, 2)).not.toEqual(sample(items, 10, 1));
    expect(sample(items, 99, 1).toSorted((a, b) => a - b)).toEqual(items);
  });

  test('favours no item', () => {
    const firsts = Array.from({ length: 3000 }, (_, seed) => sample(items, 1, seed)[0]!);
    const counts = items.map((item) => firsts.filter((first) => first === item).length);
    expect(Math.min(...counts)).toBeGreaterThan(60);
    expect(Math.max(...counts)).toBeLessThan(140);
  });
});

describe('the file of attributes', () => {
  const { panels, summary } = file.data;

  test('names the weights it was made with, and has a panel for every relation and three controls', () => {
    expect(file.card.weights).toMatch(/^[0-9a-f]{64}$/);
    expect(panels).toHaveLength(summary.relations + 4);
    expect(summary.subjects).toBe(summary.relations * SUBJECTS);
  });

  test('says an oracle is never below a pair chosen or set, and how many tries it had', () => {
    for (const { baselines = [] } of panels) {
      const [fixed, chosen, any] = baselines;
      if (!fixed || !chosen || !any) continue;
      expect(any.value).toBeGreaterThanOrEqual(Math.max(fixed.value, chosen.value));
      expect([fixed.tries, chosen.tries, any.tries]).toEqual([1, 1, summary.pairs]);
    }
  });
});
