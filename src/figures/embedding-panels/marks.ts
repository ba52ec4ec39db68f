import { at } from '../../geometry/matrix.ts';
import type { Tree } from '../../geometry/tree.ts';
import type { Table } from '../kit/contract.ts';
import { listed, percent } from '../kit/format.ts';
import { remembering } from '../kit/remember.ts';
import { defaults, type StateOf, type StateRead } from '../kit/state.ts';
import { distancesOf, type Embedding, embed, embeddingOf, exactOf } from '../kit/tree-picture-embedding.ts';
import { type Picture, shareKept, treePicture } from '../kit/tree-picture-marks.ts';
import {
  measuredDistances,
  sentenceOf,
  sentenceProblem,
  sentenceTree,
} from '../kit/tree-picture-sentences.ts';
import { type Data, stateTable } from './schema.ts';

export type PanelsState = StateOf<typeof stateTable>;

/** Dimension of the random kinds: that of the vectors of a large encoder. */
export const DIMENSIONS = 1024;

export type PanelName = 'exact' | 'branching' | 'independent' | 'measured';

/** One panel; without an embedding it is a place that waits for data. */
export interface Panel {
  readonly name: PanelName;
  readonly title: string;
  readonly shown?: {
    readonly embedding: Embedding;
    readonly picture: Picture;
    /** Share of the variance that its two axes keep, 0 to 1. */
    readonly kept: number;
  };
}

const TITLES: Readonly<Record<PanelName, string>> = {
  exact: 'Exact',
  branching: 'Random branching',
  independent: 'Independent positions',
  measured: 'Measured',
};

const FRONT = { axes: '12', turn: { yaw: 0, pitch: 0 } } as const;

/** Every panel but the first is turned to lie near the exact one, so a new sample moves no more than it must. */
const panel = remembering(
  (tree: Tree, name: PanelName, embedding: Embedding, reference: Embedding): Panel => ({
    name,
    title: TITLES[name],
    shown: {
      embedding,
      picture: treePicture(tree, embedding, { ...FRONT, reference }),
      kept: shareKept(embedding.shares, '12'),
    },
  }),
  8,
);

export interface PanelsView {
  readonly tree: Tree;
  readonly panels: readonly Panel[];
}

/** The four panels in their order: exact, random branching, independent positions, measured. */
export function panelsOf(data: Data, state: PanelsState): PanelsView {
  const sentence = sentenceOf(data, state.sentence);
  const tree = sentenceTree(sentence);
  const exact = exactOf(tree);
  const computed = (['exact', 'branching', 'independent'] as const).map((name) =>
    panel(tree, name, name === 'exact' ? exact : embed(tree, name, DIMENSIONS, state.seed), exact),
  );
  const distances = measuredDistances(data, sentence.id);
  const measured: Panel = distances
    ? panel(tree, 'measured', embeddingOf(distances), exact)
    : { name: 'measured', title: TITLES.measured };
  return { tree, panels: [...computed, measured] };
}

/** The words of each panel say its squared edge length: what a word's tip shows. */
export function tipOf(tree: Tree, { squared }: Embedding, word: number): string {
  const head = tree.parents[word]!;
  const relation = tree.relations?.[word];
  if (head < 0) return `${tree.labels[word]}: root of the tree`;
  const joined = `${tree.labels[word]}: ${relation ? `${relation} of` : 'below'} ${tree.labels[head]}`;
  return `${joined}, squared distance ${at(squared, word, head).toFixed(2)}`;
}

export function describe(data: Data, state: PanelsState): string {
  const { text } = sentenceOf(data, state.sentence);
  const { panels } = panelsOf(data, state);
  const kept = panels.flatMap(({ title, shown }) =>
    shown ? [`${title.toLowerCase()} ${percent(shown.kept)}`] : [],
  );
  const missing = panels.some(({ shown }) => !shown) ? ' Measured vectors are not computed yet.' : '';
  return `“${text}” as a tree in space. Two axes keep this much of the variance: ${listed(kept)}. Random branching in ${DIMENSIONS.toLocaleString('en-GB')} dimensions looks like the exact tree; independent positions do not.${missing}`;
}

/** One row for each pair of words, so that every panel's distances can be compared with the tree's. */
export function table(data: Data, state: PanelsState): Table {
  const { tree, panels } = panelsOf(data, state);
  const shown = panels.flatMap(({ title, shown }) =>
    shown ? [{ title, squared: shown.embedding.squared }] : [],
  );
  const rows = tree.labels.flatMap((word, i) =>
    tree.labels.slice(i + 1).map((other, k) => {
      const j = i + 1 + k;
      return [word, other, at(distancesOf(tree), i, j), ...shown.map(({ squared }) => at(squared, i, j))];
    }),
  );
  return {
    caption: `Squared distance of every pair of words, sample ${state.seed}`,
    columns: [
      { label: 'Word', kind: 'text' },
      { label: 'Other word', kind: 'text' },
      { label: 'Tree distance', kind: 'number', digits: 0 },
      ...shown.map(({ title }) => ({ label: title, kind: 'number', digits: 3 }) as const),
    ],
    rows,
  };
}

/** The sentence must exist, and the chosen word must be one of its words. */
export function check(data: Data, state: PanelsState): StateRead<typeof stateTable> {
  const problem = sentenceProblem(data, state.sentence);
  if (problem) {
    const { sentence, word } = defaults(stateTable);
    return { state: { ...state, sentence, word }, problems: [problem] };
  }
  const { words } = sentenceOf(data, state.sentence);
  if (state.word < words.length) return { state, problems: [] };
  return {
    state: { ...state, word: -1 },
    problems: [`There is no word ${state.word}; the words are numbered 0 to ${words.length - 1}.`],
  };
}
