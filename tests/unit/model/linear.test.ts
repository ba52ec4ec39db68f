import { afterEach, describe, expect, test, vi } from 'vitest';
import { fastArrays, linearInFastMemory } from '../../../src/model/kernels/fast-memory.ts';
import { linear } from '../../../src/model/kernels/linear.ts';
import { linearPlain } from '../../../src/model/kernels/linear-plain.ts';
import { gap, randomVector } from './tiny.ts';

/** Every way in which rows and outputs can be left over after tiles of 2 × 4. */
const SHAPES = [1, 2, 3, 5].flatMap((n) => [1, 3, 4, 5, 7, 8].map((nOut) => [n, nOut] as const));

/** Three loops. */
function naive(x: Float32Array, w: Float32Array, nIn: number): number[] {
  const nOut = w.length / nIn;
  return Array.from({ length: (x.length / nIn) * nOut }, (_, at) => {
    let sum = 0;
    for (let k = 0; k < nIn; k++) sum += x[Math.floor(at / nOut) * nIn + k]! * w[(at % nOut) * nIn + k]!;
    return sum;
  });
}

/** A weight matrix in fast memory, with a neighbour after it and room for five rows. */
function fastMatrix(nIn: number, nOut: number): { w: Float32Array; neighbour: Float32Array } {
  const [w, neighbour] = fastArrays({
    lengths: [nIn * nOut, 5],
    mostInputs: 5 * nIn,
    mostOutputs: 5 * nOut,
  })!;
  w!.set(randomVector(nIn * nOut, 2));
  neighbour!.fill(7);
  return { w: w!, neighbour: neighbour! };
}

describe('the matrix product', () => {
  test.each(SHAPES)('in JavaScript is that of three loops: %i rows, %i outputs', (n, nOut) => {
    const x = randomVector(n * 9, 1);
    const w = randomVector(nOut * 9, 2);
    const y = new Float32Array(n * nOut).fill(99);
    linearPlain(x, w, 9, y);
    expect(gap(y, naive(x, w, 9))).toBeLessThan(1e-6);
  });

  test.each(SHAPES.filter(([, nOut]) => nOut >= 4))(
    'in WebAssembly is that of three loops: %i rows, %i outputs',
    (n, nOut) => {
      for (const nIn of [4, 12, 132]) {
        const { w, neighbour } = fastMatrix(nIn, nOut);
        const x = randomVector(n * nIn, 1);
        const y = new Float32Array(n * nOut).fill(99);
        expect(linearInFastMemory(x, w, nIn, y)).toBe(true);
        expect(gap(y, naive(x, w, nIn))).toBeLessThan(2e-6);
        expect([...neighbour]).toEqual([7, 7, 7, 7, 7]);
      }
    },
  );

  test('of one row is the same numbers whatever rows stand beside it', () => {
    const { w } = fastMatrix(12, 7);
    const x = randomVector(5 * 12, 3);
    const whole = new Float32Array(5 * 7);
    const single = new Float32Array(7);
    linear(x, w, 12, whole);
    for (let i = 0; i < 5; i++) {
      linear(x.subarray(i * 12, (i + 1) * 12), w, 12, single);
      expect(single).toEqual(whole.subarray(i * 7, (i + 1) * 7));
    }
  });

  test('writes nothing beyond its last row', () => {
    const page = 65536 / 4;
    // Output room that ends where the memory ends: one number more would be a trap.
    const rest = page - 12 * 8 - 5 * 12 - 5 * 8;
    const [w] = fastArrays({ lengths: [12 * 8, rest], mostInputs: 5 * 12, mostOutputs: 5 * 8 })!;
    expect(w!.buffer.byteLength).toBe(65536);
    const y = new Float32Array(5 * 8);
    expect(linearInFastMemory(randomVector(5 * 12, 1), w!, 12, y)).toBe(true);
  });

  test('is done in JavaScript for more outputs than there is room for', () => {
    const [w] = fastArrays({ lengths: [12 * 8], mostInputs: 5 * 12, mostOutputs: 8 })!;
    expect(linearInFastMemory(randomVector(2 * 12, 1), w!, 12, new Float32Array(2 * 8))).toBe(false);
  });

  test.each([
    ['more rows than there is room for', 6, 12, 8],
    ['fewer than four outputs', 2, 12, 3],
    ['a width that is no multiple of four', 2, 10, 8],
  ])('is done in JavaScript for %s', (_, n, nIn, nOut) => {
    const { w } = fastMatrix(nIn, nOut);
    const x = randomVector(n * nIn, 1);
    const y = new Float32Array(n * nOut);
    expect(linearInFastMemory(x, w, nIn, y)).toBe(false);
    linear(x, w, nIn, y);
    expect(gap(y, naive(x, w, nIn))).toBeLessThan(1e-6);
  });
});

describe('fast memory', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('is not there where the page forbids WebAssembly', () => {
    const forbidden = () => {
      throw new Error('refused by the content security policy');
    };
    vi.stubGlobal('WebAssembly', { ...WebAssembly, Memory: WebAssembly.Memory, Module: forbidden });
    expect(fastArrays({ lengths: [4], mostInputs: 4, mostOutputs: 4 })).toBeUndefined();
  });

  test('is not there where WebAssembly is unknown', () => {
    vi.stubGlobal('WebAssembly', undefined);
    expect(fastArrays({ lengths: [4], mostInputs: 4, mostOutputs: 4 })).toBeUndefined();
  });
});
