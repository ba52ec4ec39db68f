import { isObject } from '../../kit/own-data/read-json.ts';
import { FIELDS, rowOf } from './row-fields.ts';
import { checkMost, layerOf, numbersOf, type Row, shown, type Told } from './told.ts';
import { parseUpstream } from './upstream.ts';
import type { Vectors } from './vectors.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Rows are counted from 1. */
const whereOf = (i: number): string => `Row ${i + 1}`;

/** A list of numbers. @throws Error where it is none */
function listOf(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value))
    throw new Error(`${where}: expected a vector, a list of numbers; found ${shown(value)}.`);
  return value;
}

function jsonRow(value: unknown, where: string): Row {
  if (typeof value === 'string') return rowOf((field) => (field === 'text' ? value : undefined), where);
  if (!isObject(value)) throw new Error(`${where}: expected a sentence; found ${shown(value)}.`);
  return rowOf((field) => FIELDS[field].map((name) => value[name]).find((each) => each !== undefined), where);
}

const optional = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim() : undefined;

/** What an object says of the file as a whole. */
const aboutOf = (file: Fields) => ({
  word: optional(file.word) ?? '',
  title: optional(file.title),
  model: optional(file.model),
});

/** Rows that bring their vector along, or their x and y. */
function rowsWithNumbers(list: readonly unknown[]): Pick<Told, 'rows' | 'kind' | 'layers' | 'found'> {
  const [first] = list;
  const kind = isObject(first) && first.vector === undefined && first.x !== undefined ? 'places' : 'vectors';
  checkMost(list.length, kind);
  const rows = list.map((row, i) => jsonRow(row, whereOf(i)));
  const numbers = list.map((row, i) => {
    const { x, y, vector } = row as Fields;
    return kind === 'places'
      ? numbersOf([x, y], whereOf(i), (k) => 'xy'[k]!)
      : numbersOf(listOf(vector, whereOf(i)), whereOf(i));
  });
  return {
    rows,
    kind,
    layers: [layerOf(numbers, whereOf)],
    found: kind === 'places' ? 'x and y' : 'vector of each row',
  };
}

/** Vectors beside their sentences: [n][d], or [layers][n][d]. */
function layersBeside(vectors: readonly unknown[], n: number): Vectors[] {
  const isDeep = Array.isArray(vectors[0]) && Array.isArray((vectors[0] as unknown[])[0]);
  const layers = isDeep ? vectors : [vectors];
  return layers.map((layer, l) => {
    const where = (i: number) => (isDeep ? `Layer ${l}, row ${i + 1}` : whereOf(i));
    const rows = listOf(layer, isDeep ? `Layer ${l}` : '“vectors”');
    if (rows.length !== n)
      throw new Error(
        `It has ${n} sentences, but ${rows.length} vectors${isDeep ? ` in layer ${l}` : ''}; each sentence needs one.`,
      );
    return layerOf(
      rows.map((row, i) => numbersOf(listOf(row, where(i)), where(i))),
      where,
    );
  });
}

/**
 * What a JSON file tells of sentences; undefined for a data file as the articles have them, `{ card, data }`.
 * @throws Error in words for the reader
 */
export function parseJson(file: unknown, name: string): Told | undefined {
  if (Array.isArray(file)) return { word: '', ...rowsWithNumbers(file) };
  if (!isObject(file)) throw new Error(`Expected a list of sentences or an object; found ${shown(file)}.`);
  const { sentences, vectors, labels, data } = file;
  if (Array.isArray(labels) && Array.isArray(data)) return parseUpstream(labels, data, name);
  if (!Array.isArray(sentences)) {
    if ('data' in file) return undefined;
    throw new Error(
      `Expected a list of rows, or { "sentences", "vectors" }, { "labels", "data" } or { "card", "data" }; found the fields ${shown(Object.keys(file).join(', '))}.`,
    );
  }
  if (!Array.isArray(vectors)) return { ...aboutOf(file), ...rowsWithNumbers(sentences) };
  checkMost(sentences.length, 'vectors');
  return {
    ...aboutOf(file),
    rows: sentences.map((row, i) => jsonRow(row, whereOf(i))),
    kind: 'vectors',
    layers: layersBeside(vectors, sentences.length),
    found: 'vectors',
  };
}
