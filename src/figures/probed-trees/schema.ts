import * as v from 'valibot';
import type { FigureAbout } from '../kit/contract.ts';
import { choice, number, text } from '../kit/state.ts';
import { sentenceSchema } from '../kit/trees/schema.ts';

const distance = v.pipe(v.number(), v.minValue(0));

/** Sentences with their trees, and distances between their words in every layer of an encoder, as a probe measures them. */
export const dataSchema = v.pipe(
  v.object({
    sentences: v.pipe(v.array(sentenceSchema), v.minLength(1)),
    /** Of the model; layer 0 is the embedding. */
    layers: v.pipe(v.number(), v.integer(), v.minValue(1)),
    /**
     * By sentence id, [layers + 1][n (n − 1) / 2]: squared distances after the probe, the lower half of the table row by row: (1, 0), (2, 0), (2, 1) …
     * Scaled so that tree distance is what they should be.
     */
    probed: v.record(v.string(), v.array(v.array(distance))),
  }),
  v.check(
    ({ sentences, layers, probed }) =>
      sentences.every(({ id, words: { length } }) => {
        const table = probed[id];
        return (
          table?.length === layers + 1 && table.every((half) => half.length === (length * (length - 1)) / 2)
        );
      }),
    '“probed” has every sentence, with a list of n (n − 1) / 2 distances for each layer from 0',
  ),
);
export type Data = v.InferOutput<typeof dataSchema>;

export const stateTable = {
  find: text({ label: 'Search words, relations and notes', maxLength: 60, default: '' }),
  sentence: text({ label: 'Sentence (empty: the first found)', maxLength: 60, default: '' }),
  layer: number({ label: 'Layer', min: 0, max: 48, step: 1, default: 3 }),
  level: choice({
    label: 'Branches of the tree',
    options: { lengths: 'Probe distance', steps: 'One step each' },
    default: 'lengths',
  }),
  dotted: choice({
    label: 'Dotted lines',
    options: { near: 'near, but no edge', spanning: 'spanning tree' },
    default: 'near',
  }),
  axes: choice({
    label: 'Axes drawn',
    options: { '12': '1, 2', '13': '1, 3', '23': '2, 3', '3d': '3-D' },
    default: '12',
  }),
  yaw: number({ label: 'Turned by', min: -180, max: 180, step: 1, default: 30, unit: '°' }),
  pitch: number({ label: 'Tilted by', min: -90, max: 90, step: 1, default: 20, unit: '°' }),
  quantity: choice({
    label: 'Distances shown',
    options: { tree: 'Tree', squared: 'Probe', ratio: 'Ratio' },
    default: 'ratio',
  }),
  word: number({ label: 'Chosen word (−1: none)', min: -1, max: 199, step: 1, default: -1 }),
};

export const about: FigureAbout = {
  title: 'Trees as a probe sees them',
  evidence: 'computed',
  method:
    'The file holds the trees, made by hand, and the probe’s distances. Your browser draws their principal components, divides distances by those in the tree, and joins the words by the shortest lines that connect them all.',
};
