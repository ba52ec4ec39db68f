import { describe, expect, test } from 'vitest';
import { backward, nextTokens, type Target } from '../../../src/model/backward.ts';
import { run } from '../../../src/model/forward.ts';
import { ablateAttention, type Intervention, patch, steer } from '../../../src/model/interventions.ts';
import { tensorsOf, type Weights, weightsFrom } from '../../../src/model/network.ts';
import { logProbability, type ReferenceChanges, reference } from './reference.ts';
import { gap, randomVector, TINY, tinyNetwork } from './tiny.ts';

const IDS = [1, 5, 9, 22, 5, 14];
const net = tinyNetwork(3);
/** In doubles the error of a central difference is about STEP²: far below what float32 can tell. */
const STEP = 1e-4;

/** The sum of log-probabilities of targets, computed naively in doubles. */
function scoreOf(targets: readonly Target[], weights: Weights, changes: ReferenceChanges = {}): number {
  const { logits } = reference(TINY, weights, IDS, changes);
  return targets.reduce((sum, { position, id }) => sum + logProbability(logits[position]!, id), 0);
}

/** The weights with a number added to one entry of one tensor; the rest is shared. */
function nudged(tensor: Float32Array, at: number, by: number): Weights {
  const copy = tensor.slice() as unknown as number[];
  const doubles = Float64Array.from(copy);
  doubles[at]! += by;
  const swap = (values: Float32Array) => (values === tensor ? (doubles as unknown as Float32Array) : values);
  return {
    embed: swap(net.weights.embed),
    normFinal: swap(net.weights.normFinal),
    blocks: net.weights.blocks.map((block) => ({
      normAttention: swap(block.normAttention),
      query: swap(block.query),
      key: swap(block.key),
      value: swap(block.value),
      output: swap(block.output),
      normMlp: swap(block.normMlp),
      up: swap(block.up),
      down: swap(block.down),
    })),
  };
}

const names: string[] = [];
weightsFrom(TINY, ({ name }) => {
  names.push(name);
  return new Float32Array();
});

/** At most twelve entries spread over a tensor. */
const someEntries = (length: number): number[] =>
  Array.from({ length: Math.min(12, length) }, (_, k) =>
    Math.floor(((k + 0.5) * length) / Math.min(12, length)),
  );

describe('gradients with respect to weights', () => {
  const targets = nextTokens(IDS);
  const { weights, logProbability: score } = backward(run(net, IDS), targets, { weights: true });
  const tensors = tensorsOf(net.weights);

  test('come with the sum of log-probabilities itself', () => {
    expect(targets).toHaveLength(IDS.length - 1);
    expect(score).toBeCloseTo(scoreOf(targets, net.weights), 4);
  });

  test.each(names.map((name, k) => [name, k] as const))('are central differences: %s', (_, k) => {
    const tensor = tensors[k]!;
    const entries = someEntries(tensor.length);
    const differences = entries.map(
      (at) =>
        (scoreOf(targets, nudged(tensor, at, STEP)) - scoreOf(targets, nudged(tensor, at, -STEP))) /
        (2 * STEP),
    );
    const gradient = tensorsOf(weights!)[k]!;
    expect(
      gap(
        entries.map((at) => gradient[at]!),
        differences,
      ),
    ).toBeLessThan(1e-4);
    expect(Math.max(...differences.map(Math.abs))).toBeGreaterThan(1e-3);
  });

  test('are left out when nobody asked', () => {
    expect(backward(run(net, IDS), targets).weights).toBeUndefined();
  });
});

describe('gradients with respect to residual streams', () => {
  const vector = randomVector(TINY.dModel, 1);
  const targets = [
    { position: 5, id: 7 },
    { position: 3, id: 2 },
  ];
  const sets: [string, Intervention[], ReferenceChanges][] = [
    ['no intervention', [], {}],
    [
      'a patch below and steering above',
      [patch({ layer: 0, positions: 2 }, vector), steer({ layer: 1, positions: 'all' }, vector, 0.5)],
      {
        onStream: (layer, rows) => {
          if (layer === 0) rows[2] = [...vector];
          if (layer === 1)
            for (const [i, row] of rows.entries()) rows[i] = row.map((x, c) => x + 0.5 * vector[c]!);
        },
      },
    ],
    [
      'attention that is barred',
      [ablateAttention({ layers: 0, heads: 1, queries: 'all', keys: [1, 3] })],
      { barred: (layer, head, _, key) => layer === 0 && head === 1 && (key === 1 || key === 3) },
    ],
  ];

  test.each(sets)('are central differences under %s', (_, interventions, changes) => {
    const { streams } = backward(run(net, IDS, interventions), targets);
    for (let layer = 0; layer <= TINY.nLayers; layer++) {
      const scoreWith = (at: number, by: number) =>
        scoreOf(targets, net.weights, {
          ...changes,
          onStream: (l, rows) => {
            changes.onStream?.(l, rows);
            if (l === layer) rows[Math.floor(at / TINY.dModel)]![at % TINY.dModel]! += by;
          },
        });
      const entries = someEntries(IDS.length * TINY.dModel);
      const differences = entries.map((at) => (scoreWith(at, STEP) - scoreWith(at, -STEP)) / (2 * STEP));
      expect(
        gap(
          entries.map((at) => streams[layer]![at]!),
          differences,
        ),
      ).toBeLessThan(1e-4);
    }
  });

  test('are 0 after the positions that are asked about, and not before', () => {
    const { streams } = backward(run(net, IDS), [{ position: 3, id: 2 }]);
    const size = (position: number) =>
      Math.hypot(...streams[0]!.subarray(position * TINY.dModel, (position + 1) * TINY.dModel));
    expect([0, 1, 2, 3].map((position) => size(position) > 1e-4)).toEqual([true, true, true, true]);
    expect([4, 5].map(size)).toEqual([0, 0]);
  });

  test('do not flow into a state that was replaced', () => {
    const { weights } = backward(run(net, IDS, [patch({ layer: 1, positions: 'all' }, vector)]), targets, {
      weights: true,
    });
    expect(weights!.blocks[0]!.up.every((value) => value === 0)).toBe(true);
    expect(weights!.blocks[1]!.up.some((value) => value !== 0)).toBe(true);
  });

  test('refuse a target that is not there', () => {
    const actual = run(net, IDS);
    expect(() => backward(actual, [{ position: 6, id: 0 }])).toThrow('There is no position 6');
    expect(() => backward(actual, [{ position: 0, id: 23 }])).toThrow('There is no token 23');
  });
});
