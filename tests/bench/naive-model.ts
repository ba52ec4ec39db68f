// The pocket model as one would write it first: three loops for every product, everything computed anew each time.
import type { Network } from '../../src/model/network.ts';

/** Puts `vector` [dModel] in at a place. */
export interface NaivePatch {
  readonly layer: number;
  readonly position: number;
  readonly vector: Float32Array;
}

/** Logits after the last token, [nVocab]. */
export function naiveLogits(
  { sizes, weights }: Network,
  ids: readonly number[],
  patch?: NaivePatch,
): Float32Array {
  const { dModel: d, nLayers, nHeads, dMlp, eps, ropeBase } = sizes;
  let x = new Float32Array(ids.length * d);
  for (const [i, id] of ids.entries()) {
    for (let c = 0; c < d; c++) x[i * d + c] = Math.sqrt(d) * weights.embed[id * d + c]!;
  }
  const write = (layer: number) => {
    if (patch?.layer === layer) x.set(patch.vector, patch.position * d);
  };
  for (const [layer, block] of weights.blocks.entries()) {
    write(layer);
    const a = normed(x, block.normAttention, eps);
    const q = turned(product(a, block.query, d), nHeads, d, ropeBase);
    const k = turned(product(a, block.key, d), nHeads, d, ropeBase);
    const mixed = attention(q, k, product(a, block.value, d), nHeads, d);
    x = sum(x, product(mixed, block.output, d));
    const hidden = product(normed(x, block.normMlp, eps), block.up, d).map((z) => Math.max(0, z) ** 2);
    x = sum(x, product(hidden, block.down, dMlp));
  }
  write(nLayers);
  return product(normed(x.subarray(-d), weights.normFinal, eps), weights.embed, d);
}

function product(x: Float32Array, w: Float32Array, nIn: number): Float32Array {
  const nOut = w.length / nIn;
  const y = new Float32Array((x.length / nIn) * nOut);
  for (let i = 0; i < x.length / nIn; i++) {
    for (let o = 0; o < nOut; o++) {
      let total = 0;
      for (let c = 0; c < nIn; c++) total += x[i * nIn + c]! * w[o * nIn + c]!;
      y[i * nOut + o] = total;
    }
  }
  return y;
}

const sum = (a: Float32Array, b: Float32Array): Float32Array<ArrayBuffer> =>
  Float32Array.from(a, (value, k) => value + b[k]!);

function normed(x: Float32Array, gain: Float32Array, eps: number): Float32Array {
  const d = gain.length;
  const y = new Float32Array(x.length);
  for (let i = 0; i < x.length; i += d) {
    let squares = 0;
    for (let c = 0; c < d; c++) squares += x[i + c]! ** 2;
    for (let c = 0; c < d; c++) y[i + c] = (gain[c]! * x[i + c]!) / Math.sqrt(squares / d + eps);
  }
  return y;
}

function turned(x: Float32Array, nHeads: number, d: number, base: number): Float32Array {
  const half = d / nHeads / 2;
  const y = new Float32Array(x.length);
  for (let at = 0; at < x.length; at++) {
    const c = at % (2 * half);
    const angle = Math.floor(at / d) * base ** (-(c % half) / half);
    const [partner, sign] = c < half ? [at + half, -1] : [at - half, 1];
    y[at] = x[at]! * Math.cos(angle) + sign * x[partner]! * Math.sin(angle);
  }
  return y;
}

function attention(
  q: Float32Array,
  k: Float32Array,
  v: Float32Array,
  nHeads: number,
  d: number,
): Float32Array {
  const width = d / nHeads;
  const y = new Float32Array(q.length);
  for (let head = 0; head < d; head += width) {
    for (let i = 0; i < q.length / d; i++) {
      const scores: number[] = [];
      for (let j = 0; j <= i; j++) {
        let score = 0;
        for (let c = head; c < head + width; c++) score += q[i * d + c]! * k[j * d + c]!;
        scores.push(Math.exp(score / Math.sqrt(width)));
      }
      const total = scores.reduce((a, b) => a + b);
      for (const [j, score] of scores.entries()) {
        for (let c = head; c < head + width; c++) y[i * d + c]! += (score / total) * v[j * d + c]!;
      }
    }
  }
  return y;
}
