import { linearSimdModule } from './linear-simd.ts';

/** Memory that the WebAssembly kernel sees: weights first, then room for what it reads and writes in one call. */
interface FastMemory {
  readonly run: (x: number, n: number, w: number, nIn: number, nOut: number, y: number) => void;
  readonly inputs: Float32Array;
  readonly outputs: Float32Array;
}

export interface FastMemorySizes {
  /** Lengths of the arrays to be held. */
  readonly lengths: readonly number[];
  /** Most numbers that go into one product, and most that come out. Larger products are left to JavaScript. */
  readonly mostInputs: number;
  readonly mostOutputs: number;
}

const PAGE_BYTES = 65536;
const ALIGNMENT = 16;
const memories = new WeakMap<ArrayBufferLike, FastMemory>();

/**
 * Arrays of zeros of the given lengths in memory that the fast kernel can read; `linear` notices by itself. Undefined where WebAssembly or its
 * vectors are missing or forbidden, or there is not enough memory.
 */
export function fastArrays({
  lengths,
  mostInputs,
  mostOutputs,
}: FastMemorySizes): Float32Array[] | undefined {
  const starts: number[] = [];
  let end = 0;
  for (const length of [...lengths, mostInputs, mostOutputs]) {
    starts.push(end);
    end += Math.ceil((length * 4) / ALIGNMENT) * ALIGNMENT;
  }
  const memory = instantiated(end);
  if (!memory) return undefined;
  const { buffer, run } = memory;
  const [outputStart = 0, inputStart = 0] = [starts.pop(), starts.pop()];
  memories.set(buffer, {
    run,
    inputs: new Float32Array(buffer, inputStart, mostInputs),
    outputs: new Float32Array(buffer, outputStart, mostOutputs),
  });
  return starts.map((start, k) => new Float32Array(buffer, start, lengths[k]));
}

/** Whether products with this array are fast. */
export const liesInFastMemory = (w: Float32Array): boolean => memories.has(w.buffer);

function instantiated(bytes: number): { buffer: ArrayBuffer; run: FastMemory['run'] } | undefined {
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
    const module = new WebAssembly.Module(linearSimdModule());
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    return { buffer: memory.buffer, run: exports.run as FastMemory['run'] };
  } catch {
    // An old browser, or a page whose rules forbid WebAssembly: JavaScript does the same, slower.
    return undefined;
  }
}

/** y = x Wᵀ as in `linear`, if `w` lies in fast memory and the shapes suit the kernel; says whether it did it. */
export function linearInFastMemory(x: Float32Array, w: Float32Array, nIn: number, y: Float32Array): boolean {
  const memory = memories.get(w.buffer);
  const nOut = w.length / nIn;
  if (!memory || nIn % 4 !== 0 || nOut < 4 || x.length === 0) return false;
  const { run, inputs, outputs } = memory;
  if (x.length > inputs.length || y.length > outputs.length) return false;
  inputs.set(x);
  run(inputs.byteOffset, x.length / nIn, w.byteOffset, nIn, nOut, outputs.byteOffset);
  y.set(outputs.subarray(0, y.length));
  return true;
}
