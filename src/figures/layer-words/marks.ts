import { listed } from '../kit/format.ts';
import { remembering } from '../kit/remember.ts';
import type { StateOf, StateRead } from '../kit/state.ts';
import { type WordMatch, wordMatch } from '../kit/words/word-match.ts';
import { type Data, PAGE_ITEMS, type stateTable } from './schema.ts';

export type WordsState = StateOf<typeof stateTable>;
export type Item = Data['items'][number];

/** A text with what it names: a match for each field, or undefined. */
export interface Line {
  readonly layer: number;
  readonly text: string;
  readonly matches: readonly (WordMatch | undefined)[];
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

/** Items that the search and the group leave: their names hold every word that is looked for, if only its beginning. */
export const found = remembering(({ items }: Data, find: string, group: string): readonly Item[] => {
  const words = plain(find).split(/\s+/u);
  return items.filter(
    (item) =>
      (group === '' || item.group === group) &&
      words.every((word) => ` ${plain(item.name)}`.includes(` ${word}`)),
  );
});

/** The texts about an item. */
export const linesOf = ({ layers, phrases }: Data, { said, fields }: Item): Line[] =>
  layers.map((layer, k) => {
    const text = phrases[said[k]!]!;
    return { layer, text, matches: fields.map(({ forms }) => wordMatch(text, forms)) };
  });

/** Share of the fields that a text names, 0 … 1. */
export const scoreOf = ({ matches }: Line): number => matches.filter(Boolean).length / matches.length;

export const pagesOf = (items: readonly Item[]): number => Math.max(1, Math.ceil(items.length / PAGE_ITEMS));

/** The items of the page, and the one that is chosen: the first of the list, if none is. */
export function shown(data: Data, { find, group, item, page }: WordsState) {
  const items = found(data, find, group);
  const start = (Math.min(page, pagesOf(items)) - 1) * PAGE_ITEMS;
  const chosen = data.items.find(({ name }) => name === item) ?? items[0];
  return { items, start, listed: items.slice(start, start + PAGE_ITEMS), chosen };
}

const WIDTH = 10;
const HEIGHT = 14;

/** Path of a strip: a bar for each layer, as high as its score; a flat line is nothing. */
export const stripOf = (lines: readonly Line[]): string =>
  lines
    .map((line, k) => {
      const height = Math.max(1, Math.round(scoreOf(line) * HEIGHT));
      return `M${k * WIDTH} ${HEIGHT}v-${height}h${WIDTH - 2}v${height}z`;
    })
    .join('');

export const CHART = { width: 360, height: 84, bottom: 66 } as const;

/** For each layer the share of these items whose text names all that was asked for, as a bar. */
export const barsOf = remembering((data: Data, items: readonly Item[]) =>
  data.layers.map((layer, k) => {
    const right = items.filter((item) => scoreOf(linesOf(data, item)[k]!) === 1).length;
    const share = items.length > 0 ? right / items.length : 0;
    const pitch = CHART.width / data.layers.length;
    const height = Math.round(share * (CHART.bottom - 16));
    return {
      layer,
      share,
      x: Math.round((k + 0.5) * pitch),
      top: CHART.bottom - height,
      path: `M${Math.round(k * pitch) + 2} ${CHART.bottom}v-${height}h${Math.round(pitch) - 4}v${height}z`,
    };
  }),
);

export const stripWidth = ({ layers }: Data): number => layers.length * WIDTH - 2;
export const STRIP_HEIGHT = HEIGHT;

/** The text in pieces; every other one, from the second on, is a match. */
export function piecesOf({ text, matches }: Line): string[] {
  const places = matches.filter((match) => match !== undefined).sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of places) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), text.slice(start, end));
    at = end;
  }
  return [...pieces, text.slice(at)];
}

/** Why a text counts: for each field its name, or that it is missing; another form than the answer is said. */
export const reasons = (
  { fields }: Item,
  { matches }: Line,
): { readonly named: boolean; readonly words: string }[] =>
  fields.map(({ name, forms }, k) => {
    const match = matches[k];
    const what = name ?? forms[0]!;
    if (!match) return { named: false, words: `no ${what}` };
    return { named: true, words: match.form === 0 ? what : `${what} (as “${forms[match.form]}”)` };
  });

/** Takes out of the state what the data lack, and says so. */
export function check(data: Data, state: WordsState): StateRead<typeof stateTable> {
  const { items, groups = [] } = data;
  const problems: string[] = [];
  const isItem = state.item === '' || items.some(({ name }) => name === state.item);
  if (!isItem) {
    const near = found(data, state.item.slice(0, 3), '').slice(0, 3);
    const offer = near.length > 0 ? ` There are ${listed(near.map(({ name }) => `“${name}”`))}.` : '';
    problems.push(`“${state.item}” is not listed.${offer}`);
  }
  const isGroup = state.group === '' || groups.some(({ id }) => id === state.group);
  if (!isGroup)
    problems.push(`There is no group “${state.group}”; there are: ${groups.map(({ id }) => id).join(', ')}.`);
  return {
    state: { ...state, item: isItem ? state.item : '', group: isGroup ? state.group : '' },
    problems,
  };
}

const quoted = (text: string): string => (text === '' ? 'nothing' : `“${text}”`);

/** “layers 1 to 5”, “layer 3”, “no layer”. */
function layersWords(layers: readonly number[]): string {
  if (layers.length === 0) return 'no layer';
  const [first, last] = [layers[0]!, layers.at(-1)!];
  if (layers.length === 1) return `layer ${first}`;
  return layers.length === last - first + 1
    ? `layers ${first} to ${last}`
    : `layers ${listed(layers.map(String))}`;
}

export function describe(data: Data, state: WordsState): string {
  const { items, chosen } = shown(data, state);
  if (!chosen) return `Nothing is found for “${state.find}” among ${data.items.length}.`;
  const lines = linesOf(data, chosen);
  const whole = lines.filter((line) => scoreOf(line) === 1).map(({ layer }) => layer);
  const wanted = chosen.fields.map(({ forms }) => `“${forms[0]}”`);
  const first = lines[0]!;
  return `Of ${chosen.name}, the state of layer ${first.layer} makes the model say ${quoted(first.text)}. ${listed(wanted)} ${wanted.length > 1 ? 'are all' : 'is'} named at ${layersWords(whole)}. ${items.length} of ${data.items.length} are listed.`;
}
