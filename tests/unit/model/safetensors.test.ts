import { describe, expect, test } from 'vitest';
import { seeded } from '../../../src/geometry/random.ts';
import { readSafetensors } from '../../../src/model/safetensors.ts';
import { WeightsFileError } from '../../../src/model/safetensors-header.ts';
import { float32, int8, safetensorsFile, withHeader } from './weights-bytes.ts';

const GOOD = safetensorsFile(
  { a: float32([2, 3], [1, 2, 3, 4, 5, 6.5]), 'b.c': int8([3], [-127, 0, 127]), empty: float32([0], []) },
  { n_vocab: '23' },
);

describe('reading safetensors', () => {
  test('gives every tensor with its shape, and the metadata', () => {
    const { tensors, metadata } = readSafetensors(GOOD);
    expect([...tensors.keys()]).toEqual(['a', 'b.c', 'empty']);
    expect(tensors.get('a')).toEqual({ shape: [2, 3], values: Float32Array.of(1, 2, 3, 4, 5, 6.5) });
    expect(tensors.get('b.c')).toEqual({ shape: [3], values: Int8Array.of(-127, 0, 127) });
    expect(metadata.get('n_vocab')).toBe('23');
  });

  test.each([0, 1, 2, 3])('works wherever the bytes lie in memory (%i off)', (offset) => {
    const shifted = new Uint8Array(GOOD.length + offset);
    shifted.set(GOOD, offset);
    expect(readSafetensors(shifted.subarray(offset))).toEqual(readSafetensors(GOOD));
  });

  test('copies the numbers, so that the file can be let go', () => {
    const bytes = GOOD.slice();
    const { tensors } = readSafetensors(bytes);
    bytes.fill(0);
    expect(tensors.get('a')!.values[0]).toBe(1);
  });
});

describe('a file that is no good', () => {
  const entry = (fields: object) => withHeader(JSON.stringify({ t: fields }), [new Uint8Array(8)]);
  const good = { dtype: 'F32', shape: [2], data_offsets: [0, 8] };

  test.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(), 'the file has 0 bytes, fewer than the 8'],
    ['shorter than its header', GOOD.slice(0, 20), 'only 12 follow; the file may be cut off'],
    ['cut off in its numbers', GOOD.slice(0, -1), 'but the file holds 26; it may be cut off'],
    ['too long', Uint8Array.from([...GOOD, 0]), 'holds 1 bytes after its last tensor'],
    [
      'claiming a header of 2⁶⁴ − 1 bytes',
      new Uint8Array(64).fill(255),
      'header should be 18446744073709551615',
    ],
    ['with a header that is not JSON', withHeader('{"a":'), 'the header is not JSON'],
    ['with a header that is a list', withHeader('[]'), 'the header is not a JSON object'],
    ['with a header that is null', withHeader('null'), 'the header is not a JSON object'],
    ['with a header of more than a megabyte', withHeader(' '.repeat(1_050_000)), 'at most 1048576 are read'],
    ['with metadata of another kind', withHeader('{"__metadata__":[]}'), 'is not an object of texts'],
    [
      'with a number in its metadata',
      withHeader('{"__metadata__":{"x":1}}'),
      '“x” in “__metadata__” is not a text',
    ],
    ['with a tensor that is a number', withHeader('{"t":3}'), 'tensor “t” is not described by an object'],
    ['of an unknown type', entry({ ...good, dtype: 'F64' }), 'has type F64; only F32 and I8'],
    ['of a type that is a deep list', withHeader(`{"t":{"dtype":${nested(5000)}}}`), 'has no type'],
    ['of a negative size', entry({ ...good, shape: [-2] }), 'no valid shape'],
    ['of a size with a fraction', entry({ ...good, shape: [0.5] }), 'no valid shape'],
    ['of a size too large to count', entry({ ...good, shape: [2 ** 53] }), 'no valid shape'],
    [
      'of sizes whose product overflows',
      entry({ ...good, shape: Array(40).fill(2 ** 52) }),
      'needs Infinity bytes',
    ],
    ['with a shape that is no list', entry({ ...good, shape: '2' }), 'no valid shape'],
    ['with offsets backwards', entry({ ...good, data_offsets: [8, 0] }), 'its offsets hold -8'],
    ['with one offset', entry({ ...good, data_offsets: [0] }), 'expected [begin, end]'],
    [
      'with offsets beyond the end',
      entry({ ...good, data_offsets: [8, 16] }),
      'ends at byte 16 of the numbers',
    ],
    [
      'with a gap',
      entry({ ...good, shape: [1], data_offsets: [4, 8] }),
      'starts at byte 4 of the numbers; expected 0',
    ],
    [
      'with tensors that overlap',
      withHeader(JSON.stringify({ t: good, u: { ...good, shape: [1], data_offsets: [4, 8] } }), [
        new Uint8Array(8),
      ]),
      'tensor “u” starts at byte 4 of the numbers; expected 8',
    ],
  ])('is refused, with what is wrong: %s', (_, bytes, message) => {
    expect(() => readSafetensors(bytes)).toThrow(WeightsFileError);
    expect(() => readSafetensors(bytes)).toThrow(message);
  });

  test('a tensor named like a property of every object is a tensor', () => {
    const bytes = withHeader(`{"__proto__":${JSON.stringify(good)}}`, [new Uint8Array(8)]);
    expect([...readSafetensors(bytes).tensors.keys()]).toEqual(['__proto__']);
  });

  test('cut anywhere is refused', () => {
    for (let length = 0; length < GOOD.length; length++) {
      expect(() => readSafetensors(GOOD.subarray(0, length))).toThrow(WeightsFileError);
    }
  });

  test('with any bytes changed gives tensors inside the file, or is refused; nothing else happens', () => {
    const random = seeded(1);
    const below = (n: number) => Math.floor(random() * n);
    let refused = 0;
    for (let trial = 0; trial < 5000; trial++) {
      const bytes = GOOD.slice();
      // Mostly the header, where a change matters.
      for (let k = below(4); k >= 0; k--)
        bytes[below(random() < 0.9 ? GOOD.length - 27 : GOOD.length)] = below(256);
      try {
        const { tensors } = readSafetensors(bytes);
        const total = [...tensors.values()].reduce((sum, { values }) => sum + values.byteLength, 0);
        expect(total).toBeLessThan(GOOD.length);
      } catch (error) {
        expect(error).toBeInstanceOf(WeightsFileError);
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(2500);
    expect(refused).toBeLessThan(5000);
  });
});

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}
