import { type Network, network, type Sizes, type TensorPlace, weightsFrom } from './network.ts';
import { readSafetensors, type Safetensors } from './safetensors.ts';
import { WeightsFileError } from './safetensors-header.ts';

/**
 * The network of a weights file, as `data/pocket/MODEL.md` defines it: sizes in the metadata, matrices as `F32`, or as `I8` [out, in] with
 * `<name>.scale` `F32` [out], expanded here to float32. Throws WeightsFileError when a tensor is missing, has another
 * shape than the sizes ask for, or holds a number that is not finite.
 */
export function readNetwork(bytes: Uint8Array): Network {
  const file = readSafetensors(bytes);
  const sizes = sizesOf(file.metadata);
  return network(
    sizes,
    weightsFrom(sizes, (place) => expanded(file, place)),
  );
}

/** Beyond these no size is believed, so that a false file cannot make us fill the memory. */
const MOST = 1 << 16;
const MOST_CONTEXT = 1 << 12;

function sizesOf(metadata: ReadonlyMap<string, string>): Sizes {
  const number = (name: string, most = MOST): number => {
    const text = metadata.get(name);
    const value = Number(text);
    if (text === undefined) fail(`size “${name}” is missing in the metadata`);
    if (!(value > 0 && value <= most)) {
      fail(`size “${name}” in the metadata is “${text}”, expected a number above 0 and up to ${most}`);
    }
    return value;
  };
  const count = (name: string, most = MOST): number => {
    const value = number(name, most);
    if (!Number.isInteger(value)) fail(`size “${name}” in the metadata is ${value}, expected a whole number`);
    return value;
  };
  const sizes = {
    nVocab: count('n_vocab'),
    dModel: count('d_model'),
    nLayers: count('n_layers'),
    nHeads: count('n_heads'),
    dMlp: count('d_mlp'),
    nContext: count('n_context', MOST_CONTEXT),
    ropeBase: number('rope_base'),
    eps: number('eps'),
  };
  if (sizes.dModel % (2 * sizes.nHeads) !== 0) {
    fail(`d_model ${sizes.dModel} does not divide into ${sizes.nHeads} heads of even width`);
  }
  return sizes;
}

/** The tensor at a place, in float32: int8 rows are multiplied by their scales. */
function expanded(file: Safetensors, { name, shape }: TensorPlace): Float32Array {
  const values = valuesOf(file, name, shape);
  const numbers = values instanceof Int8Array ? scaled(file, name, values, shape[0]!) : values;
  const wrong = numbers.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) fail(`number ${wrong} of tensor “${name}” is ${numbers[wrong]}`);
  return numbers;
}

function scaled(file: Safetensors, name: string, values: Int8Array, rows: number): Float32Array {
  const scales = valuesOf(file, `${name}.scale`, [rows]);
  const width = values.length / rows;
  const numbers = new Float32Array(values.length);
  for (let k = 0; k < numbers.length; k++) numbers[k] = values[k]! * scales[Math.floor(k / width)]!;
  return numbers;
}

function valuesOf(file: Safetensors, name: string, shape: readonly number[]): Float32Array | Int8Array {
  const tensor = file.tensors.get(name);
  if (!tensor) fail(`tensor “${name}” is missing`);
  if (tensor.shape.join() !== shape.join()) {
    fail(`tensor “${name}” has shape [${tensor.shape.join(', ')}], expected [${shape.join(', ')}]`);
  }
  return tensor.values;
}

function fail(problem: string): never {
  throw new WeightsFileError(`These weights do not fit the model: ${problem}.`);
}
