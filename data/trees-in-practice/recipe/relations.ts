import type { Data } from '../../../src/figures/interval-rows/schema.ts';
import type { DataFile } from '../../../src/figures/kit/contract.ts';
import type { Interval } from '../../minilm/curves.ts';
import { cardOf, type Report } from './report.ts';

const estimate = ({ value, low, high }: Interval) => ({ value, low, high });

/** Rank correlation of two lists without ties to speak of (Spearman). */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const ranks = (values: readonly number[]) => {
    const sorted = [...values].sort((x, y) => x - y);
    return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2);
  };
  const middle = (a.length - 1) / 2;
  const [x, y] = [ranks(a), ranks(b)].map((each) => each.map((rank) => rank - middle));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return (
    sum(x!.map((each, k) => each * y![k]!)) / Math.sqrt(sum(x!.map((v) => v * v)) * sum(y!.map((v) => v * v)))
  );
}

/** Mean squared length of the edges of each relation: of all, and of those between neighbours only. */
export function relationRows(report: Report): Record<string, DataFile<unknown>> {
  const rows = [...report.relations].sort((a, b) => b.length.value - a.length.value);
  const most = Math.max(...rows.flatMap(({ length, adjacent }) => [length.high, adjacent?.high ?? 0]));
  const data: Data = {
    x: {
      label: 'mean squared length after the probe',
      min: 0,
      max: Math.ceil(most * 2) / 2,
      format: 'number',
    },
    interval: '95 % bootstrap over edges',
    itemsName: 'edges',
    groups: [
      { id: 'all', name: 'all edges' },
      { id: 'near', name: 'edges between neighbours only' },
    ],
    rows: Object.fromEntries(
      rows.map(({ relation, edges, length, apart, adjacent }) => [
        relation.replace(':', '-'),
        {
          name: relation,
          detail: `words ${apart.toFixed(1)} apart`,
          items: edges,
          groups: { all: estimate(length), ...(adjacent && { near: estimate(adjacent) }) },
        },
      ]),
    ),
  };
  const both = rows.flatMap(({ relation, adjacent, length }) =>
    adjacent ? [{ relation, all: length.value, near: adjacent.value }] : [],
  );
  return {
    'relations.json': {
      card: {
        ...cardOf(report),
        title: `Mean squared length of a tree’s edge after the probe of layer ${report.best}, by Universal Dependencies relation.`,
        sampleSize: `${rows.reduce((sum, { edges }) => sum + edges, 0)} edges of ${report.treebank.sentences.test} test sentences; relations with fewer than 30 edges left out`,
        interval: '95 % bootstrap over edges, as if they were independent; the probe held fixed',
      },
      data: {
        ...data,
        longest: rows.slice(0, 4).map(({ relation }) => relation),
        shortest: rows.slice(-4).map(({ relation }) => relation),
        most: rows[0]!.length.value,
        least: rows.at(-1)!.length.value,
        relations: rows.length,
        /** Of relations: mean length against how far apart its words stand; and the order of all edges against that of neighbours. */
        lengthWithApart: rankCorrelation(
          rows.map(({ length }) => length.value),
          rows.map(({ apart }) => apart),
        ),
        allWithNear: rankCorrelation(
          both.map(({ all }) => all),
          both.map(({ near }) => near),
        ),
        compared: both.length,
      },
    },
  };
}
