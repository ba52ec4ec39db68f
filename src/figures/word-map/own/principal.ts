import { symmetricEigen } from '../../../geometry/eigen.ts';
import { at, type Matrix, matrix, row } from '../../../geometry/matrix.ts';
import { seeded } from '../../../geometry/random.ts';
import { type Tell, type Vectors, vectors } from './vectors.ts';

/** Where vectors have more dimensions than this, finding their main directions exactly takes too long. */
export const MOST_EXACT = 768;
/** Dimensions to which such vectors are brought by chance first. */
export const BY_CHANCE = 512;
/** Of these each given dimension goes to so many, with a sign. */
const SPREAD = 8;

/**
 * The vectors in so few dimensions that distances are kept to a few per cent: each given dimension is added, with a random sign, to a few of the new ones
 * (Kane and Nelson, Sparser Johnson-Lindenstrauss transforms, 2014). Shape [n, BY_CHANCE].
 */
export function spreadByChance({ n, dims, values }: Vectors, seed: number): Vectors {
  const random = seeded(seed);
  const targets = new Int32Array(dims * SPREAD);
  const signs = new Float32Array(dims * SPREAD);
  for (let k = 0; k < targets.length; k++) {
    // Each part of the new dimensions gets one of the signs, so that none meets itself.
    const part = BY_CHANCE / SPREAD;
    targets[k] = (k % SPREAD) * part + Math.floor(random() * part);
    signs[k] = (random() < 0.5 ? -1 : 1) / Math.sqrt(SPREAD);
  }
  const spread = vectors(n, BY_CHANCE);
  for (let i = 0; i < n; i++) {
    const into = spread.values.subarray(i * BY_CHANCE, (i + 1) * BY_CHANCE);
    for (let k = 0; k < targets.length; k++) {
      const target = targets[k]!;
      into[target] = into[target]! + signs[k]! * values[i * dims + Math.floor(k / SPREAD)]!;
    }
  }
  return spread;
}

/** Takes the mean off every vector, in place. */
export function centre({ n, dims, values }: Vectors): void {
  const mean = new Float64Array(dims);
  for (let k = 0; k < values.length; k++) mean[k % dims] = mean[k % dims]! + values[k]! / n;
  for (let k = 0; k < values.length; k++) values[k] = values[k]! - mean[k % dims]!;
}

/** Sums of products of each two dimensions, shape [dims, dims], of centred vectors. Four vectors at once: the large matrix is then gone through less often. */
function covariance({ n, dims, values }: Vectors, tell: Tell): Matrix {
  const sums = matrix(dims, dims);
  const whole = n - (n % 4);
  for (let i = 0; i < n; i += i < whole ? 4 : 1) {
    if (i % 512 === 0) tell(i / n);
    for (let j = 0; j < dims; j++) {
      const p = i * dims;
      const into = j * dims;
      const a = values[p + j]!;
      if (i >= whole) {
        for (let k = j; k < dims; k++) sums.values[into + k] = sums.values[into + k]! + a * values[p + k]!;
        continue;
      }
      const [q, r, s] = [p + dims, p + 2 * dims, p + 3 * dims];
      const [b, c, d] = [values[q + j]!, values[r + j]!, values[s + j]!];
      for (let k = j; k < dims; k++)
        sums.values[into + k] =
          sums.values[into + k]! +
          (a * values[p + k]! + b * values[q + k]! + (c * values[r + k]! + d * values[s + k]!));
    }
  }
  for (let j = 0; j < dims; j++) for (let k = 0; k < j; k++) row(sums, j)[k] = at(sums, k, j);
  return sums;
}

/** Centred vectors along the directions in which they differ most, largest first [n, count]. Each direction points to where its largest part is positive, so that no library's whim turns the map. */
export function principal(centred: Vectors, count: number, tell: Tell = () => {}): Vectors {
  const { n, dims, values } = centred;
  const { vectors: directions } = symmetricEigen(covariance(centred, tell));
  const found = vectors(n, count);
  for (let axis = 0; axis < count; axis++) {
    const direction = Float64Array.from({ length: dims }, (_, k) => at(directions, k, axis));
    const largest = direction.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
    const sign = largest < 0 ? -1 : 1;
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let k = 0; k < dims; k++) sum += values[i * dims + k]! * direction[k]!;
      found.values[i * count + axis] = sign * sum;
    }
  }
  return found;
}
