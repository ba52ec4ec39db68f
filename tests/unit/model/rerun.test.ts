import { describe, expect, test } from 'vitest';
import { extend, rerun, run } from '../../../src/model/forward.ts';
import { ablateAttention, type Intervention, patch, steer } from '../../../src/model/interventions.ts';
import { attentionWeights, logitsAt } from '../../../src/model/readings.ts';
import { type Run, stateAt } from '../../../src/model/run.ts';
import { patchSweep } from '../../../src/model/sweep.ts';
import { gap, randomVector, TINY, tinyNetwork } from './tiny.ts';

const IDS = [1, 5, 9, 22, 5, 14, 3];
const sizes = { ...TINY, nLayers: 3 };
const net = tinyNetwork(7, sizes);
const vector = (seed: number) => randomVector(TINY.dModel, seed);

function expectSame(actual: Run, expected: Run): void {
  expect(actual.ids).toEqual(expected.ids);
  for (const [layer, stream] of actual.streams.entries()) {
    expect(gap(stream, expected.streams[layer]!)).toBeLessThan(1e-6);
  }
  for (let layer = 0; layer < sizes.nLayers; layer++) {
    expect(gap(attentionWeights(actual, layer), attentionWeights(expected, layer))).toBeLessThan(1e-6);
  }
}

/** Each list is one set of interventions: at the edges, several at once, at one place twice, of both kinds. */
const SETS: [string, Intervention[]][] = [
  ['none', []],
  ['a patch in the middle', [patch({ layer: 1, positions: 3 }, vector(1))]],
  ['a patch of the first embedding', [patch({ layer: 0, positions: 0 }, vector(2))]],
  ['a patch of the last state of all', [patch({ layer: 3, positions: 6 }, vector(3))]],
  ['steering at every position', [steer({ layer: 2, positions: 'all' }, vector(4), 0.5)]],
  ['a head that may not look back', [ablateAttention({ layers: 1, heads: 0, queries: 5, keys: [0, 1, 2] })]],
  [
    'a patch, then steering of the same place, and a knockout below',
    [
      patch({ layer: 2, positions: [2, 4] }, vector(5)),
      steer({ layer: 2, positions: 4 }, vector(6), 2),
      ablateAttention({ layers: 0, queries: 4, keys: 3 }),
    ],
  ],
];

describe('a rerun', () => {
  test.each(SETS)('equals a run from scratch: %s', (_, interventions) => {
    expectSame(rerun(run(net, IDS), interventions), run(net, IDS, interventions));
  });

  test.each(SETS)('of a run with interventions keeps them and adds its own: %s', (_, interventions) => {
    const before = [
      steer({ layer: 1, positions: 'all' }, vector(8), 0.3),
      ablateAttention({ layers: 2, keys: 2 }),
    ];
    expectSame(rerun(run(net, IDS, before), interventions), run(net, IDS, [...before, ...interventions]));
  });

  test('computes nothing below the layer it changes, and leaves its base as it was', () => {
    const base = run(net, IDS);
    const copies = base.streams.map((stream) => stream.slice());
    const changed = rerun(base, [patch({ layer: 2, positions: 3 }, vector(1))]);
    expect(changed.streams[0]).toBe(base.streams[0]);
    expect(changed.streams[1]).toBe(base.streams[1]);
    expect(changed.memories[1]).toBe(base.memories[1]);
    expect(changed.streams[2]).not.toEqual(base.streams[2]);
    expect(base.streams).toEqual(copies);
  });

  test('asked for the last position only gives its logits, and says so when asked for others', () => {
    const change = [patch({ layer: 1, positions: 2 }, vector(1))];
    const partial = rerun(run(net, IDS), change, { finalFrom: 6 });
    expect(gap(logitsAt(partial), logitsAt(run(net, IDS, change)))).toBeLessThan(1e-6);
    const refusal = 'last stream from position 6 on only, not at 5';
    expect(() => logitsAt(partial, 5)).toThrow(refusal);
    // What the base does not have, a rerun of it cannot have either.
    expect(() => logitsAt(rerun(partial, [], { finalFrom: 0 }), 5)).toThrow(refusal);
    expectSame(
      { ...extend(partial, [8]), finalFrom: 0 },
      { ...extend(partial, [8]), streams: withoutFinal(extend(run(net, IDS, change), [8]), partial) },
    );
  });
});

/** Streams of a whole run, the last one replaced before position 6 by what the partial run has there. */
function withoutFinal(whole: Run, partial: Run): Float32Array[] {
  const last = whole.streams.at(-1)!.slice();
  last.set(partial.streams.at(-1)!.subarray(0, 6 * sizes.dModel));
  return [...whole.streams.slice(0, -1), last];
}

describe('an extended run', () => {
  test.each([1, 3, 6])('equals a run of the whole text, cut after %i tokens', (cut) => {
    expectSame(extend(run(net, IDS.slice(0, cut)), IDS.slice(cut)), run(net, IDS));
  });

  test('keeps what was patched, and steers new positions where “all” were steered', () => {
    const interventions = [
      patch({ layer: 1, positions: 2 }, vector(1)),
      steer({ layer: 2, positions: 'all' }, vector(2), 1),
      ablateAttention({ layers: 1, heads: 1, keys: 0 }),
    ];
    expectSame(extend(run(net, IDS.slice(0, 4), interventions), IDS.slice(4)), run(net, IDS, interventions));
  });

  test('by nothing is the run itself', () => {
    expectSame(extend(run(net, IDS), []), run(net, IDS));
  });

  test('does not outgrow the context', () => {
    expect(() => extend(run(net, IDS), Array(10).fill(2))).toThrow('1 to 16 tokens');
  });
});

describe('a patch sweep', () => {
  test('visits every layer and position once and gives what single patched runs give', () => {
    const base = run(net, IDS);
    const source = run(net, [1, 4, 4, 8, 10, 2, 17]);
    const seen: string[] = [];
    for (const { layer, position, run: patched } of patchSweep(base, (place) => stateAt(source, place))) {
      seen.push(`${layer},${position}`);
      const change = patch({ layer, positions: position }, stateAt(source, { layer, position }));
      expect(gap(logitsAt(patched), logitsAt(run(net, IDS, [change])))).toBeLessThan(1e-6);
    }
    expect(new Set(seen).size).toBe((sizes.nLayers + 1) * IDS.length);
  });

  test('changes nothing where it puts in what is there, and leaves out what has no vector', () => {
    const base = run(net, IDS);
    const steps = [...patchSweep(base, (place) => (place.position === 3 ? stateAt(base, place) : undefined))];
    expect(steps.map(({ layer, position }) => [layer, position])).toEqual(
      [0, 1, 2, 3].map((layer) => [layer, 3]),
    );
    for (const step of steps) expect(gap(logitsAt(step.run), logitsAt(base))).toBeLessThan(1e-6);
  });
});
