import type { Data as Curves } from '../../../src/figures/curve-chart/schema.ts';
import type { Data as Rows } from '../../../src/figures/interval-rows/schema.ts';
import type { DataFile } from '../../../src/figures/kit/contract.ts';
import { layerAxis, point } from '../../minilm/curves.ts';
import { rankCorrelation } from '../../trees-in-practice/recipe/relations.ts';
import { cardOf, encoderLines, OVER_WORDS, type Senses } from './report.ts';

const SHARE = { label: 'Senses told right', min: 0, max: 1, format: 'share' } as const;
/** Of the normal distribution, for 95 %. */
const Z = 1.959964;
/** Words listed: so many of the hardest, and of the easiest. */
const HARD = 10;
const EASY = 5;

/** Wilson's interval for a share of `count` independent tries. */
export function wilson(share: number, count: number): { low: number; high: number } {
  const centre = share + Z ** 2 / (2 * count);
  const half = Z * Math.sqrt((share * (1 - share)) / count + Z ** 2 / (4 * count ** 2));
  const scale = 1 + Z ** 2 / count;
  return { low: (centre - half) / scale, high: (centre + half) / scale };
}

/** Senses told by the nearest centroid: by layer, by number of examples, and word by word. `counts`: sentences of each word. */
export function senseScores(
  senses: Senses,
  counts: ReadonlyMap<string, number>,
): Record<string, DataFile<unknown>> {
  const { layers, best } = senses;
  const card = { ...cardOf(senses, 'senses'), interval: OVER_WORDS };
  const curves: Curves = {
    x: layerAxis(layers),
    y: SHARE,
    band: OVER_WORDS,
    series: encoderLines(layers, senses.random),
    marks: [{ name: 'always the commonest sense', y: senses.commonest.value, kind: 'control' }],
  };
  const examples: Curves = {
    x: {
      label: 'Examples of each sense',
      unit: 'examples:',
      kind: 'log',
      ticks: senses.examples.map(({ count }) => count),
    },
    y: SHARE,
    band: OVER_WORDS,
    series: [
      {
        id: 'model',
        name: `the trained encoder, layer ${best}`,
        label: 'encoder',
        kind: 'main',
        points: senses.examples.map((each) => point(each.count, each)),
      },
    ],
    marks: [
      { name: 'all examples of four folds', y: layers[best]!.value, kind: 'control' },
      { name: 'always the commonest sense', y: senses.commonest.value, kind: 'control' },
    ],
  };
  const words = Object.entries(senses.byWord);
  const shown = [...words.slice(0, HARD), ...words.slice(-EASY)];
  const rows: Rows = {
    x: { label: SHARE.label, min: 0.4, max: 1, format: 'share' },
    interval: '95 % over sentences, as if they were independent (Wilson)',
    itemsName: 'sentences',
    groups: [{ id: 'right', name: `layer ${best}` }],
    rows: Object.fromEntries(
      shown.map(([word, { right, senses: many }]) => {
        const items = counts.get(word)!;
        const groups = { right: { value: right, ...wilson(right, items) } };
        return [word, { name: `${word}, ${many} senses`, items, groups }];
      }),
    ),
  };
  const names = words.map(([word]) => word);
  return {
    'scores.json': {
      card: { ...card, title: 'Senses told by the nearest centroid, by layer of the encoder.' },
      data: {
        ...curves,
        best,
        bestScore: layers[best],
        first: layers[0],
        last: layers.at(-1),
        random: senses.random[best],
        commonest: senses.commonest,
        words: senses.words,
        sentences: senses.sentences,
        folds: senses.folds,
      },
    },
    'examples.json': {
      card: { ...card, title: 'Senses told by the nearest centroid, by number of examples of each sense.' },
      data: { ...examples, one: senses.examples[0], most: senses.examples.at(-1) },
    },
    'words.json': {
      card: {
        ...cardOf(senses, 'senses'),
        interval: rows.interval,
        title: 'Senses told by the nearest centroid, word by word.',
      },
      data: {
        ...rows,
        shownHard: HARD,
        shownEasy: EASY,
        hardest: names.slice(0, 4),
        easiest: names.slice(-4).reverse(),
        least: words[0]![1].right,
        most: words.at(-1)![1].right,
        /** Rank correlation of the share told right with the number of senses. */
        withSenses: rankCorrelation(
          words.map(([, { right }]) => right),
          words.map(([, { senses: many }]) => many),
        ),
      },
    },
  };
}
