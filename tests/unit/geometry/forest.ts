import { readFileSync } from 'node:fs';
import { parseTree } from '../../../src/geometry/parse-tree.ts';
import { seeded } from '../../../src/geometry/random.ts';
import { chainTree, completeTree, starTree, type Tree } from '../../../src/geometry/tree.ts';

/** The trees of the example sentences, by their `sent_id`. */
export function sentenceTrees(): [string, Tree][] {
  const text = readFileSync(new URL('../../../data/trees/sentences.conllu', import.meta.url), 'utf8');
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((block) => {
      const parsed = parseTree(block);
      if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
      return [/sent_id = (.*)/.exec(block)?.[1] ?? '', parsed.tree];
    });
}

/** A tree grown node by node, each new node on an earlier one chosen at random, with `length()` for each edge. */
export function randomTree(n: number, random: () => number, length: () => number = () => 1): Tree {
  const chain = chainTree(n);
  return {
    labels: chain.labels,
    parents: chain.parents.map((_, node) => (node === 0 ? -1 : Math.floor(random() * node))),
    weights: chain.weights.map((weight) => (weight === 0 ? 0 : length())),
  };
}

/** Two hundred trees of 1 to 60 nodes, every other one with edge lengths from 0.1 to 5. */
export function randomTrees(): Tree[] {
  const random = seeded(1);
  return Array.from({ length: 200 }, (_, k) => {
    const n = 1 + Math.floor(random() * 60);
    return k % 2 === 0 ? randomTree(n, random) : randomTree(n, random, () => 0.1 + 4.9 * random());
  });
}

/** Named trees of every kind: regular, random, weighted, and our sentences. */
export function forest(): [string, Tree][] {
  return [
    ...[1, 2, 3, 7, 40].map((k): [string, Tree] => [`star of ${k} leaves`, starTree(k)]),
    ...[1, 2, 3, 12, 60].map((n): [string, Tree] => [`chain of ${n}`, chainTree(n)]),
    ['complete binary tree of depth 5', completeTree(2, 5)],
    ['complete ternary tree of depth 3', completeTree(3, 3)],
    ...sentenceTrees(),
    ...randomTrees().map((tree, k): [string, Tree] => [`random tree ${k}`, tree]),
  ];
}
