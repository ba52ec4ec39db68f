// The backward pass against PyTorch's on a tiny random network: the fixture is made by data/pocket/gradients.py.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { backward, nextTokens } from '../../../src/model/backward.ts';
import { run } from '../../../src/model/forward.ts';
import { patch } from '../../../src/model/interventions.ts';
import { tensorsOf, weightsFrom } from '../../../src/model/network.ts';
import { logitsAt } from '../../../src/model/readings.ts';
import { readSafetensors } from '../../../src/model/safetensors.ts';
import { readNetwork } from '../../../src/model/weights-file.ts';
import { gap } from './tiny.ts';

const bytes = readFileSync('data/pocket/parity/gradients.safetensors');
const { tensors, metadata } = readSafetensors(bytes);
const net = readNetwork(bytes);
const ids = metadata.get('ids')!.split(',').map(Number);
const expected = (name: string) => tensors.get(name)!.values as Float32Array;
const change = patch(
  { layer: Number(metadata.get('patch_layer')), positions: Number(metadata.get('patch_position')) },
  expected('vector'),
);

/** Several arrays as one, in order. */
const joined = (parts: readonly Float32Array[]): number[] => parts.flatMap((part) => [...part]);

describe.each([
  ['plain', []],
  ['patched', [change]],
])('a %s run of the network that PyTorch differentiated', (name, interventions) => {
  const actual = run(net, ids, interventions);
  const gradients = backward(actual, nextTokens(ids), { weights: true });

  test('has its streams and logits', () => {
    expect(gap(joined(actual.streams), expected(`${name}.streams`))).toBeLessThan(2e-6);
    const logits = joined(ids.map((_, position) => logitsAt(actual, position)));
    expect(gap(logits, expected(`${name}.logits`))).toBeLessThan(2e-6);
  });

  test('has its gradients with respect to every stream', () => {
    expect(gap(joined(gradients.streams), expected(`${name}.stream_gradients`))).toBeLessThan(1e-5);
  });

  test('has its gradients with respect to every weight', () => {
    const own = tensorsOf(gradients.weights!);
    let compared = 0;
    weightsFrom(net.sizes, (place) => {
      expect(gap(own[compared]!, expected(`${name}.gradient.${place.name}`)), place.name).toBeLessThan(1e-5);
      compared += 1;
      return own[0]!;
    });
    expect(compared).toBe(own.length);
  });
});
