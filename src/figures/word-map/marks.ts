import { percent } from '../kit/format.ts';
import { remembering } from '../kit/remember.ts';
import { linearScale } from '../kit/scale.ts';
import type { StateOf, StateRead } from '../kit/state.ts';
import type { Data, stateTable } from './schema.ts';

export type MapState = StateOf<typeof stateTable>;

/** The drawing, in units. */
export const SIZE = 360;
const MARGIN = 14;

export interface Dot {
  /** Number of the sentence, from 1, as the state counts. */
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly sense: number;
  /** What is written in its place where numbers are shown, and how large that is from 0 to 1. */
  readonly value: number;
  readonly level: number;
  readonly isFound: boolean;
}

/** The layer drawn: the state's, or the last there is. */
export const layerOf = ({ layers }: Data, { layer }: MapState): number => Math.min(layer, layers.length - 1);

const scaleOf = ({ steps }: Data) => linearScale([0, steps], [MARGIN, SIZE - MARGIN]);

/** Where a sentence (from 0) lies in a layer, in drawing units. */
function placeOf(data: Data, layer: number, index: number): { x: number; y: number } {
  const scale = scaleOf(data);
  const points = data.layers[layer]!;
  return { x: scale(points[2 * index]!), y: scale(points[2 * index + 1]!) };
}

const plain = (text: string): string => text.toLowerCase().trim();

/** Numbers, from 1, of the sentences that hold what is searched for, or whose sense does. */
export function foundIn({ sentences, senses }: Data, find: string): readonly number[] {
  const wanted = plain(find);
  return sentences.flatMap(({ text, sense }, k) =>
    plain(`${text} ${senses[sense]!.name}`).includes(wanted) ? [k + 1] : [],
  );
}

/** What a point shows where it shows a number. */
function shownValue(data: Data, layer: number, index: number, show: MapState['show']): number {
  return show === 'kept' ? data.kept[layer]![index]! : data.sentences[index]!.place;
}

export function dotsOf(data: Data, state: MapState): readonly Dot[] {
  const layer = layerOf(data, state);
  const found = new Set(foundIn(data, state.find));
  const most =
    state.show === 'kept' ? data.neighbours : Math.max(...data.sentences.map(({ place }) => place));
  return data.sentences.map(({ sense }, k) => {
    const value = shownValue(data, layer, k, state.show);
    return {
      number: k + 1,
      ...placeOf(data, layer, k),
      sense,
      value,
      level: value / most,
      isFound: found.has(k + 1),
    };
  });
}

/** The places of one sentence (from 1) in all layers. */
export const pathOf = (data: Data, number: number): readonly { x: number; y: number }[] =>
  data.layers.map((_, layer) => placeOf(data, layer, number - 1));

/** Share of the nearest dots on the map, over all sentences, that have the same sense. */
export const sharedSense = remembering((data: Data, layer: number): number => {
  const points = data.sentences.map((_, k) => placeOf(data, layer, k));
  const count = Math.min(data.neighbours, points.length - 1);
  const shares = points.map((from, k) => {
    const others = points
      .map(({ x, y }, j) => ({ j, apart: (x - from.x) ** 2 + (y - from.y) ** 2 }))
      .filter(({ j }) => j !== k)
      .sort((a, b) => a.apart - b.apart || a.j - b.j)
      .slice(0, count);
    return others.filter(({ j }) => data.sentences[j]!.sense === data.sentences[k]!.sense).length / count;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
});

/** Mean share of the nearest vectors that are also nearest on the map. */
export const keptShare = ({ kept, neighbours }: Data, layer: number): number =>
  kept[layer]!.reduce((sum, each) => sum + each, 0) / (kept[layer]!.length * neighbours);

export function describe(data: Data, state: MapState): string {
  const { word, sentences, senses, neighbours } = data;
  const layer = layerOf(data, state);
  const found = foundIn(data, state.find).length;
  const chosen = sentences[state.sentence - 1];
  return [
    `“${word}” in ${sentences.length} sentences, ${senses.length} senses, layer ${layer}.`,
    `Of the ${neighbours} nearest points on the map, ${percent(sharedSense(data, layer))} have the same sense. The map keeps ${percent(keptShare(data, layer))} of the vectors’ nearest neighbours; by chance it would be ${percent(neighbours / (sentences.length - 1))}.`,
    state.find.trim() && `${found} sentences hold “${state.find.trim()}”.`,
    chosen && `Chosen, sense “${senses[chosen.sense]!.name}”: ${chosen.text}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The layer and the sentence must be there. */
export function check({ layers, sentences }: Data, state: MapState): StateRead<typeof stateTable> {
  const problems: string[] = [];
  const legal = { ...state };
  if (state.layer >= layers.length) {
    problems.push(`There is no layer ${state.layer}; the layers go from 0 to ${layers.length - 1}.`);
    legal.layer = layers.length - 1;
  }
  if (state.sentence > sentences.length) {
    problems.push(`There is no sentence ${state.sentence}; the last is ${sentences.length}.`);
    legal.sentence = 0;
  }
  return { state: legal, problems };
}
