/**
 * Uniform numbers in [0, 1) that depend on the seed alone, so that a picture can be drawn again.
 * Generator: mulberry32 (T. Ettinger, 2017; public domain), 32 bits of state. Good for pictures and estimates, not for secrets.
 */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Standard normal numbers (mean 0, variance 1) from uniform ones, by Marsaglia's polar method (Marsaglia and Bray, 1964):
 * a random point of the unit disc gives two of them; the second is kept for the next call.
 */
export function gaussian(random: () => number): () => number {
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    let x: number;
    let y: number;
    let square: number;
    do {
      x = 2 * random() - 1;
      y = 2 * random() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    const stretch = Math.sqrt((-2 * Math.log(square)) / square);
    spare = y * stretch;
    return x * stretch;
  };
}
