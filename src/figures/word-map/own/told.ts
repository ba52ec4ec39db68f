import { type Vectors, vectors } from './vectors.ts';

/** A sentence of a reader's file; '' where the file does not say. */
export interface Row {
  readonly text: string;
  readonly word: string;
  readonly label: string;
  readonly part: string;
}

/** What a reader's file tells, whatever its form. */
export interface Told {
  readonly rows: readonly Row[];
  /** The word that the whole file is about; '' where none is named. */
  readonly word: string;
  /** `places` lie on a map already, and have two dimensions. */
  readonly kind: 'vectors' | 'places';
  /** One for each layer, n rows each. */
  readonly layers: readonly Vectors[];
  /** Where the numbers stand in the file, in words for the card. */
  readonly found: string;
  readonly title?: string | undefined;
  readonly model?: string | undefined;
}

/** Vectors have to be compared each with each; places only drawn. */
const MOST_ROWS = { vectors: 20_000, places: 100_000 };
const DIMS = [2, 4096] as const;
/** So many the figure can be asked for, counted from 0 to 48. */
const MOST_LAYERS = 49;
const MOST_LETTERS = 40;

const whole = (count: number): string => count.toLocaleString('en');

/** A value of a file, short enough for a message. */
export function shown(value: unknown): string {
  if (value === undefined) return 'none';
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)} …` : text;
}

/** @throws Error where there are more rows than can be shown */
export function checkMost(rows: number, kind: Told['kind']): void {
  if (rows > MOST_ROWS[kind])
    throw new Error(
      `It has more than ${whole(MOST_ROWS[kind])} sentences, which is the most that can be shown here${kind === 'vectors' ? ' of vectors' : ''}.`,
    );
}

/** @throws Error where there are too few or too many rows, layers or dimensions */
export function checkSizes({ rows, kind, layers }: Told): Told['layers'] {
  checkMost(rows.length, kind);
  if (rows.length < 2)
    throw new Error(
      `It has ${rows.length === 1 ? 'one sentence' : 'no sentences'}; a map needs two at least.`,
    );
  if (layers.length > MOST_LAYERS)
    throw new Error(`It has ${layers.length} layers; at most ${MOST_LAYERS} can be shown.`);
  for (const { dims } of layers)
    if (dims < DIMS[0] || dims > DIMS[1])
      throw new Error(
        `Its vectors have ${dims === 1 ? 'one number' : `${whole(dims)} numbers`}; they need ${DIMS[0]} to ${whole(DIMS[1])}.`,
      );
  return layers;
}

/**
 * The numbers of one row. @param nameOf names number k (from 0) of the row
 * @throws Error naming the row and the first entry that is no finite number
 */
export function numbersOf(
  values: readonly unknown[],
  where: string,
  nameOf = (k: number) => `number ${k + 1}`,
): Float32Array {
  const numbers = new Float32Array(values.length);
  for (let k = 0; k < values.length; k++) {
    const value = values[k];
    numbers[k] = typeof value === 'number' ? value : Number.NaN;
    if (!Number.isFinite(numbers[k]))
      throw new Error(`${where}, ${nameOf(k)}: expected a finite number; found ${shown(value)}.`);
  }
  return numbers;
}

/** Rows of numbers as one layer. @throws Error naming the first row that is not as long as the first */
export function layerOf(rows: readonly Float32Array[], whereOf: (row: number) => string): Vectors {
  const dims = rows[0]?.length ?? 0;
  const layer = vectors(rows.length, dims);
  for (const [i, row] of rows.entries()) {
    if (row.length !== dims)
      throw new Error(
        `${whereOf(i)} has a vector of ${row.length} numbers, the first row one of ${dims}. All must be equally long.`,
      );
    layer.values.set(row, i * dims);
  }
  return layer;
}
