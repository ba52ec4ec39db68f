import { seeded } from '../geometry/random.ts';
import { extend } from './forward.ts';
import { logitsAt, probabilities } from './readings.ts';
import type { Run } from './run.ts';
import { BOS, PAD } from './tokenizer.ts';

export interface GenerationChoices {
  /** 0 takes the likeliest token; above it logits are divided by it before one is drawn. Default 0. */
  readonly temperature?: number;
  /** Decides what is drawn; equal seeds draw equal texts. Default 0. */
  readonly seed?: number;
  /** Most tokens to add. Default: as many as the context has room for. */
  readonly limit?: number;
  /** Tokens that end the text and are not added. Default: `<pad>` and `<bos>`, by which the next document starts. */
  readonly stop?: readonly number[];
  /** Tokens that end the text and are its last, such as a full stop. Default: none. */
  readonly closing?: readonly number[];
}

export interface GeneratedToken {
  readonly id: number;
  /** At the temperature asked for; the model's own at 0. */
  readonly probability: number;
  /** The run with this token at its end. */
  readonly run: Run;
}

/**
 * Continues a run token by token, computing only the new position each time; its interventions at position “all” hold for new positions too.
 * Ends at a stop token, after a closing one, at `limit`, or when the context is full. Throws RangeError for a temperature below 0.
 */
export function* generate(
  start: Run,
  { temperature = 0, seed = 0, limit = Infinity, stop = [PAD, BOS], closing = [] }: GenerationChoices = {},
): Generator<GeneratedToken> {
  if (!(temperature >= 0)) throw new RangeError(`A temperature is 0 or more, not ${temperature}.`);
  const random = seeded(seed);
  const { nContext } = start.network.sizes;
  let run = start;
  for (let added = 0; added < limit && run.ids.length < nContext; added++) {
    const logits = logitsAt(run);
    const shares = probabilities(temperature > 0 ? heated(logits, temperature) : logits);
    const id = temperature > 0 ? drawn(shares, random()) : highest(shares);
    if (stop.includes(id)) return;
    run = extend(run, [id]);
    yield { id, probability: shares[id]!, run };
    if (closing.includes(id)) return;
  }
}

/** Logits divided by the temperature, the highest moved to 0 first: so none overflows, however cold it is. */
function heated(logits: Float32Array, temperature: number): Float32Array {
  const top = logits[highest(logits)]!;
  return logits.map((logit) => (logit - top) / temperature);
}

/** The first of the highest. */
function highest(scores: Float32Array): number {
  let best = 0;
  for (let id = 1; id < scores.length; id++) if (scores[id]! > scores[best]!) best = id;
  return best;
}

/** The token at which the running sum of shares passes `point`, 0 … 1. */
function drawn(shares: Float32Array, point: number): number {
  let sum = 0;
  for (let id = 0; id < shares.length; id++) {
    sum += shares[id]!;
    if (point < sum) return id;
  }
  // Rounding can leave the sum a hair below 1.
  return highest(shares);
}
