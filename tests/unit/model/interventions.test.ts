import { describe, expect, test } from 'vitest';
import { run } from '../../../src/model/forward.ts';
import {
  ablateAttention,
  backpatch,
  type Intervention,
  meanDifference,
  patch,
  steer,
} from '../../../src/model/interventions.ts';
import { attentionWeights, logitsAt } from '../../../src/model/readings.ts';
import { type Run, stateAt } from '../../../src/model/run.ts';
import { reference } from './reference.ts';
import { gap, randomVector, TINY, tinyNetwork } from './tiny.ts';

const IDS = [1, 5, 9, 22, 5, 14, 3];
const net = tinyNetwork();
const vector = randomVector(TINY.dModel, 1);
const base = run(net, IDS);

/** Whether the state at a place differs from that of the run without interventions. */
const differs = (changed: Run, layer: number, position: number): boolean =>
  gap(stateAt(changed, { layer, position }), stateAt(base, { layer, position })) > 1e-6;

describe('patch', () => {
  test('replaces the state it names and reaches only what can look at it', () => {
    const changed = run(net, IDS, [patch({ layer: 1, positions: 3 }, vector)]);
    expect(stateAt(changed, { layer: 1, position: 3 })).toEqual(vector);
    for (const position of IDS.keys()) {
      expect(differs(changed, 0, position)).toBe(false);
      expect(differs(changed, 1, position)).toBe(position === 3);
      expect(differs(changed, 2, position)).toBe(position >= 3);
    }
  });

  test('is the naive network with that row replaced', () => {
    const { logits } = reference(TINY, net.weights, IDS, {
      onStream: (layer, rows) => {
        if (layer === 1) rows[3] = [...vector];
      },
    });
    const changed = run(net, IDS, [patch({ layer: 1, positions: 3 }, vector)]);
    expect(gap(logitsAt(changed), logits.at(-1)!)).toBeLessThan(2e-6);
  });

  test('can write several positions, and the last layer', () => {
    const changed = run(net, IDS, [patch({ layer: 2, positions: [0, 6] }, vector)]);
    expect(logitsAt(changed)).toEqual(logitsAt(changed, 0));
    expect(differs(changed, 2, 5)).toBe(false);
  });
});

describe('steer', () => {
  test('adds the direction, as strongly as asked', () => {
    const changed = run(net, IDS, [steer({ layer: 1, positions: 'all' }, vector, -2)]);
    for (const position of IDS.keys()) {
      const expected = stateAt(base, { layer: 1, position }).map((value, c) => value - 2 * vector[c]!);
      expect(gap(stateAt(changed, { layer: 1, position }), expected)).toBeLessThan(1e-6);
    }
  });

  test('with strength 0 changes nothing', () => {
    expect(logitsAt(run(net, IDS, [steer({ layer: 1, positions: 2 }, vector, 0)]))).toEqual(logitsAt(base));
  });

  test('takes effect in the order of the list', () => {
    const place = { layer: 1, positions: 4 };
    const both: Intervention[] = [steer(place, vector, 1), patch(place, vector)];
    const at = { layer: 1, position: 4 };
    expect(stateAt(run(net, IDS, both), at)).toEqual(vector);
    expect(stateAt(run(net, IDS, both.reverse()), at)).toEqual(vector.map((value) => 2 * value));
  });
});

describe('ablateAttention', () => {
  test('takes the weight of barred keys away and shares it among the others in proportion', () => {
    const changed = run(net, IDS, [ablateAttention({ layers: 0, heads: 1, queries: 5, keys: [1, 2] })]);
    const n = IDS.length;
    const row = (weights: Float32Array, head: number, query: number) =>
      weights.subarray((head * n + query) * n, (head * n + query + 1) * n);
    const before = attentionWeights(base, 0);
    const after = attentionWeights(changed, 0);
    const kept = row(before, 1, 5).map((share, key) => (key === 1 || key === 2 ? 0 : share));
    const sum = kept.reduce((a, b) => a + b);
    expect(
      gap(
        row(after, 1, 5),
        kept.map((share) => share / sum),
      ),
    ).toBeLessThan(1e-6);
    expect(row(after, 0, 5)).toEqual(row(before, 0, 5));
    expect(row(after, 1, 4)).toEqual(row(before, 1, 4));
  });

  test('is the naive network with those scores at −∞', () => {
    const { logits } = reference(TINY, net.weights, IDS, {
      barred: (layer, head, query, key) => layer === 1 && head === 0 && query >= 4 && key === 2,
    });
    const where = { layers: 1, heads: 0, queries: [4, 5, 6], keys: 2 };
    const changed = run(net, IDS, [ablateAttention(where)]);
    expect(gap(logitsAt(changed), logits.at(-1)!)).toBeLessThan(2e-6);
    expect(gap(logitsAt(changed), logitsAt(base))).toBeGreaterThan(1e-3);
  });

  test('of everything leaves a position to itself: no attention is added, and nothing is NaN', () => {
    const { logits } = reference(TINY, net.weights, IDS, { barred: () => true });
    const changed = run(net, IDS, [ablateAttention({})]);
    expect(attentionWeights(changed, 0).every((share) => share === 0)).toBe(true);
    expect(gap(logitsAt(changed), logits.at(-1)!)).toBeLessThan(2e-6);
    // Only the token itself matters then: positions 1 and 4 hold the same one.
    expect(logitsAt(changed, 1)).toEqual(logitsAt(changed, 4));
  });
});

describe('backpatch', () => {
  test('puts a later state of a position in at an earlier layer', () => {
    const again = run(net, IDS, [backpatch(base, { position: 5, from: 2, into: 1 })]);
    expect(stateAt(again, { layer: 1, position: 5 })).toEqual(stateAt(base, { layer: 2, position: 5 }));
    expect(differs(again, 2, 6)).toBe(true);
  });

  test('goes back only', () => {
    const forward = () => backpatch(base, { position: 5, from: 1, into: 1 });
    expect(forward).toThrow(new RangeError('Back-patching goes to an earlier layer; 1 is not before 1.'));
  });
});

describe('meanDifference', () => {
  test('is the mean of one group minus that of the other', () => {
    const direction = meanDifference(
      [Float32Array.of(1, 2), Float32Array.of(3, 6)],
      [Float32Array.of(1, 1), Float32Array.of(1, 1), Float32Array.of(1, 4)],
    );
    expect([...direction]).toEqual([1, 2]);
  });

  test('needs states on both sides', () => {
    expect(() => meanDifference([vector], [])).toThrow('A mean needs at least one vector.');
  });
});

describe('an intervention at a place that is not there', () => {
  const refused: [Intervention, string][] = [
    [patch({ layer: 3, positions: 0 }, vector), 'There is no layer 3; layers here go from 0 to 2.'],
    [
      patch({ layer: 0, positions: [1, 7] }, vector),
      'There is no position 7; positions here go from 0 to 6.',
    ],
    [patch({ layer: 0, positions: -1 }, vector), 'There is no position -1; positions here go from 0 to 6.'],
    [
      steer({ layer: 0, positions: 0 }, vector.subarray(1), 1),
      'A state has 16 numbers, but the vector has 15.',
    ],
    [ablateAttention({ layers: 2 }), 'There is no block 2; blocks here go from 0 to 1.'],
    [ablateAttention({ heads: 2 }), 'There is no head 2; heads here go from 0 to 1.'],
    [ablateAttention({ queries: 7 }), 'There is no position 7; positions here go from 0 to 6.'],
    [ablateAttention({ keys: 0.5 }), 'There is no position 0.5; positions here go from 0 to 6.'],
  ];

  test.each(refused)('is refused with what was expected (%#)', (intervention, message) => {
    expect(() => run(net, IDS, [intervention])).toThrow(new RangeError(message));
  });
});
