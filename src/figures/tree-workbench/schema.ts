import type { FigureAbout } from '../kit/contract.ts';
import { choice, number, text } from '../kit/state.ts';
import { type SentenceData, sentencesSchema } from '../kit/trees/schema.ts';

export const dataSchema = sentencesSchema;
export type Data = SentenceData;

export const stateTable = {
  sentence: text({ label: 'Sentence (empty: the first)', maxLength: 60, default: '' }),
  tree: text({ label: 'Your own tree (empty: the sentence’s)', maxLength: 16_000, default: '' }),
  kind: choice({
    label: 'Embedding',
    options: { exact: 'Exact', branching: 'Random branching', independent: 'Independent positions' },
    default: 'exact',
  }),
  /** Exponent of two, so that a slider reaches from 2 to 1,024. */
  dimension: number({ label: 'Dimension m = 2ᵏ, k', min: 1, max: 10, step: 1, default: 6 }),
  seed: number({ label: 'Random sample', min: 1, max: 9999, step: 1, default: 1 }),
  axes: choice({
    label: 'Axes drawn',
    options: { '12': '1, 2', '13': '1, 3', '23': '2, 3', '3d': '3-D' },
    default: '12',
  }),
  yaw: number({ label: 'Turned by', min: -180, max: 180, step: 1, default: 30, unit: '°' }),
  pitch: number({ label: 'Tilted by', min: -90, max: 90, step: 1, default: 20, unit: '°' }),
  level: choice({
    label: 'Branches of the tree',
    options: { steps: 'One step each', lengths: 'Squared length' },
    default: 'steps',
  }),
  quantity: choice({
    label: 'Distances shown',
    options: { tree: 'Tree', squared: 'Squared', ratio: 'Ratio' },
    default: 'tree',
  }),
  word: number({ label: 'Chosen word (−1: none)', min: -1, max: 199, step: 1, default: -1 }),
};

export const about: FigureAbout = {
  title: 'A workbench for trees',
  evidence: 'live',
  method:
    'Your browser reads the tree, embeds it as chosen, and draws principal components of the points. The trees of the example sentences were made by hand.',
};
