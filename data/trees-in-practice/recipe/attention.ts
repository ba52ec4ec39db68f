import type { Data } from '../../../src/figures/interval-rows/schema.ts';
import type { DataFile } from '../../../src/figures/kit/contract.ts';
import { cardOf, type Report } from './report.ts';

/** What attention alone tells of two words, against guessing. */
export function attentionRows(report: Report): Record<string, DataFile<unknown>> {
  const { pairs, joined, relation } = report.attention;
  const data: Data = {
    x: { label: 'told right', min: 0, max: 1, format: 'share' },
    interval: '95 % bootstrap over pairs of words',
    controls: 'the commonest answer, always; a probe fitted on shuffled answers',
    itemsName: 'pairs',
    groups: [{ id: 'probe', name: 'linear probe on attention' }],
    rows: {
      joined: {
        name: 'Are the two words joined?',
        items: pairs.test,
        groups: {
          probe: {
            value: joined.value,
            low: joined.low,
            high: joined.high,
            controls: { 'commonest answer': joined.guess, 'shuffled answers': joined.shuffled },
          },
        },
      },
      relation: {
        name: `By which of ${relation.relations} relations?`,
        items: relation.tested,
        groups: {
          probe: {
            value: relation.value,
            low: relation.low,
            high: relation.high,
            controls: { 'commonest answer': relation.guess },
          },
        },
      },
    },
  };
  return {
    'attention.json': {
      card: {
        ...cardOf(report),
        model: `${report.model}, linear classifiers on its attention weights`,
        title:
          'Whether two words are joined in the tree, and how, told from the attention between them in all heads.',
        sampleSize: `${pairs.train} pairs of words for fitting, ${pairs.test} for the scores, half of them joined`,
        interval: '95 % bootstrap over pairs; the classifier held fixed',
      },
      data: {
        ...data,
        pairs,
        found: {
          joined: joined.value,
          relation: relation.value,
          guess: relation.guess,
          relations: relation.relations,
        },
      },
    },
  };
}
