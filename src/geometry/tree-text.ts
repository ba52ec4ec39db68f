import type { Tree } from './tree.ts';

/** What the three written forms of a tree (brackets, indented list, CoNLL-U) have in common. */

export const MAX_NODES = 200;
const MAX_PROBLEMS = 10;
const LENGTH_RANGE = [0.001, 1000] as const;
const LENGTH_WORDS = 'a number from 0.001 to 1000, with a point for decimals';

/** What is wrong in a text. `line` counts from 1; `message` says what was found and what was expected. */
export interface Problem {
  readonly line: number;
  readonly message: string;
}
export type TreeRead =
  | { readonly tree: Tree; readonly note?: string }
  | { readonly problems: readonly Problem[] };

/** A label as messages show it: in quotation marks, and cut when it is long. */
export const quote = (label: string): string => `“${label.length > 40 ? `${label.slice(0, 39)}…` : label}”`;

/** The tree while it is being read, with the line of each node and the problems met so far. */
export class TreeDraft {
  readonly labels: string[] = [];
  readonly parents: number[] = [];
  readonly weights: number[] = [];
  readonly lines: number[] = [];
  #problems: Problem[] = [];
  #root: string | undefined;

  /** The same complaint about the same line is kept once. */
  report(line: number, message: string): void {
    const isKnown = this.#problems.some((problem) => problem.line === line && problem.message === message);
    if (!isKnown && this.#problems.length < MAX_PROBLEMS) this.#problems.push({ line, message });
  }

  /** Adds a node below `parent` (−1: the root) and returns its number. */
  add(label: string, parent: number, length: number | undefined, line: number): number {
    const isRoot = parent === -1;
    if (isRoot && this.#root !== undefined)
      this.report(
        line,
        `${quote(label)} is a second root; all nodes must hang from one, here ${quote(this.#root)}.`,
      );
    if (isRoot) this.#root ??= label;
    if (isRoot && length !== undefined)
      this.report(line, `The root ${quote(label)} has no edge above it, so it takes no length.`);
    this.lines.push(line);
    this.parents.push(parent);
    this.weights.push(isRoot ? 0 : (length ?? 1));
    return this.labels.push(label) - 1;
  }

  /** As {@link add}, from a label as it was written, with or without `:length`. */
  addWritten(text: string, parent: number, line: number): number {
    const read = readLabel(text);
    if ('problem' in read) {
      this.report(line, read.problem);
      return this.add(text, parent, undefined, line);
    }
    return this.add(read.label, parent, read.length, line);
  }

  finish(extra: { relations?: string[]; note?: string } = {}): TreeRead {
    const { labels, parents, weights } = this;
    if (labels.length > MAX_NODES) {
      // Of such a text this is the first thing to know, so it goes before the complaints about single lines.
      return {
        problems: [tooMany(labels.length, this.lines[MAX_NODES]!), ...this.#problems].slice(0, MAX_PROBLEMS),
      };
    }
    if (labels.length === 0 && this.#problems.length === 0)
      this.report(1, 'There is no node here; a tree needs at least one.');
    if (this.#problems.length > 0) return { problems: this.#problems.sort((a, b) => a.line - b.line) };
    const { relations, note } = extra;
    return { tree: { labels, parents, weights, ...(relations && { relations }) }, ...(note && { note }) };
  }
}

function tooMany(count: number, line: number): Problem {
  const found = `The tree has ${count.toLocaleString('en-GB')} nodes`;
  return {
    line,
    message: `${found}; at most ${MAX_NODES} can be drawn. Number ${MAX_NODES + 1} stands here.`,
  };
}

/** The length of an edge as a number, or `undefined` when it is not one from 0.001 to 1000. */
export function readLength(text: string): number | undefined {
  const length = /^(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  return length >= LENGTH_RANGE[0] && length <= LENGTH_RANGE[1] ? length : undefined;
}

export const badLength = (text: string, label: string): string =>
  `The length above ${quote(label)} is ${text === '' ? 'missing' : quote(text)}; expected ${LENGTH_WORDS}.`;

/** A label is bare (`dog`) or in quotation marks (`"10:30"`, where \" and \\ stand for " and \); `:2.5` after it is the length. */
function readLabel(text: string): { label: string; length?: number } | { problem: string } {
  const quoted = /^"((?:[^"\\]|\\.)*)"(?::(.*))?$/.exec(text);
  if (!quoted && text.startsWith('"'))
    return {
      problem: `The label ${quote(text)} begins with a quotation mark and must end with one (then, if you like, :length).`,
    };
  const colon = quoted || /^:+$/.test(text) ? -1 : text.lastIndexOf(':');
  const [label, written] = quoted
    ? [quoted[1]!.replace(/\\(.)/g, '$1'), quoted[2]]
    : colon > 0
      ? [text.slice(0, colon).trimEnd(), text.slice(colon + 1).trimStart()]
      : [text];
  if (written === undefined) return { label };
  const length = readLength(written);
  if (length !== undefined) return { label, length };
  const advice = quoted
    ? ''
    : ` If the colon belongs to the label, put the label in quotation marks: "10:30".`;
  return { problem: badLength(written, label) + advice };
}

/** The inverse of the reading: `bare` matches the labels that need no quotation marks. */
export function printLabel(tree: Tree, node: number, bare: RegExp): string {
  const label = tree.labels[node]!.replace(/[\r\n\t]/g, ' ');
  const text = bare.test(label) ? label : `"${label.replace(/["\\]/g, '\\$&')}"`;
  const weight = tree.weights[node]!;
  return tree.parents[node] === -1 || weight === 1 ? text : `${text}:${weight}`;
}
