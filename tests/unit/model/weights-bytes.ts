import { type Network, type Sizes, tensorsOf, weightsFrom } from '../../../src/model/network.ts';

export interface Part {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

export const float32 = (shape: number[], values: ArrayLike<number>): Part => ({
  dtype: 'F32',
  shape,
  bytes: new Uint8Array(Float32Array.from(values).buffer),
});

export const int8 = (shape: number[], values: ArrayLike<number>): Part => ({
  dtype: 'I8',
  shape,
  bytes: new Uint8Array(Int8Array.from(values).buffer),
});

/** A safetensors file of these tensors, written from the format's description and not from the reader. */
export function safetensorsFile(
  parts: Record<string, Part>,
  metadata?: Record<string, string>,
): Uint8Array<ArrayBuffer> {
  const header: Record<string, unknown> = metadata ? { __metadata__: metadata } : {};
  let end = 0;
  for (const [name, { dtype, shape, bytes }] of Object.entries(parts)) {
    header[name] = { dtype, shape, data_offsets: [end, end + bytes.length] };
    end += bytes.length;
  }
  return withHeader(
    JSON.stringify(header),
    Object.values(parts).map(({ bytes }) => bytes),
  );
}

/** A file with any text as its header. */
export function withHeader(header: string, data: readonly Uint8Array[] = []): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(header);
  const start = new Uint8Array(8);
  new DataView(start.buffer).setBigUint64(0, BigInt(text.length), true);
  return Uint8Array.from([start, text, ...data].flatMap((bytes) => [...bytes]));
}

/** Sizes as a weights file holds them. */
export function sizesAsMetadata(sizes: Sizes): Record<string, string> {
  return {
    n_vocab: `${sizes.nVocab}`,
    d_model: `${sizes.dModel}`,
    n_layers: `${sizes.nLayers}`,
    n_heads: `${sizes.nHeads}`,
    d_mlp: `${sizes.dMlp}`,
    n_context: `${sizes.nContext}`,
    rope_base: `${sizes.ropeBase}`,
    eps: `${sizes.eps}`,
  };
}

/** The float32 weights file of a network. */
export function networkFile(net: Network): Uint8Array<ArrayBuffer> {
  return safetensorsFile(networkParts(net), sizesAsMetadata(net.sizes));
}

/** Every tensor of a network by name, as float32. */
export function networkParts({ sizes, weights }: Network): Record<string, Part> {
  const tensors = tensorsOf(weights);
  const parts: Record<string, Part> = {};
  weightsFrom(sizes, ({ name, shape }) => {
    const values = tensors.shift()!;
    parts[name] = float32([...shape], values);
    return values;
  });
  return parts;
}
