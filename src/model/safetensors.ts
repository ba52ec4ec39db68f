import { type HeaderEntry, parseHeader } from './safetensors-header.ts';

/** A tensor as the file holds it: numbers row after row. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly values: Float32Array | Int8Array;
}

export interface Safetensors {
  /** `__metadata__` of the file: texts by name; empty where the file has none. */
  readonly metadata: ReadonlyMap<string, string>;
  readonly tensors: ReadonlyMap<string, Tensor>;
}

/**
 * Reads a safetensors file: 8 bytes with the length of the header, a header in JSON, then the numbers, all little-endian
 * (https://github.com/huggingface/safetensors). Of its number types, `F32` and `I8` are read. Every length is checked against the bytes
 * that are there before anything is allocated. Throws WeightsFileError.
 */
export function readSafetensors(bytes: Uint8Array): Safetensors {
  const { entries, metadata, dataStart } = parseHeader(bytes);
  const tensors = new Map<string, Tensor>();
  for (const entry of entries) tensors.set(entry.name, tensorOf(bytes, dataStart, entry));
  return { metadata, tensors };
}

/** Copies the numbers out: in the file they may start at an address that is no multiple of four. */
function tensorOf(bytes: Uint8Array, dataStart: number, { dtype, shape, begin, end }: HeaderEntry): Tensor {
  const { buffer } = Uint8Array.from(bytes.subarray(dataStart + begin, dataStart + end));
  return { shape, values: dtype === 'F32' ? new Float32Array(buffer) : new Int8Array(buffer) };
}
