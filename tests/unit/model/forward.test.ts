import { describe, expect, test } from 'vitest';
import { run } from '../../../src/model/forward.ts';
import { kernelOf, network, tensorsOf, weightsFrom } from '../../../src/model/network.ts';
import { attentionWeights, logitLens, logitsAt, unembed } from '../../../src/model/readings.ts';
import { stateAt } from '../../../src/model/run.ts';
import { reference } from './reference.ts';
import { gap, TINY, tinyNetwork } from './tiny.ts';

const IDS = [1, 5, 9, 22, 5, 14, 3];

describe('a forward pass', () => {
  test.each([1, 2, 3])(
    'gives every stream and logit of a naive implementation in doubles (weights %i)',
    (seed) => {
      const net = tinyNetwork(seed);
      const expected = reference(TINY, net.weights, IDS);
      const actual = run(net, IDS);
      expect(actual.streams).toHaveLength(TINY.nLayers + 1);
      for (const [layer, stream] of actual.streams.entries()) {
        expect(gap(stream, expected.streams[layer]!.flat())).toBeLessThan(2e-6);
      }
      for (const position of IDS.keys()) {
        expect(gap(logitsAt(actual, position), expected.logits[position]!)).toBeLessThan(2e-6);
      }
    },
  );

  test('works for heads of another number and width, and for a single token', () => {
    const sizes = { ...TINY, nHeads: 4, nLayers: 3, dMlp: 10, nVocab: 6 };
    const net = tinyNetwork(4, sizes);
    for (const ids of [[1], [1, 2, 3, 4, 5, 2, 2]]) {
      const expected = reference(sizes, net.weights, ids).logits.at(-1)!;
      expect(gap(logitsAt(run(net, ids)), expected)).toBeLessThan(2e-6);
    }
  });

  test('is the same, up to rounding, where WebAssembly is not to be had', () => {
    const net = tinyNetwork();
    const tensors = tensorsOf(net.weights).map((tensor) => tensor.slice());
    const copied = weightsFrom(TINY, () => tensors.shift()!);
    const plain = network(TINY, copied, { plain: true });
    expect(plain.weights).toBe(copied);
    expect([kernelOf(plain), kernelOf(net)]).toEqual(['JavaScript', 'WebAssembly']);
    expect(gap(logitsAt(run(plain, IDS)), logitsAt(run(net, IDS)))).toBeLessThan(2e-6);
  });

  test('gives attention weights that are the naive ones, add up to 1 and never look ahead', () => {
    const net = tinyNetwork();
    const actual = run(net, IDS);
    const n = IDS.length;
    for (let layer = 0; layer < TINY.nLayers; layer++) {
      const weights = attentionWeights(actual, layer);
      expect(gap(weights, reference(TINY, net.weights, IDS).attention[layer]!.flat().flat())).toBeLessThan(
        2e-6,
      );
      for (let row = 0; row < TINY.nHeads * n; row++) {
        const shares = weights.subarray(row * n, (row + 1) * n);
        expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
        expect([...shares.subarray((row % n) + 1)].every((share) => share === 0)).toBe(true);
      }
    }
  });

  test('reads a middle layer by the final norm and the unembedding: the logit lens', () => {
    const net = tinyNetwork();
    const actual = run(net, IDS);
    const place = { layer: 1, position: 4 };
    expect(logitLens(actual, place)).toEqual(unembed(net, stateAt(actual, place)));
    expect(logitLens(actual, { layer: TINY.nLayers, position: 6 })).toEqual(logitsAt(actual));
    expect(logitLens(actual, place)).not.toEqual(logitsAt(actual, 4));
  });

  test.each([
    [[], 'A prompt has 1 to 16 tokens, its start included; this one has 0.'],
    [Array(17).fill(2), 'A prompt has 1 to 16 tokens, its start included; this one has 17.'],
    [[1, 23], 'There is no token 23; tokens here go from 0 to 22.'],
    [[1, 2.5], 'There is no token 2.5; tokens here go from 0 to 22.'],
  ])('refuses ids that it cannot run: %j', (ids, message) => {
    expect(() => run(tinyNetwork(), ids)).toThrow(new RangeError(message));
  });

  test('refuses to read a place that it does not have', () => {
    const actual = run(tinyNetwork(), IDS);
    expect(() => stateAt(actual, { layer: 3, position: 0 })).toThrow(
      'no layer 3; layers here go from 0 to 2',
    );
    expect(() => stateAt(actual, { layer: 0, position: 7 })).toThrow('no position 7');
    expect(() => attentionWeights(actual, 2)).toThrow('no block 2; blocks here go from 0 to 1');
  });
});
