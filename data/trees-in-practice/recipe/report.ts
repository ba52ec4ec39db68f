import type { DataCard } from '../../../src/figures/kit/contract.ts';
import type { Interval } from '../../minilm/curves.ts';

/** `data/minilm/trees.json` and `shown-trees.json`, as `python -m minilm.trees` writes them. */

export interface Scores {
  /** Share of the tree's edges that the spanning tree has. */
  readonly uuas: Interval;
  /** Rank correlation, mean over words, sentences, and lengths from 5 to 50. */
  readonly spearman: Interval;
}

export interface Relation {
  readonly relation: string;
  readonly edges: number;
  readonly length: Interval;
  /** Mean distance of the two words in the sentence. */
  readonly apart: number;
  readonly adjacent: (Interval & { readonly edges: number }) | null;
}

export interface Report {
  readonly model: string;
  readonly treebank: {
    readonly name: string;
    readonly licence: string;
    readonly sentences: Readonly<Record<'train' | 'dev' | 'test', number>>;
    readonly leftOut: Readonly<Record<'train' | 'dev' | 'test', number>>;
  };
  readonly rank: number;
  readonly seed: number;
  readonly piece: string;
  /** By layer, 0 … L. */
  readonly layers: readonly Scores[];
  /** The layer with the highest UUAS. */
  readonly best: number;
  readonly controls: {
    readonly linear: Scores;
    readonly position: Scores;
    readonly shuffled: readonly Scores[];
    readonly random: readonly Scores[];
  };
  readonly relations: readonly Relation[];
  readonly attention: {
    readonly pairs: { readonly train: number; readonly test: number };
    readonly joined: Interval & { readonly guess: number; readonly shuffled: number };
    readonly relation: Interval & {
      readonly guess: number;
      readonly relations: number;
      readonly tested: number;
    };
  };
}

export interface ShownTrees {
  readonly best: number;
  /** Of each of our sentences, the lower half of its distance table in every layer. */
  readonly sentences: readonly { readonly id: string; readonly layers: readonly (readonly number[])[] }[];
}

/** What all cards of the page have in common. */
export const cardOf = ({
  model,
  seed,
  treebank,
  rank,
}: Report): Omit<DataCard, 'title' | 'sampleSize' | 'interval'> => ({
  evidence: 'computed',
  model: `${model}, a linear probe of rank ${rank} on top`,
  recipe: 'data/minilm/trees.py, then data/trees-in-practice/recipe.ts',
  seed,
  date: '2026-11-27',
  licence: 'CC BY 4.0',
  source: `fitted and scored on ${treebank.name} (${treebank.licence}), whose sentences are not part of this site`,
});
