// The pocket model in onnxruntime-web, from the graphs that data/pocket/export_onnx.py writes. Runs in Node and in a browser.
import { run } from '../../src/model/forward.ts';
import type { Network } from '../../src/model/network.ts';
import { stateAt } from '../../src/model/run.ts';
import { ADDED, best, type Contender, type Prompts } from './model-jobs.ts';

/** What is used of onnxruntime-web, which is no dependency of this project. */
export interface Onnx {
  readonly env: { readonly wasm: { numThreads?: number; wasmPaths?: string } };
  readonly InferenceSession: {
    create(graph: Uint8Array, choices: { executionProviders: string[] }): Promise<Session>;
  };
  readonly Tensor: new (
    type: 'int64' | 'float32',
    data: BigInt64Array | Float32Array,
    shape: readonly number[],
  ) => Tensor;
}
interface Tensor {
  readonly data: unknown;
}
interface Session {
  run(inputs: Record<string, Tensor>): Promise<Record<string, Tensor>>;
}

export const GRAPHS = ['forward', 'patched', 'cached'] as const;
export type Graphs = Record<(typeof GRAPHS)[number], Uint8Array>;

const numbers = (tensor: Tensor | undefined): Float32Array => tensor!.data as Float32Array;

/**
 * On one thread, like ours. A sweep goes a layer at a time with all its positions in one batch, a third faster in Node than one by one; generation
 * keeps keys and values.
 */
export async function onnxContender(
  onnx: Onnx,
  graphs: Graphs,
  net: Network,
  { ids, source }: Prompts,
): Promise<Contender> {
  onnx.env.wasm.numThreads = 1;
  const open = (graph: Uint8Array) => onnx.InferenceSession.create(graph, { executionProviders: ['wasm'] });
  const [forward, patched, cached] = await Promise.all([
    open(graphs.forward),
    open(graphs.patched),
    open(graphs.cached),
  ]);
  const { dModel, nLayers, nHeads } = net.sizes;
  const n = ids.length;
  const whole = (values: readonly number[], shape: readonly number[]) =>
    new onnx.Tensor('int64', BigInt64Array.from(values, BigInt), shape);
  const from = run(net, source);

  /** Every position of a layer patched, each in a row of the batch: logits [n, nVocab]. */
  const layerPatched = async (layer: number): Promise<Float32Array> => {
    const keep = new Float32Array((nLayers + 1) * n * n).fill(1);
    const add = new Float32Array((nLayers + 1) * n * n * dModel);
    for (let position = 0; position < n; position++) {
      const place = (layer * n + position) * n + position;
      keep[place] = 0;
      add.set(stateAt(from, { layer, position }), place * dModel);
    }
    const { logits } = await patched.run({
      ids: whole(Array.from({ length: n }, () => ids).flat(), [n, n]),
      keep: new onnx.Tensor('float32', keep, [nLayers + 1, n, n, 1]),
      add: new onnx.Tensor('float32', add, [nLayers + 1, n, n, dModel]),
    });
    return numbers(logits);
  };

  return {
    name: 'onnxruntime',
    forward: async () => {
      const { logits } = await forward.run({ ids: whole(ids, [1, n]) });
      return numbers(logits);
    },
    sweep: async () => {
      let logits: Float32Array = new Float32Array();
      for (let layer = 0; layer <= nLayers; layer++) logits = await layerPatched(layer);
      return logits.subarray(-net.sizes.nVocab);
    },
    generation: async () => {
      const none = new onnx.Tensor('float32', new Float32Array(), [nLayers, nHeads, 0, dModel / nHeads]);
      let step = await cached.run({ ids: whole(ids, [1, n]), keys: none, values: none });
      for (let k = 0; k < ADDED; k++) {
        const next = best(numbers(step.logits));
        step = await cached.run({
          ids: whole([next], [1, 1]),
          keys: step.all_keys!,
          values: step.all_values!,
        });
      }
      return numbers(step.logits);
    },
  };
}
