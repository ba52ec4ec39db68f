// The network once more, in doubles and lists of lists, written from MODEL.md and not from the runtime: slow and plain.
import type { Sizes, Weights } from '../../../src/model/network.ts';

type Rows = number[][];

export interface ReferenceRun {
  /** nLayers + 1 streams, [n, dModel]. */
  readonly streams: readonly Rows[];
  /** [nLayers][nHeads][n][n]; 0 above the diagonal. */
  readonly attention: readonly Rows[][];
  /** [n, nVocab]. */
  readonly logits: Rows;
}

export interface ReferenceChanges {
  /** Called with each layer 0 … nLayers before it is read; may change the rows. */
  readonly onStream?: (layer: number, rows: Rows) => void;
  readonly barred?: (layer: number, head: number, query: number, key: number) => boolean;
}

export function reference(
  sizes: Sizes,
  weights: Weights,
  ids: readonly number[],
  { onStream = () => {}, barred = () => false }: ReferenceChanges = {},
): ReferenceRun {
  const d = sizes.dModel;
  const embed = asRows(weights.embed, d);
  let x = ids.map((id) => embed[id]!.map((value) => value * Math.sqrt(d)));
  const streams: Rows[] = [];
  const attention: Rows[][] = [];
  for (const [layer, block] of weights.blocks.entries()) {
    onStream(layer, x);
    streams.push(x);
    const a = x.map((row) => norm(row, block.normAttention, sizes.eps));
    const q = heads(times(a, block.query), sizes).map((rows) => rows.map((u, i) => turn(u, i, sizes)));
    const k = heads(times(a, block.key), sizes).map((rows) => rows.map((u, i) => turn(u, i, sizes)));
    const v = heads(times(a, block.value), sizes);
    const p = q.map((queries, h) =>
      queries.map((query, i) => {
        const scores = k[h]!.map((key, j) =>
          j > i || barred(layer, h, i, j) ? -Infinity : inner(query, key) / Math.sqrt(query.length),
        );
        return share(scores);
      }),
    );
    attention.push(p);
    const o = x.map((_, i) =>
      p.flatMap((rows, h) =>
        v[h]![0]!.map((_, c) =>
          inner(
            rows[i]!,
            v[h]!.map((value) => value[c]!),
          ),
        ),
      ),
    );
    const y = add(x, times(o, block.output));
    const m = y.map((row) => norm(row, block.normMlp, sizes.eps));
    const hidden = times(m, block.up).map((row) => row.map((z) => Math.max(0, z) ** 2));
    x = add(y, times(hidden, block.down));
  }
  onStream(weights.blocks.length, x);
  streams.push(x);
  const logits = times(
    x.map((row) => norm(row, weights.normFinal, sizes.eps)),
    weights.embed,
  );
  return { streams, attention, logits };
}

/** log p of token `id` after a row of logits. */
export function logProbability(logits: readonly number[], id: number): number {
  const highest = Math.max(...logits);
  return logits[id]! - highest - Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - highest), 0));
}

function asRows(values: ArrayLike<number>, width: number): Rows {
  return Array.from({ length: values.length / width }, (_, r) =>
    Array.from({ length: width }, (_, c) => values[r * width + c]!),
  );
}

const inner = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, k) => sum + (value === 0 ? 0 : value * b[k]!), 0);

/** x Wᵀ. */
function times(x: Rows, w: ArrayLike<number>): Rows {
  const rows = asRows(w, x[0]!.length);
  return x.map((row) => rows.map((weight) => inner(row, weight)));
}

const add = (a: Rows, b: Rows): Rows => a.map((row, i) => row.map((value, c) => value + b[i]![c]!));

function norm(row: readonly number[], gain: ArrayLike<number>, eps: number): number[] {
  const mean = row.reduce((sum, value) => sum + value ** 2, 0) / row.length;
  return row.map((value, c) => (gain[c]! * value) / Math.sqrt(mean + eps));
}

function heads(x: Rows, { nHeads, dModel }: Sizes): Rows[] {
  const width = dModel / nHeads;
  return Array.from({ length: nHeads }, (_, h) => x.map((row) => row.slice(h * width, (h + 1) * width)));
}

function turn(u: readonly number[], i: number, { ropeBase }: Sizes): number[] {
  const half = u.length / 2;
  return u.map((value, c) => {
    const angle = i * ropeBase ** (-(c % half) / half);
    return c < half
      ? value * Math.cos(angle) - u[c + half]! * Math.sin(angle)
      : u[c - half]! * Math.sin(angle) + value * Math.cos(angle);
  });
}

function share(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  if (highest === -Infinity) return scores.map(() => 0);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / sum);
}
