import { percent } from '../kit/format.ts';
import type { StateOf, StateRead } from '../kit/state.ts';
import { groupOf } from './marks-groups.ts';
import { readLasso } from './marks-lasso.ts';
import { foundFlags, foundIn } from './marks-lines.ts';
import { countedEach, sharedSense } from './marks-neighbours.ts';
import { termsOf } from './marks-terms.ts';
import { onDrawing, type Place, placeOf, SIZE, type View } from './marks-view.ts';
import type { Data, stateTable, WordFile } from './schema.ts';

export type MapState = StateOf<typeof stateTable>;

/** A point, as a mark of the drawing. */
export interface Dot extends Place {
  /** Number of the sentence, from 1, as the state counts. */
  readonly number: number;
  /** −1: in none of the groups that are told apart. */
  readonly group: number;
  /** What is written in its place where numbers are shown, and how large that is from 0 to 1. */
  readonly value?: number;
  readonly level: number;
  readonly isFound: boolean;
}

/** One of the maps that are drawn: a file in a layer. */
export interface MapShown {
  readonly file: WordFile;
  readonly layer: number;
  /** Where the words nearby are taken from: two layers side by side have the same colours. */
  readonly coloursOf: number;
  /** Numbers of the sentences, from 1, that are not faint. */
  readonly found: readonly number[];
}

/** The layer drawn: the state's, or the last there is. */
export const layerOf = ({ layers }: WordFile, layer: number): number => Math.min(layer, layers.length - 1);

/** The maps drawn side by side: one, or two. */
export function mapsOf(data: Data, { layer, beside, layer2, find, lasso }: MapState): readonly MapShown[] {
  const own = layerOf(data, layer);
  const first = { file: data, layer: own, coloursOf: own, found: foundIn(data, find, lasso) };
  if (beside === 'layer') return [first, { ...first, layer: layerOf(data, layer2) }];
  const { second } = data;
  if (beside === 'nothing' || !second) return [first];
  const other = layerOf(second, layer);
  return [first, { file: second, layer: other, coloursOf: other, found: foundIn(second, find, '') }];
}

/** What a point shows where it shows a number. */
function shownValue(
  file: WordFile,
  layer: number,
  index: number,
  show: MapState['show'],
): number | undefined {
  if (show === 'kept') return file.kept?.[layer]?.[index];
  return show === 'place' ? file.sentences[index]!.place : undefined;
}

/** Beyond the edge of the drawing they are left out. */
const EDGE = 12;

/** How large the number is that a point shows, from 0 to 1; undefined where it shows none. */
export function levelOf(
  file: WordFile,
  layer: number,
  show: MapState['show'],
): (index: number) => number | undefined {
  if (show !== 'kept' && show !== 'place') return () => undefined;
  const most =
    show === 'kept'
      ? (file.neighbours ?? 1)
      : file.sentences.reduce((largest, { place = 1 }) => Math.max(largest, place), 1);
  return (index) => {
    const value = shownValue(file, layer, index, show);
    return value === undefined ? undefined : value / most;
  };
}

/** A dot for each sentence (from 0) of `only`; undefined for those beyond the edge of the drawing, so that the others keep their places in the list. */
export function dotsOf(
  { file, layer, coloursOf, found }: MapShown,
  show: MapState['show'],
  view: View,
  only: Iterable<number> = file.sentences.keys(),
): readonly (Dot | undefined)[] {
  const flags = foundFlags(file, found);
  const level = levelOf(file, layer, show);
  const group = groupOf(file, coloursOf, show);
  return Array.from(only, (k) => {
    const { x, y } = onDrawing(view, placeOf(file, layer, k));
    if (Math.min(x, y) < -EDGE || Math.max(x, y) > SIZE + EDGE) return undefined;
    const value = shownValue(file, layer, k, show);
    const shown = value === undefined ? { level: 0 } : { value, level: level(k)! };
    return { number: k + 1, x, y, group: group(k), ...shown, isFound: flags[k] === 1 };
  });
}

/** The places of one sentence (from 1) in all layers. */
export const pathOf = (file: WordFile, number: number, view: View): readonly Place[] =>
  file.layers.map((_, layer) => onDrawing(view, placeOf(file, layer, number - 1)));

/** Mean share of the nearest vectors that are also nearest on the map; undefined where that is not known. */
export function keptShare({ kept, neighbours }: WordFile, layer: number): number | undefined {
  if (!kept || !neighbours) return undefined;
  return kept[layer]!.reduce((sum, each) => sum + each, 0) / (kept[layer]!.length * neighbours);
}

/** “bank”, or what there is instead of one word. */
export const nameOf = ({ word }: WordFile): string => (word ? `“${word}”` : 'these sentences');

const inWords = ({ word, sentences, senses }: WordFile): string => {
  const groups = senses.length > 1 ? `, ${senses.length} ${word ? 'senses' : 'labels'}` : '';
  return `${word ? `“${word}” in ` : ''}${sentences.length} sentences${groups}`;
};

/** What the points near each other have in common, and how far they can be trusted. */
function trustWords(file: WordFile, layer: number): string {
  const kept = keptShare(file, layer);
  const shared = file.senses.length > 1 ? sharedSense(file, layer) : undefined;
  const each = countedEach(file);
  const sample = each > 1 ? ` (looking at one sentence in ${each})` : '';
  return [
    shared !== undefined &&
      `Of the ${file.neighbours ?? 'eight'} nearest points on the map, ${percent(shared)} have the same ${file.word ? 'sense' : 'label'}${sample}.`,
    kept !== undefined &&
      `The map keeps ${percent(kept)} of the vectors’ nearest neighbours; by chance it would be ${percent(file.neighbours! / (file.sentences.length - 1))}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function besideWords(maps: readonly MapShown[]): string {
  const [first, second] = maps;
  if (!second) return '';
  if (second.file === first!.file)
    return `Beside it layer ${second.layer}: ${trustWords(second.file, second.layer)}`;
  return `Beside it ${inWords(second.file)}, layer ${second.layer}.`;
}

export function describe(data: Data, state: MapState): string {
  const maps = mapsOf(data, state);
  const [{ layer, found }] = maps as [MapShown];
  const chosen = data.sentences[state.sentence - 1];
  const find = state.find.trim();
  const terms = termsOf(data, layer).slice(0, 5);
  return [
    `${inWords(data)}, layer ${layer}.`,
    trustWords(data, layer),
    state.show === 'words' &&
      terms.length > 0 &&
      `Words that mark an area: ${terms.map(({ text }) => text).join(', ')}.`,
    (find || state.lasso) &&
      `${found.length} sentences ${find ? `hold “${find}”` : ''}${find && state.lasso ? ' and ' : ''}${state.lasso ? 'lie inside the lasso' : ''}.`,
    besideWords(maps),
    chosen && `Chosen, sense “${data.senses[chosen.sense]!.name}”: ${chosen.text}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Layers and the sentence must be there, and the lasso of its form. */
export function check(data: Data, state: MapState): StateRead<typeof stateTable> {
  const { layers, sentences } = data;
  const problems: string[] = [];
  const legal = { ...state };
  for (const name of ['layer', 'layer2'] as const) {
    const isShown = name === 'layer' || state.beside === 'layer';
    // A map of few layers is shown in its last one when nothing else was asked for.
    if (state[name] < layers.length || !isShown) continue;
    if (layers.length > DEFAULT_LAYER || state[name] !== DEFAULT_LAYER)
      problems.push(`There is no layer ${state[name]}; the layers go from 0 to ${layers.length - 1}.`);
    legal[name] = layers.length - 1;
  }
  if (state.sentence > sentences.length) {
    problems.push(`There is no sentence ${state.sentence}; the last is ${sentences.length}.`);
    legal.sentence = 0;
  }
  if (state.lasso && (readLasso(state.lasso)?.layer ?? layers.length) >= layers.length) {
    problems.push(
      '“lasso” takes a layer that is there and at least three corners, such as “4:100,100 500,100 300,600”.',
    );
    legal.lasso = '';
  }
  return { state: legal, problems };
}

/** Of the table of states. */
const DEFAULT_LAYER = 4;
