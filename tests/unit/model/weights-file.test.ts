import { describe, expect, test } from 'vitest';
import { run } from '../../../src/model/forward.ts';
import { logitsAt } from '../../../src/model/readings.ts';
import { WeightsFileError } from '../../../src/model/safetensors-header.ts';
import { readNetwork } from '../../../src/model/weights-file.ts';
import { gap, TINY, tinyNetwork } from './tiny.ts';
import { float32, int8, networkParts, type Part, safetensorsFile, sizesAsMetadata } from './weights-bytes.ts';

const METADATA = sizesAsMetadata(TINY);
const net = tinyNetwork();

const parts = () => networkParts(net);

/** A matrix as int8 rows and their scales. */
function quantised(name: string, { shape, bytes }: Part): Record<string, Part> {
  const values = new Float32Array(bytes.buffer);
  const [rows, width] = shape as [number, number];
  const scales = Array.from(
    { length: rows },
    (_, r) => Math.max(...values.subarray(r * width, (r + 1) * width).map(Math.abs)) / 127,
  );
  const numbers = values.map((value, k) => Math.round(value / scales[Math.floor(k / width)]!));
  return { [name]: int8([rows, width], numbers), [`${name}.scale`]: float32([rows], scales) };
}

describe('a weights file', () => {
  test('gives the network back, number for number', () => {
    const read = readNetwork(safetensorsFile(parts(), METADATA));
    expect(read.sizes).toEqual(TINY);
    expect(read.weights).toEqual(net.weights);
  });

  test('with int8 matrices is expanded by the scale of each row, to half a step', () => {
    const small = Object.entries(parts()).flatMap(([name, part]) =>
      Object.entries(part.shape.length === 2 ? quantised(name, part) : { [name]: part }),
    );
    const read = readNetwork(safetensorsFile(Object.fromEntries(small), METADATA));
    const row = (values: Float32Array) => values.subarray(3 * TINY.dModel, 4 * TINY.dModel);
    const original = row(net.weights.blocks[1]!.up);
    const step = Math.max(...original.map(Math.abs)) / 127;
    for (const [c, value] of row(read.weights.blocks[1]!.up).entries()) {
      expect(Math.abs(value - original[c]!)).toBeLessThanOrEqual(step * 0.5001);
    }
    const ids = [1, 5, 9, 22];
    expect(gap(logitsAt(run(read, ids)), logitsAt(run(net, ids)))).toBeLessThan(0.05);
  });

  test.each<[string, (all: Record<string, Part>) => Record<string, Part>, string]>([
    ['lacks a tensor', ({ 'blocks.1.up': _, ...rest }) => rest, 'tensor “blocks.1.up” is missing'],
    [
      'lacks scales',
      (all) => ({ ...all, 'blocks.0.key': int8([16, 16], Array(256).fill(1)) }),
      'tensor “blocks.0.key.scale” is missing',
    ],
    [
      'has a matrix turned over',
      (all) => ({ ...all, 'blocks.0.up': float32([16, 24], Array(384).fill(1)) }),
      'tensor “blocks.0.up” has shape [16, 24], expected [24, 16]',
    ],
    [
      'holds what is no number',
      (all) => ({ ...all, norm_final: float32([16], [1, Number.NaN, ...Array(14).fill(1)]) }),
      'number 1 of tensor “norm_final” is NaN',
    ],
  ])('that %s is refused', (_, change, message) => {
    const bytes = safetensorsFile(change(parts()), METADATA);
    expect(() => readNetwork(bytes)).toThrow(WeightsFileError);
    expect(() => readNetwork(bytes)).toThrow(message);
  });

  test.each([
    ['n_layers', '3', 'tensor “blocks.2.norm_attention” is missing'],
    ['n_heads', '3', 'd_model 16 does not divide into 3 heads of even width'],
    ['n_vocab', '2.5', 'size “n_vocab” in the metadata is 2.5, expected a whole number'],
    ['d_mlp', '1e9', 'size “d_mlp” in the metadata is “1e9”, expected a number above 0 and up to 65536'],
    ['n_context', '65536', 'up to 4096'],
    ['eps', '0', 'size “eps” in the metadata is “0”'],
    ['rope_base', 'many', 'size “rope_base” in the metadata is “many”'],
  ])('whose size %s is %s is refused', (name, value, message) => {
    const bytes = safetensorsFile(parts(), { ...METADATA, [name]: value });
    expect(() => readNetwork(bytes)).toThrow(WeightsFileError);
    expect(() => readNetwork(bytes)).toThrow(message);
  });

  test('without sizes is refused', () => {
    expect(() => readNetwork(safetensorsFile(parts()))).toThrow('size “n_vocab” is missing in the metadata');
  });
});
