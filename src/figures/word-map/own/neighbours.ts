import { halfSquares, type Tell, type Vectors } from './vectors.ts';

/** By row, the nearest other rows, nearest first; of equally near ones the one that comes first in the file. */
export interface Nearest {
  readonly count: number;
  /** [n, count]. */
  readonly rows: Int32Array;
  /** Distances [n, count]. */
  readonly apart: Float64Array;
}

/** Rows that are compared with each other before others are looked at: so many that they stay in a core's own memory. */
const BLOCK_BYTES = 96_000;

/**
 * The `count` nearest others of each row, by comparing every pair once: exact, in O(n² dims). `count` is below n.
 */
export function nearestOf(points: Vectors, count: number, tell: Tell = () => {}): Nearest {
  const { n, dims } = points;
  const rows = new Int32Array(n * count);
  /** Half the squared distance: the order is the same, and a root for each pair would cost more than the product. */
  const apart = new Float64Array(n * count).fill(Number.POSITIVE_INFINITY);
  const halves = halfSquares(points);
  const most = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const block = Math.min(1024, Math.max(16, Math.floor(BLOCK_BYTES / (4 * dims))));
  const products = new Float64Array(block);

  const insert = (row: number, other: number, distance: number) => {
    const first = row * count;
    let k = first + count - 1;
    for (; k > first && apart[k - 1]! > distance; k--) {
      apart[k] = apart[k - 1]!;
      rows[k] = rows[k - 1]!;
    }
    apart[k] = distance;
    rows[k] = other;
    most[row] = apart[first + count - 1]!;
  };

  // Pairs come to each row in the order of the others' numbers, so that of equally near ones the first stays.
  for (let low = 0; low < n; low += block) {
    for (let high = low; high < n; high += block) {
      const end = Math.min(high + block, n);
      for (let i = low; i < Math.min(low + block, n); i++) {
        const start = Math.max(high, i + 1);
        if (start >= end) continue;
        productsOf(points, i, start, end, products);
        for (let j = start; j < end; j++) {
          const distance = halves[i]! + halves[j]! - products[j - start]!;
          if (distance < most[i]!) insert(i, j, distance);
          if (distance < most[j]!) insert(j, i, distance);
        }
      }
    }
    // What is left are the pairs above the diagonal of the rows still to come.
    tell(1 - Math.max(0, (n - low - block) / n) ** 2);
  }
  // Rounding can leave the distance of two equal rows a little below zero.
  for (let k = 0; k < apart.length; k++) apart[k] = Math.sqrt(2 * Math.max(0, apart[k]!));
  return { count, rows, apart };
}

/** The products of row i with the rows from `start` to `end`, four rows at once: each number of row i is then read a quarter as often. */
function productsOf(
  { dims, values }: Vectors,
  i: number,
  start: number,
  end: number,
  into: Float64Array,
): void {
  const first = i * dims;
  let j = start;
  for (; j + 4 <= end; j += 4) {
    let [a, b, c, d] = [0, 0, 0, 0];
    let p = j * dims;
    let [q, r, s] = [p + dims, p + 2 * dims, p + 3 * dims];
    for (let k = first; k < first + dims; k++) {
      const value = values[k]!;
      a += value * values[p++]!;
      b += value * values[q++]!;
      c += value * values[r++]!;
      d += value * values[s++]!;
    }
    into[j - start] = a;
    into[j - start + 1] = b;
    into[j - start + 2] = c;
    into[j - start + 3] = d;
  }
  for (; j < end; j++) {
    let sum = 0;
    for (let k = 0; k < dims; k++) sum += values[first + k]! * values[j * dims + k]!;
    into[j - start] = sum;
  }
}

/** By row [n], how many of the first `count` nearest are the same in both. */
export function keptOf(one: Nearest, other: Nearest, count: number): number[] {
  const n = one.rows.length / one.count;
  return Array.from({ length: n }, (_, i) => {
    const among = new Set(other.rows.subarray(i * other.count, i * other.count + count));
    return one.rows.subarray(i * one.count, i * one.count + count).filter((row) => among.has(row)).length;
  });
}
