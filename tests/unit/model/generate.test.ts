import { describe, expect, test } from 'vitest';
import { run } from '../../../src/model/forward.ts';
import { generate } from '../../../src/model/generate.ts';
import { patch, steer } from '../../../src/model/interventions.ts';
import { likeliest, logitsAt, probabilities } from '../../../src/model/readings.ts';
import { gap, randomVector, TINY, tinyNetwork } from './tiny.ts';

const net = tinyNetwork(5);
const start = run(net, [1, 5, 9]);
const NEVER = { stop: [] };
const idsOf = (choices: Parameters<typeof generate>[1]) => [...generate(start, choices)].map(({ id }) => id);

describe('generation', () => {
  test('by default takes the likeliest token each time, as whole runs of the growing text do', () => {
    const ids = [1, 5, 9];
    for (const step of generate(start, { ...NEVER, limit: 5 })) {
      const [best] = likeliest(logitsAt(run(net, ids)), 1);
      expect(step.id).toBe(best!.id);
      expect(step.probability).toBeCloseTo(best!.probability, 5);
      ids.push(step.id);
      expect(step.run.ids).toEqual(ids);
    }
    expect(ids).toHaveLength(8);
  });

  test('ends when the context is full', () => {
    expect(idsOf(NEVER)).toHaveLength(TINY.nContext - 3);
  });

  test('ends before a stop token', () => {
    const ids = idsOf(NEVER);
    const stop = ids[2]!;
    expect(idsOf({ stop: [stop] })).toEqual(ids.slice(0, ids.indexOf(stop)));
  });

  test('ends with a closing token', () => {
    const ids = idsOf(NEVER);
    const last = ids[2]!;
    expect(idsOf({ ...NEVER, closing: [last] })).toEqual(ids.slice(0, ids.indexOf(last) + 1));
  });

  test('by default ends where the next document would start', () => {
    // A last state whose likeliest token is <bos>: its own unembedding row.
    const towards = net.weights.embed.subarray(TINY.dModel, 2 * TINY.dModel).map((value) => 100 * value);
    const steered = run(net, [1, 5, 9], [patch({ layer: TINY.nLayers, positions: 'all' }, towards)]);
    expect(likeliest(logitsAt(steered), 1)[0]!.id).toBe(1);
    expect([...generate(steered)]).toEqual([]);
  });

  test('draws the same text from the same seed, and others from others', () => {
    const choices = { ...NEVER, temperature: 1.5, limit: 10 };
    expect(idsOf({ ...choices, seed: 4 })).toEqual(idsOf({ ...choices, seed: 4 }));
    const texts = new Set(Array.from({ length: 8 }, (_, seed) => idsOf({ ...choices, seed }).join()));
    expect(texts.size).toBe(8);
  });

  test('draws tokens as often as their probabilities at the temperature say', () => {
    const draws = 3000;
    const counts = new Float64Array(TINY.nVocab);
    for (let seed = 0; seed < draws; seed++) {
      const [step] = generate(start, { ...NEVER, temperature: 2, limit: 1, seed });
      counts[step!.id]! += 1;
    }
    const expected = probabilities(logitsAt(start).map((logit) => logit / 2));
    // Five standard errors of a share of at most one half.
    for (const [id, share] of expected.entries()) {
      expect(Math.abs(counts[id]! / draws - share)).toBeLessThan(5 * Math.sqrt(0.25 / draws));
    }
  });

  test.each([1e-4, 1e-40, Number.MIN_VALUE])('at temperature %d is greedy', (temperature) => {
    expect(idsOf({ ...NEVER, temperature, seed: 3 })).toEqual(idsOf(NEVER));
  });

  test('goes on under the interventions of its run', () => {
    const everywhere = [steer({ layer: 1, positions: 'all' }, randomVector(TINY.dModel, 1), 3)];
    const steps = [...generate(run(net, [1, 5, 9], everywhere), { ...NEVER, limit: 4 })];
    const last = steps.at(-1)!.run;
    expect(gap(logitsAt(last), logitsAt(run(net, last.ids, everywhere)))).toBeLessThan(1e-6);
  });

  test.each([-1, Number.NaN])('refuses temperature %d', (temperature) => {
    expect(() => [...generate(start, { temperature })]).toThrow(
      `A temperature is 0 or more, not ${temperature}.`,
    );
  });
});

describe('probabilities', () => {
  test('add up to 1 and survive logits whose exponential would overflow', () => {
    const shares = probabilities(Float32Array.of(1000, 999, -1000));
    expect(shares[0]! + shares[1]! + shares[2]!).toBeCloseTo(1, 6);
    expect(shares[0]! / shares[1]!).toBeCloseTo(Math.E, 4);
  });

  test('name the likeliest first, equal ones by id', () => {
    const logits = Float32Array.of(0, 2, 1, 2);
    expect(likeliest(logits, 3).map(({ id }) => id)).toEqual([1, 3, 2]);
    expect(likeliest(logits, 0)).toEqual([]);
    expect(likeliest(logits, 9).map(({ id }) => id)).toEqual([1, 3, 2, 0]);
  });
});
