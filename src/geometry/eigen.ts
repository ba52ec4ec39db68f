import { dot, type Matrix, matrix, row } from './matrix.ts';

export interface Eigen {
  /** Descending. */
  readonly values: Float64Array;
  /** Shape [n, n]: column k belongs to value k; the columns are orthonormal. */
  readonly vectors: Matrix;
}

/** A symmetric tridiagonal matrix, and the rotation that led to it. */
interface Tridiagonal {
  readonly diagonal: Float64Array;
  /** Entry k couples k and k + 1. */
  readonly beside: Float64Array;
  /** Row k is basis vector k in the first coordinates; absent when only values are wanted. */
  readonly basis: Matrix | undefined;
}

const EPSILON = 2 ** -52;
const STEPS_PER_VALUE = 60;

/**
 * All eigenvalues and eigenvectors of a symmetric matrix, shape [n, n], in O(n³): Householder reflections to tridiagonal form,
 * then implicit QR steps with Wilkinson's shift (Golub and Van Loan, Matrix Computations, sections 8.3.1 and 8.3.5).
 * Only symmetry is assumed; values are exact to about 1e-15 of the largest. Throws RangeError for entries that are not finite.
 */
export function symmetricEigen(m: Matrix): Eigen {
  const reduced = tridiagonalise(m, true);
  diagonalise(reduced);
  const order = Array.from(reduced.diagonal.keys()).sort(
    (a, b) => reduced.diagonal[b]! - reduced.diagonal[a]!,
  );
  const vectors = matrix(m.rows, m.rows);
  for (const [column, k] of order.entries()) {
    for (const [i, value] of row(reduced.basis!, k).entries()) row(vectors, i)[column] = value;
  }
  return { values: Float64Array.from(order, (k) => reduced.diagonal[k]!), vectors };
}

/** The eigenvalues alone, descending: about a third of the work of {@link symmetricEigen}. */
export function symmetricEigenvalues(m: Matrix): Float64Array {
  const reduced = tridiagonalise(m, false);
  diagonalise(reduced);
  return reduced.diagonal.sort().reverse();
}

function tridiagonalise(m: Matrix, wantBasis: boolean): Tridiagonal {
  if (m.rows !== m.cols) throw new RangeError(`Expected a square matrix, not ${m.rows} × ${m.cols}.`);
  if (!m.values.every(Number.isFinite)) throw new RangeError('Expected a matrix of finite numbers.');
  const n = m.rows;
  const work: Matrix = { ...m, values: m.values.slice() };
  const beside = new Float64Array(Math.max(n - 1, 0));
  const mirrors: Float64Array[] = [];
  for (let k = 0; k < n - 1; k++) {
    const mirror = row(work, k).slice();
    mirror.fill(0, 0, k + 1);
    const length = Math.sqrt(dot(mirror, mirror));
    const first = mirror[k + 1]!;
    beside[k] = first > 0 ? -length : length;
    mirror[k + 1] = first - beside[k]!;
    const norm = Math.sqrt(dot(mirror, mirror));
    if (norm > 0) for (let i = k + 1; i < n; i++) mirror[i] = mirror[i]! / norm;
    mirrors.push(mirror);
    if (norm > 0) reflect(work, mirror, k + 1);
  }
  const diagonal = Float64Array.from({ length: n }, (_, k) => work.values[k * n + k]!);
  return { diagonal, beside, basis: wantBasis ? basisOf(mirrors, n) : undefined };
}

/** H·A·H for the reflection H = I − 2vvᵀ, on rows and columns from `start` on: A − vwᵀ − wvᵀ with w = 2(Av − (vᵀAv)v). */
function reflect(a: Matrix, v: Float64Array, start: number): void {
  const n = a.rows;
  const w = new Float64Array(n);
  for (let i = start; i < n; i++) w[i] = 2 * dot(row(a, i), v);
  const along = dot(w, v);
  for (let i = start; i < n; i++) w[i] = w[i]! - along * v[i]!;
  for (let i = start; i < n; i++) {
    const line = row(a, i);
    const vi = v[i]!;
    const wi = w[i]!;
    for (let j = start; j < n; j++) line[j] = line[j]! - vi * w[j]! - wi * v[j]!;
  }
}

/** The product of the reflections, applied backwards to the unit vectors, so that each touches only the rows after it. */
function basisOf(mirrors: readonly Float64Array[], n: number): Matrix {
  const basis = matrix(n, n);
  for (let k = 0; k < n; k++) row(basis, k)[k] = 1;
  for (let k = mirrors.length - 1; k >= 0; k--) {
    const v = mirrors[k]!;
    for (let i = k + 1; i < n; i++) {
      const line = row(basis, i);
      const along = 2 * dot(line, v);
      for (let j = k + 1; j < n; j++) line[j] = line[j]! - along * v[j]!;
    }
  }
  return basis;
}

/** Turns the tridiagonal matrix into a diagonal one in place; `beside` goes to zero, the basis turns along. */
function diagonalise({ diagonal, beside, basis }: Tridiagonal): void {
  let norm = 0;
  for (let k = 0; k < diagonal.length; k++)
    norm = Math.max(norm, Math.abs(diagonal[k]!), Math.abs(beside[k] ?? 0));
  const negligible = EPSILON * norm;
  const coupled = (k: number): boolean => Math.abs(beside[k]!) > negligible;
  let steps = STEPS_PER_VALUE * diagonal.length;
  let end = diagonal.length - 1;
  while (end > 0) {
    if (!coupled(end - 1)) {
      end--;
      continue;
    }
    let start = end - 1;
    while (start > 0 && coupled(start - 1)) start--;
    if (steps-- === 0) throw new RangeError('The eigenvalues did not converge.');
    qrStep(diagonal, beside, basis, start, end);
  }
}

/** One implicit QR step on the block from `start` to `end`: a rotation with Wilkinson's shift, and the bulge chased down. */
function qrStep(
  d: Float64Array,
  e: Float64Array,
  basis: Matrix | undefined,
  start: number,
  end: number,
): void {
  const half = (d[end - 1]! - d[end]!) / 2;
  const last = e[end - 1]!;
  const shift = d[end]! - (last * last) / (half + (half < 0 ? -1 : 1) * Math.hypot(half, last));
  let x = d[start]! - shift;
  let bulge = e[start]!;
  for (let k = start; k < end; k++) {
    const radius = Math.hypot(x, bulge);
    const c = radius === 0 ? 1 : x / radius;
    const s = radius === 0 ? 0 : bulge / radius;
    if (k > start) e[k - 1] = radius;
    const a = d[k]!;
    const b = e[k]!;
    const z = d[k + 1]!;
    d[k] = c * c * a + 2 * c * s * b + s * s * z;
    d[k + 1] = s * s * a - 2 * c * s * b + c * c * z;
    e[k] = c * s * (z - a) + (c * c - s * s) * b;
    x = e[k]!;
    if (k < end - 1) {
      bulge = s * e[k + 1]!;
      e[k + 1] = c * e[k + 1]!;
    }
    if (basis) rotate(row(basis, k), row(basis, k + 1), c, s);
  }
}

function rotate(p: Float64Array, q: Float64Array, c: number, s: number): void {
  for (let j = 0; j < p.length; j++) {
    const a = p[j]!;
    const b = q[j]!;
    p[j] = c * a + s * b;
    q[j] = c * b - s * a;
  }
}
