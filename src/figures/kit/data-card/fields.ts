import type { DataCard } from '../contract.ts';

/** What a data card says of a file, in this order, and the words before each. The kind of evidence is said apart. */
export const CARD_FIELDS: readonly (readonly [field: keyof DataCard, label: string])[] = [
  ['title', 'Holds'],
  ['source', 'Source'],
  ['model', 'Model'],
  ['weights', 'Weights'],
  ['recipe', 'Made by'],
  ['seed', 'Seed'],
  ['sampleSize', 'Sample'],
  ['interval', 'Interval'],
  ['date', 'Date'],
  ['licence', 'Licence'],
];
