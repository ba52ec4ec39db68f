import { fromRows, type Matrix } from './matrix.ts';
import type { Tree } from './tree.ts';
import { checkTree } from './tree-check.ts';

/*
 * The JSON of “Language, trees, and geometry in neural networks” (PAIR, 2019): a list of sentences, each with its dependency
 * tree as edges [child, head] (the root is its own head), tables of distances, and pictures made from them.
 */

export interface BertTreeRecord {
  readonly text: string;
  readonly tree: Tree;
  /** Tree distances, shape [n, n]. */
  readonly actual: Matrix;
  /** Squared distances between the words' vectors as a probe of the model sees them, shape [n, n]. */
  readonly predicted: Matrix;
  /** Pictures, shape [n, 2], where the file holds them. */
  readonly pictures: { readonly predicted?: Matrix; readonly exact?: Matrix; readonly random?: Matrix };
}
export type BertTreeRead =
  | { readonly records: readonly BertTreeRecord[] }
  | { readonly problems: readonly string[] };

const MAX_PROBLEMS = 10;
const PICTURES = {
  predicted: 'pca_projection',
  exact: 'canonical_pca_projection',
  random: 'random_unit_pca_projection',
};

/** Reads a whole file. Never throws; on bad input every problem is named (ten at most) with its record, counted from 0, and field. */
export function readBertTree(json: unknown): BertTreeRead {
  if (!Array.isArray(json))
    return { problems: [`The file holds ${kindOf(json)}; expected a list of sentence records.`] };
  if (json.length === 0)
    return { problems: ['The file holds an empty list; expected at least one sentence record.'] };
  const problems: string[] = [];
  const records = json.map((item, index) =>
    readRecord(item, (field, problem) => {
      problems.push(`Record ${index}${field && `, ${field}`}: ${problem}`);
    }),
  );
  if (problems.length > 0) return { problems: problems.slice(0, MAX_PROBLEMS) };
  return { records: records as BertTreeRecord[] };
}

type Report = (field: string, problem: string) => void;

/** `undefined` only when something was reported. */
function readRecord(item: unknown, report: Report): BertTreeRecord | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    report('', `found ${kindOf(item)}; expected an object with text, sentence_tokens and edges.`);
    return undefined;
  }
  const fields = item as Record<string, unknown>;
  const { text, sentence_tokens: labels } = fields;
  if (typeof text !== 'string') report('text', `found ${kindOf(text)}; expected text.`);
  if (!Array.isArray(labels) || labels.length === 0 || !labels.every((label) => typeof label === 'string')) {
    report('sentence_tokens', 'expected a list of words, at least one.');
    return undefined;
  }
  const n = labels.length;
  const tree = readTree(labels, fields.edges, report);
  const actual = readDistances('distance_actual', fields, n, report);
  const predicted = readDistances('distance_predictions', fields, n, report);
  const pictures = Object.fromEntries(
    Object.entries(PICTURES)
      .filter(([, field]) => fields[field] !== undefined)
      .map(([name, field]) => [name, readNumbers(field, fields, [n, 2], report)]),
  ) as BertTreeRecord['pictures'];
  return tree && actual && predicted ? { text: String(text), tree, actual, predicted, pictures } : undefined;
}

function readTree(labels: readonly string[], edges: unknown, report: Report): Tree | undefined {
  const n = labels.length;
  const isNode = (value: unknown): value is number =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) < n;
  if (!Array.isArray(edges) || edges.length !== n) {
    report('edges', `expected a list of ${n} pairs [child, head], one for each word.`);
    return undefined;
  }
  const parents = new Array<number | undefined>(n).fill(undefined);
  for (const [k, edge] of edges.entries()) {
    const [child, head] = Array.isArray(edge) ? edge : [];
    if (!isNode(child) || !isNode(head))
      report('edges', `pair ${k} is ${JSON.stringify(edge)}; expected two numbers from 0 to ${n - 1}.`);
    else if (parents[child] !== undefined)
      report('edges', `pair ${k} gives word ${child} a second head; expected one.`);
    else parents[child] = head === child ? -1 : head;
  }
  if (!parents.every((parent) => parent !== undefined)) return undefined;
  const tree = { labels, parents, weights: parents.map((parent) => (parent === -1 ? 0 : 1)) };
  const problems = checkTree(tree);
  for (const problem of problems) report('edges', problem);
  return problems.length === 0 ? tree : undefined;
}

function readDistances(
  field: string,
  fields: Record<string, unknown>,
  n: number,
  report: Report,
): Matrix | undefined {
  const m = readNumbers(field, fields, [n, n], report);
  const wrong = m?.values.findIndex((value, k) => {
    const [i, j] = [Math.floor(k / n), k % n];
    return value < 0 || (i === j && value !== 0) || value !== m.values[j * n + i];
  });
  if (m === undefined || wrong === undefined || wrong === -1) return m;
  const place = `row ${Math.floor(wrong / n)}, column ${wrong % n}`;
  report(
    field,
    `${place} is ${m.values[wrong]}; expected a symmetric table of distances, 0 on the diagonal and not below.`,
  );
  return undefined;
}

function readNumbers(
  field: string,
  fields: Record<string, unknown>,
  [rows, cols]: readonly [number, number],
  report: Report,
): Matrix | undefined {
  const value = fields[field];
  if (!Array.isArray(value) || value.length !== rows) {
    report(field, `found ${kindOf(value)}; expected a list of ${rows} rows.`);
    return undefined;
  }
  const isSound = (row: unknown): boolean =>
    Array.isArray(row) && row.length === cols && row.every(Number.isFinite);
  const wrong = value.findIndex((row) => !isSound(row));
  if (wrong === -1) return fromRows(value);
  report(field, `row ${wrong} is ${kindOf(value[wrong])}; expected ${cols} finite numbers.`);
  return undefined;
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
