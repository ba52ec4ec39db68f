import { fastArrays, liesInFastMemory } from './kernels/fast-memory.ts';
import { type Rotary, rotaryTable } from './kernels/rotary.ts';

/** The sizes of a network; every one a whole number, save the last two. `data/pocket/MODEL.md` says what is computed from them. */
export interface Sizes {
  readonly nVocab: number;
  /** Width of the residual stream; a multiple of `nHeads`. */
  readonly dModel: number;
  /** Number of blocks. A run has `nLayers + 1` residual streams. */
  readonly nLayers: number;
  readonly nHeads: number;
  /** Hidden width of a block's MLP. */
  readonly dMlp: number;
  /** Most tokens in a sequence. */
  readonly nContext: number;
  /** Base of the rotary positions. */
  readonly ropeBase: number;
  /** Added to the mean square inside the root of RMSNorm. */
  readonly eps: number;
}

/** The weights of one block. A matrix [out, in] is stored row after row and applied as y = x Wᵀ. */
export interface BlockWeights {
  /** Gain, [dModel]. */
  readonly normAttention: Float32Array;
  /** [dModel, dModel]; head h owns rows h · dHead … (h + 1) · dHead − 1. */
  readonly query: Float32Array;
  readonly key: Float32Array;
  readonly value: Float32Array;
  /** [dModel, dModel]. */
  readonly output: Float32Array;
  /** Gain, [dModel]. */
  readonly normMlp: Float32Array;
  /** [dMlp, dModel]. */
  readonly up: Float32Array;
  /** [dModel, dMlp]. */
  readonly down: Float32Array;
}

/** All numbers that training sets, or gradients with respect to them. */
export interface Weights {
  /** [nVocab, dModel]; also the unembedding. */
  readonly embed: Float32Array;
  readonly blocks: readonly BlockWeights[];
  /** Gain, [dModel]. */
  readonly normFinal: Float32Array;
}

export interface Network {
  readonly sizes: Sizes;
  readonly weights: Weights;
  readonly rotary: Rotary;
}

/**
 * A network with these weights, copied to where products with them are fast. `plain` leaves them where they are, as happens where
 * WebAssembly is not to be had.
 */
export function network(
  sizes: Sizes,
  weights: Weights,
  { plain = false }: { plain?: boolean } = {},
): Network {
  return { sizes, weights: (!plain && inFastMemory(sizes, weights)) || weights, rotary: rotaryTable(sizes) };
}

/** What multiplies its matrices: WebAssembly with vectors, or JavaScript where that is not to be had. */
export type Kernel = 'WebAssembly' | 'JavaScript';

export function kernelOf({ weights }: Network): Kernel {
  return liesInFastMemory(weights.embed) ? 'WebAssembly' : 'JavaScript';
}

function inFastMemory(sizes: Sizes, weights: Weights): Weights | undefined {
  const tensors = tensorsOf(weights);
  const { nContext, dModel, dMlp, nVocab } = sizes;
  const arrays = fastArrays({
    lengths: tensors.map(({ length }) => length),
    mostInputs: nContext * Math.max(dModel, dMlp),
    mostOutputs: nContext * Math.max(dModel, dMlp, nVocab),
  });
  if (!arrays) return undefined;
  for (const [k, array] of arrays.entries()) array.set(tensors[k]!);
  return weightsFrom(sizes, () => arrays.shift()!);
}

/** Where a tensor stands in {@link Weights}, and its shape. */
export interface TensorPlace {
  /** Its name in a weights file. */
  readonly name: string;
  /** [out, in] for a matrix, [length] for a gain. */
  readonly shape: readonly number[];
}

/**
 * Weights whose tensors come from `make`, called once for each with its name in a weights file and its shape.
 * The only list of the network's tensors: reading, zeroing and comparing weights all go through it.
 */
export function weightsFrom(
  { nVocab, dModel, dMlp, nLayers }: Sizes,
  make: (place: TensorPlace) => Float32Array,
): Weights {
  const tensor = (name: string, ...shape: number[]) => make({ name, shape });
  return {
    embed: tensor('embed.weight', nVocab, dModel),
    blocks: Array.from({ length: nLayers }, (_, l) => ({
      normAttention: tensor(`blocks.${l}.norm_attention`, dModel),
      query: tensor(`blocks.${l}.query`, dModel, dModel),
      key: tensor(`blocks.${l}.key`, dModel, dModel),
      value: tensor(`blocks.${l}.value`, dModel, dModel),
      output: tensor(`blocks.${l}.output`, dModel, dModel),
      normMlp: tensor(`blocks.${l}.norm_mlp`, dModel),
      up: tensor(`blocks.${l}.up`, dMlp, dModel),
      down: tensor(`blocks.${l}.down`, dModel, dMlp),
    })),
    normFinal: tensor('norm_final', dModel),
  };
}

/** All tensors, in the order in which {@link weightsFrom} made them. */
export function tensorsOf({ embed, blocks, normFinal }: Weights): Float32Array[] {
  return [embed, ...blocks.flatMap((block) => Object.values<Float32Array>({ ...block })), normFinal];
}

/** Weights that are all 0, to add gradients to. */
export function zeroWeights(sizes: Sizes): Weights {
  return weightsFrom(sizes, ({ shape }) => new Float32Array(shape.reduce((a, b) => a * b)));
}
