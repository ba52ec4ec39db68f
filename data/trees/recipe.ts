import type { DataCard, DataFile } from '../../src/figures/kit/contract.ts';
import { exactEmbedding, randomBranching, squaredDistances } from '../../src/geometry/embed.ts';
import { pairValues } from '../../src/geometry/matrix.ts';
import { criticalPower } from '../../src/geometry/power.ts';
import { seeded } from '../../src/geometry/random.ts';
import { principalComponents } from '../../src/geometry/scaling.ts';
import { completeTree, starTree, type Tree, treeDistances } from '../../src/geometry/tree.ts';
import { measured } from './measured.ts';
import { readSentences, type Sentence } from './sentences.ts';

/** The numbers of the article “Language, trees, and geometry”: our example sentences, and what their trees' embeddings keep. */

const SAMPLES = 200;
const FIRST_SEED = 1;
const PICTURE_DIMS = 1024;
const DIMENSIONS = [2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048];
const MOST_LEAVES = 40;

const CARD: Omit<DataCard, 'title' | 'sampleSize' | 'interval'> = {
  evidence: 'computed',
  model: 'none',
  recipe: 'data/trees/recipe.ts',
  seed: null,
  date: '2026-11-22',
  licence: 'CC BY 4.0',
};
const NO_INTERVAL = 'none: nothing here is random';
const MIDDLE = `95 %: from the 2.5th to the 97.5th percentile of ${SAMPLES} single draws`;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Smallest, mean and largest. */
const range = (values: readonly number[]): { min: number; mean: number; max: number } => ({
  min: Math.min(...values),
  mean: mean(values),
  max: Math.max(...values),
});

/** The mean, and the middle 95 % of single draws. */
function middle(values: readonly number[]): { mean: number; low: number; high: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const quantile = (q: number): number => {
    const place = q * (sorted.length - 1);
    const below = sorted[Math.floor(place)]!;
    return below + (place % 1) * (sorted[Math.ceil(place)]! - below);
  };
  return { mean: mean(values), low: quantile(0.025), high: quantile(0.975) };
}

const draws = <T>(draw: (random: () => number) => T): T[] =>
  Array.from({ length: SAMPLES }, (_, k) => draw(seeded(FIRST_SEED + k)));

/** Shares of the variance that two and three axes keep. */
function kept(shares: readonly number[]): { two: number; three: number } {
  const [first = 0, second = 0, third = 0] = shares;
  return { two: first + second, three: first + second + third };
}

function variance(sentences: readonly Sentence[]) {
  const exact = sentences.map(({ id, words, tree }) => ({
    id,
    words: words.length,
    ...kept(principalComponents(exactEmbedding(tree), 3).shares),
  }));
  const random = sentences.map(({ id, words, tree }) => {
    const shares = draws((draw) =>
      kept(principalComponents(randomBranching(tree, PICTURE_DIMS, draw), 3).shares),
    );
    return {
      id,
      words: words.length,
      two: middle(shares.map(({ two }) => two)),
      three: middle(shares.map(({ three }) => three)),
    };
  });
  return {
    sentences: exact,
    summary: { two: range(exact.map(({ two }) => two)), three: range(exact.map(({ three }) => three)) },
    random: {
      dims: PICTURE_DIMS,
      samples: SAMPLES,
      sentences: random,
      /** Of the sentences' means. */
      summary: {
        two: range(random.map(({ two }) => two.mean)),
        three: range(random.map(({ three }) => three.mean)),
      },
    },
  };
}

/** Slope of the least-squares line through the logarithms of the points. */
function logSlope(xs: readonly number[], ys: readonly number[]): number {
  const [lx, ly] = [xs.map(Math.log), ys.map(Math.log)];
  const [mx, my] = [mean(lx), mean(ly)];
  return mean(lx.map((x, k) => (x - mx) * (ly[k]! - my))) / mean(lx.map((x) => (x - mx) ** 2));
}

/**
 * The ratio squared distance / tree distance over all pairs of a tree, for random branching in m dimensions.
 * Theory: two nodes differ by the steps on their path, so in each coordinate by a normal number of variance d/m, where d is
 * their tree distance. Their squared distance is therefore d·χ²(m)/m, and the ratio has mean 1 and variance 2/m for every pair:
 * standard deviation √(2/m), a line of slope −½ on logarithmic axes. `spread` is the root mean squared distance of the
 * ratio from 1, over all pairs and draws; `low` and `high` hold the spread of the middle 95 % of single draws.
 */
function branching(tree: Tree) {
  const distances = pairValues(treeDistances(tree));
  const byDimension = DIMENSIONS.map((m) => {
    const each = draws((draw) => {
      const squared = pairValues(squaredDistances(randomBranching(tree, m, draw)));
      const ratios = Array.from(squared, (value, k) => value / distances[k]!);
      return { mean: mean(ratios), variance: mean(ratios.map((ratio) => (ratio - 1) ** 2)) };
    });
    const { low, high } = middle(each.map((draw) => Math.sqrt(draw.variance)));
    const spread = Math.sqrt(mean(each.map((draw) => draw.variance)));
    return { m, mean: mean(each.map((draw) => draw.mean)), spread, low, high, theory: Math.sqrt(2 / m) };
  });
  const slope = logSlope(
    DIMENSIONS,
    byDimension.map(({ spread }) => spread),
  );
  return { nodes: tree.parents.length, pairs: distances.length, byDimension, slope, theorySlope: -0.5 };
}

function powers(sentences: readonly Sentence[]) {
  const round = (power: number): number => Number(power.toFixed(4));
  const bySentence = sentences.map(({ id, words, tree }) => ({
    id,
    words: words.length,
    power: round(criticalPower(tree)),
  }));
  const stars = Array.from({ length: MOST_LEAVES - 1 }, (_, k) => ({
    leaves: k + 2,
    power: round(criticalPower(starTree(k + 2))),
  }));
  return {
    sentences: bySentence,
    stars,
    summary: {
      sentences: range(bySentence.map(({ power }) => power)),
      stars: range(stars.map(({ power }) => power)),
    },
  };
}

/** What `npm run data` writes beside this file: name → content. */
export function files(): Record<string, DataFile<unknown>> {
  const sentences = readSentences();
  const sizes = `${sentences.length} sentences`;
  const seed = FIRST_SEED;
  const { layer, tables } = measured(sentences);
  return {
    'sentences.json': {
      card: {
        ...CARD,
        title: `Example sentences, written for this article, with hand-made trees in Universal Dependencies; and squared distances between their words after a structural probe of layer ${layer} of a small encoder.`,
        model: 'none for the trees; all-MiniLM-L6-v2 with a linear probe for what is measured',
        source: 'data/trees/sentences.conllu; data/minilm/shown-trees.json',
        date: '2026-11-27',
        sampleSize: sizes,
        interval: NO_INTERVAL,
      },
      data: { sentences: sentences.map(({ tree: _, ...record }) => record), measured: tables, layer },
    },
    'variance.json': {
      card: {
        ...CARD,
        title:
          'Share of the variance that two and three axes keep of each sentence’s tree, exact and by random branching.',
        seed,
        sampleSize: `${sizes}; for random branching ${SAMPLES} draws of each in ${PICTURE_DIMS} dimensions`,
        interval: MIDDLE,
      },
      data: variance(sentences),
    },
    'branching.json': {
      card: {
        ...CARD,
        title:
          'How far squared distances by random branching stray from tree distances, by number of dimensions.',
        seed,
        sampleSize: `${SAMPLES} draws for each number of dimensions, all pairs of nodes`,
        interval: MIDDLE,
      },
      data: {
        samples: SAMPLES,
        /** Two children at each node, four levels of edges. */
        complete: branching(completeTree(2, 4)),
        sentence: { id: sentences[0]!.id, ...branching(sentences[0]!.tree) },
      },
    },
    'powers.json': {
      card: {
        ...CARD,
        title: `Smallest power p with a power-p embedding, for each sentence and for stars of 2 to ${MOST_LEAVES} leaves.`,
        sampleSize: `${sizes}, ${MOST_LEAVES - 1} stars`,
        interval: NO_INTERVAL,
      },
      data: powers(sentences),
    },
  };
}
