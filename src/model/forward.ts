import { runBlock } from './block.ts';
import { barredIn, changeStream, checkIntervention, firstChange } from './effects.ts';
import type { Intervention } from './interventions.ts';
import type { Network } from './network.ts';
import { checkPlace } from './places.ts';
import type { Run } from './run.ts';

/**
 * Runs the network on token ids [n] with `<bos>` first, as `data/pocket/MODEL.md` defines it, under interventions. Throws RangeError for no ids, more
 * than nContext of them, an id that is not in the vocabulary, or an intervention at a place that is not there.
 */
export function run(
  network: Network,
  ids: readonly number[],
  interventions: readonly Intervention[] = [],
): Run {
  checkLength(network, ids.length);
  for (const intervention of interventions) checkIntervention(intervention, network.sizes, ids.length);
  const stream = embeddings(network, ids);
  changeStream(stream, 0, interventions, network.sizes, 0);
  return complete({ network, ids, interventions, finalFrom: 0 }, [stream], 0);
}

/**
 * The same prompt under further interventions, which take effect after those that `base` already has. Only what they can change is
 * computed: layers from the first they touch on, positions from the first they touch on. The rest is shared with `base`.
 * `finalFrom`: first position at which the last stream is wanted (default: wherever `base` has it); n − 1 saves most of the last block.
 */
export function rerun(
  base: Run,
  interventions: readonly Intervention[],
  { finalFrom = base.finalFrom }: { finalFrom?: number } = {},
): Run {
  const { network, ids } = base;
  checkPlace(finalFrom, ids.length, 'position');
  for (const intervention of interventions) checkIntervention(intervention, network.sizes, ids.length);
  const { layer, position } = firstChange(interventions, network.sizes, ids.length);
  const stream = base.streams[layer]!.slice();
  changeStream(stream, layer, interventions, network.sizes, position);
  const all = [...base.interventions, ...interventions];
  const finalKnown = Math.max(finalFrom, base.finalFrom);
  return complete(
    { network, ids, interventions: all, finalFrom: finalKnown },
    [...base.streams.slice(0, layer), stream],
    position,
    base,
  );
}

/**
 * The run continued by further ids: only the new positions are computed. Interventions at position “all” hold for the new ones too.
 * Throws RangeError as {@link run}.
 */
export function extend(base: Run, more: readonly number[]): Run {
  const { network, interventions, finalFrom } = base;
  const ids = [...base.ids, ...more];
  checkLength(network, ids.length);
  const stream = longer(base.streams[0]!, embeddings(network, more));
  changeStream(stream, 0, interventions, network.sizes, base.ids.length);
  return complete({ network, ids, interventions, finalFrom }, [stream], base.ids.length, base);
}

/** Puts blocks on top of the streams that are there. Rows before `first` are taken from `base`. */
function complete(
  about: Omit<Run, 'streams' | 'memories'>,
  streams: Float32Array[],
  first: number,
  base?: Run,
): Run {
  const { network, ids, interventions } = about;
  const { sizes } = network;
  const n = ids.length;
  const start = streams.length - 1;
  const memories = base ? base.memories.slice(0, start) : [];
  for (let layer = start; layer < sizes.nLayers; layer++) {
    const memory = { keys: new Float32Array(n * sizes.dModel), values: new Float32Array(n * sizes.dModel) };
    const next = new Float32Array(n * sizes.dModel);
    if (base) {
      const known = first * sizes.dModel;
      memory.keys.set(base.memories[layer]!.keys.subarray(0, known));
      memory.values.set(base.memories[layer]!.values.subarray(0, known));
      next.set(base.streams[layer + 1]!.subarray(0, known));
    }
    const from = layer === sizes.nLayers - 1 ? Math.max(first, about.finalFrom) : first;
    const barred = barredIn(layer, interventions, sizes, n);
    next.set(
      runBlock(network, layer, streams[layer]!, memory, { first, from }, barred).out,
      from * sizes.dModel,
    );
    changeStream(next, layer + 1, interventions, sizes, first);
    streams.push(next);
    memories.push(memory);
  }
  return { ...about, streams, memories };
}

/** sqrt(dModel) · E[id] for every id: [n, dModel]. */
function embeddings({ sizes, weights }: Network, ids: readonly number[]): Float32Array {
  const { dModel, nVocab } = sizes;
  const scale = Math.sqrt(dModel);
  const x = new Float32Array(ids.length * dModel);
  for (const [i, id] of ids.entries()) {
    checkPlace(id, nVocab, 'token');
    for (let c = 0; c < dModel; c++) x[i * dModel + c] = scale * weights.embed[id * dModel + c]!;
  }
  return x;
}

function longer(start: Float32Array, end: Float32Array): Float32Array {
  const whole = new Float32Array(start.length + end.length);
  whole.set(start);
  whole.set(end, start.length);
  return whole;
}

function checkLength({ sizes }: Network, n: number): void {
  if (n >= 1 && n <= sizes.nContext) return;
  throw new RangeError(`A prompt has 1 to ${sizes.nContext} tokens, its start included; this one has ${n}.`);
}
