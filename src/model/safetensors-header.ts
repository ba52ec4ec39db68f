/** The file holds no weights that we can read; the message says what is wrong, and where. */
export class WeightsFileError extends Error {
  override readonly name = 'WeightsFileError';
}

/** What the header says of one tensor; `begin` and `end` count bytes from the end of the header. */
export interface HeaderEntry {
  readonly name: string;
  readonly dtype: 'F32' | 'I8';
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

export interface Header {
  /** In the order of their bytes. */
  readonly entries: readonly HeaderEntry[];
  readonly metadata: ReadonlyMap<string, string>;
  /** Where the numbers start, in bytes from the start of the file. */
  readonly dataStart: number;
}

const BYTES_PER_NUMBER = { F32: 4, I8: 1 };
const LENGTH_BYTES = 8;
/** Longest header, in bytes, that is looked at: ours have a few thousand. */
const MOST_HEADER_BYTES = 1 << 20;

/** Checks and reads the header of a safetensors file. Throws {@link WeightsFileError}. */
export function parseHeader(bytes: Uint8Array): Header {
  if (bytes.length < LENGTH_BYTES) {
    fail(
      `the file has ${bytes.length} bytes, fewer than the ${LENGTH_BYTES} that every safetensors file starts with`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getBigUint64(0, true);
  const dataStart = LENGTH_BYTES + Number(length);
  if (dataStart > bytes.length) {
    fail(
      `the header should be ${length} bytes long, but only ${bytes.length - LENGTH_BYTES} follow; the file may be cut off`,
    );
  }
  if (length > MOST_HEADER_BYTES)
    fail(`the header is ${length} bytes long; at most ${MOST_HEADER_BYTES} are read`);
  const { __metadata__: metadata = {}, ...tensors } = jsonObject(bytes.subarray(LENGTH_BYTES, dataStart));
  const entries = Object.entries(tensors).map(([name, value]) => headerEntry(name, value));
  entries.sort((a, b) => a.begin - b.begin || a.end - b.end);
  checkCover(entries, bytes.length - dataStart);
  return { entries, metadata: metadataOf(metadata), dataStart };
}

function jsonObject(bytes: Uint8Array): Record<string, unknown> {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    fail('the header is not JSON');
  }
  if (!isObject(header)) fail('the header is not a JSON object');
  return header;
}

function metadataOf(value: unknown): Map<string, string> {
  if (!isObject(value)) fail('“__metadata__” in the header is not an object of texts');
  const texts = new Map<string, string>();
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== 'string') fail(`“${key}” in “__metadata__” is not a text`);
    texts.set(key, text);
  }
  return texts;
}

function headerEntry(name: string, value: unknown): HeaderEntry {
  const of = `tensor “${name}”`;
  if (!isObject(value)) fail(`${of} is not described by an object`);
  const { dtype, shape, data_offsets: offsets } = value;
  if (dtype !== 'F32' && dtype !== 'I8') {
    fail(`${of} has ${typeof dtype === 'string' ? `type ${dtype}` : 'no type'}; only F32 and I8 can be read`);
  }
  if (!isCounts(shape)) fail(`${of} has no valid shape: expected a list of whole numbers from 0`);
  if (!isCounts(offsets) || offsets.length !== 2)
    fail(`${of} has no valid “data_offsets”: expected [begin, end]`);
  const [begin, end] = offsets as [number, number];
  const needed = shape.reduce((product, size) => product * size, BYTES_PER_NUMBER[dtype]);
  if (end - begin !== needed) {
    fail(
      `${of} needs ${needed} bytes for ${dtype} of shape [${shape.join(', ')}], but its offsets hold ${end - begin}`,
    );
  }
  return { name, dtype, shape, begin, end };
}

/** The tensors must follow one another without gap or overlap, and end where the file ends. */
function checkCover(entries: readonly HeaderEntry[], available: number): void {
  let reached = 0;
  for (const { name, begin, end } of entries) {
    if (end > available) {
      fail(
        `tensor “${name}” ends at byte ${end} of the numbers, but the file holds ${available}; it may be cut off`,
      );
    }
    if (begin !== reached)
      fail(`tensor “${name}” starts at byte ${begin} of the numbers; expected ${reached}`);
    reached = end;
  }
  if (reached !== available) fail(`the file holds ${available - reached} bytes after its last tensor`);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCounts = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((item) => Number.isSafeInteger(item) && item >= 0);

function fail(problem: string): never {
  throw new WeightsFileError(`These weights cannot be read: ${problem}.`);
}
