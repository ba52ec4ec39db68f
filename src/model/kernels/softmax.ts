/**
 * Softmax of scores, in place: the first `length` numbers become probabilities that add up to 1. A score of −Infinity gets 0;
 * when all are −Infinity there is nothing to share out, and all become 0.
 */
export function softmax(scores: Float32Array, length = scores.length): void {
  let highest = -Infinity;
  for (let k = 0; k < length; k++) highest = Math.max(highest, scores[k]!);
  if (highest === -Infinity) {
    scores.fill(0, 0, length);
    return;
  }
  let sum = 0;
  for (let k = 0; k < length; k++) {
    const value = Math.exp(scores[k]! - highest);
    scores[k] = value;
    sum += value;
  }
  for (let k = 0; k < length; k++) scores[k]! /= sum;
}

/** log Σ exp of scores, safe against overflow. A score minus this is the logarithm of its probability. */
export function logSumExp(scores: Float32Array): number {
  let highest = -Infinity;
  for (const score of scores) highest = Math.max(highest, score);
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - highest);
  return highest + Math.log(sum);
}
