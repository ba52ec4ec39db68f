import { nothing, type SVGTemplateResult, svg } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { dots } from '../path.ts';
import { textWidth } from '../text-width.ts';
import { type Arrow, arrowLook, arrowPaths } from './arrows.ts';
import {
  EMBEDDING,
  feedbackPath,
  layerX,
  lineY,
  type NetworkLayout,
  OUTPUT_START,
  type Place,
  type Point,
  pointOf,
  rowY,
  TOKEN_END,
  UNEMBEDDING,
  WIDTH,
  WORD_ROOM,
} from './layout.ts';

/**
 * What a state is: not computed yet, being computed (what the picture is about), computed, overwritten by a patch, or changed by one.
 * Each has a shape of its own.
 */
export type Role = (typeof ROLES)[number];
const ROLES = ['ahead', 'done', 'current', 'affected', 'patched'] as const;

export interface NetworkRow {
  readonly token: string;
  /** The token is a word of the model's own, fed back from the row above. */
  readonly fedBack?: boolean;
  /** The likeliest next word; shown when the row's last state is there. */
  readonly output?: string;
  /** The output goes on as text; others are guesses that nobody uses. */
  readonly isUsed?: boolean;
}

/** Makes the states places to visit; see `MarksFocus`, to which the figure listens. */
interface PlaceMarks {
  /** What is said of a place, in its tip and to a screen reader; undefined: no mark. */
  readonly label: (place: Place) => string | undefined;
  /** Places can be pressed; the figure's `MarksFocus` is told the key, which {@link placeOf} reads. */
  readonly canPress?: boolean;
  /** Has a ring round it. */
  readonly chosen?: Place | undefined;
  /** Set before the keys, where one figure has two networks: '' by default. */
  readonly prefix?: string;
}

export interface Network {
  readonly layout: NetworkLayout;
  /** All rows, folded ones too. */
  readonly rows: readonly NetworkRow[];
  readonly role: (place: Place) => Role;
  readonly arrows: readonly Arrow[];
  /** Arrows into this place stand out. */
  readonly lit?: Place | undefined;
  readonly marks?: PlaceMarks;
}

export const placeKey = ({ row, layer }: Place, prefix = ''): string => `${prefix}${row}-${layer}`;

/** The place that a mark's key names. */
export function placeOf(key: string, prefix = ''): Place {
  const [row, layer] = key.slice(prefix.length).split('-').map(Number);
  return { row: row!, layer: layer! };
}

const columnsOf = ({ layers }: NetworkLayout) => Array.from({ length: layers + 1 }, (_, layer) => layer);

// Widths are those of 13 units; the words have 12.
const widthOf = (word: string): number => textWidth(word) * (12 / 13);

/** A word that is a little too wide is set closer, by at most this much. */
const CLOSER = 1.2;
const isTight = (word: string): boolean => widthOf(word) > WORD_ROOM && widthOf(word) <= CLOSER * WORD_ROOM;

/** A word at either end of a row: as it is, set closer, or cut. */
const wordPart = (word: string) => (isTight(word) ? word : fitted(word));
const lengthOf = (word: string) => (isTight(word) ? WORD_ROOM : nothing);

/** A word, cut where it would be wider than its room. */
export function fitted(word: string, room = WORD_ROOM): string {
  const fits = (text: string) => widthOf(text) <= room;
  if (fits(word)) return word;
  let cut = word.length - 1;
  while (cut > 1 && !fits(`${word.slice(0, cut)}…`)) cut--;
  return `${word.slice(0, cut)}…`;
}

const diamond = ({ x, y }: Point) => `M${x} ${y - 8}l8 8 -8 8 -8 -8z`;

/** The states of one role: discs and rings are broad strokes round dots, as that takes the fewest words. */
function states(role: Role, points: readonly Point[]): SVGTemplateResult | typeof nothing {
  if (points.length === 0) return nothing;
  if (role === 'patched') return svg`<path class="state patched" d=${points.map(diamond).join('')}></path>`;
  const d = dots(points);
  return svg`<path class="state ${role}" d=${d}></path>
    ${role === 'done' || role === 'ahead' ? nothing : svg`<path class="state heart ${role}" d=${d}></path>`}`;
}

const table = (y: number) => `M${EMBEDDING.x - EMBEDDING.half} ${y - 9}l12 4v10l-12 4z`;
const untable = (y: number) => `M${UNEMBEDDING.x - UNEMBEDDING.half} ${y - 5}l12 -4v18l-12 -4z`;

/** What comes into some rows from others, to lie below all states. */
function intoRows({ layout, arrows, role }: Network, chosen: readonly number[]): SVGTemplateResult[] {
  const into = arrows.filter(({ to, layer }) => chosen.includes(to) && role({ row: to, layer }) !== 'ahead');
  return arrowPaths(layout, into).map(arrowPart);
}

/** Some rows, from token to output. */
function rowsPart({ layout, rows, role }: Network, chosen: readonly number[]): SVGTemplateResult {
  const columns = columnsOf(layout);
  const shown = chosen.flatMap((row) => {
    const y = rowY(layout, row);
    const reached = columns.findLastIndex((layer) => role({ row, layer }) !== 'ahead');
    return y === undefined ? [] : [{ ...rows[row]!, row, y, reached, isWhole: reached === layout.layers }];
  });
  const join = (path: (row: (typeof shown)[number]) => string) => shown.map(path).join('');
  const ofRole = (wanted: Role) =>
    shown.flatMap(({ row }) =>
      columns.flatMap((layer) => (role({ row, layer }) === wanted ? pointOf(layout, { row, layer })! : [])),
    );
  const ahead = join(({ y, isWhole }) =>
    isWhole ? '' : `M${TOKEN_END} ${y}H${UNEMBEDDING.x - UNEMBEDDING.half}${untable(y)}`,
  );
  const way = join(({ y, reached, isWhole }) =>
    reached < 0 ? '' : `M${TOKEN_END} ${y}H${isWhole ? OUTPUT_START : layerX(layout, reached)}`,
  );
  return svg`<path class="way ahead" d=${ahead}></path>
    <path class="way" d=${way}></path>
    <path class="table" d=${join(({ y, isWhole }) => table(y) + (isWhole ? untable(y) : ''))}></path>
    ${ROLES.map((each) => states(each, ofRole(each)))}
    ${shown.map(
      ({ token, fedBack, output, isUsed, y, isWhole, row }) => svg`
      <text class="token${fedBack ? ' own' : ''}" x=${TOKEN_END - 4} y=${y + 4} text-anchor="end" textLength=${lengthOf(token)} lengthAdjust=${isTight(token) ? 'spacingAndGlyphs' : nothing}>${wordPart(token)}</text>
      ${output && isWhole ? svg`<text class=${isUsed ? 'own' : 'guess'} x=${OUTPUT_START + 3} y=${y + 4} textLength=${lengthOf(output)} lengthAdjust=${isTight(output) ? 'spacingAndGlyphs' : nothing}>${wordPart(output)}</text>` : nothing}
      ${isUsed && isWhole && rows[row + 1]?.fedBack ? svg`<path class="feedback" d=${feedbackPath(y)}></path>` : nothing}`,
    )}`;
}

function arrowPart({ weight, d }: { readonly weight: number; readonly d: string }): SVGTemplateResult {
  const { width, opacity } = arrowLook(weight);
  return svg`<path class="attention" d=${d} stroke-width=${width} opacity=${opacity}></path>`;
}

/** What can be visited lies over the drawing and is not seen, so the server leaves it out. */
function placeMark(network: Network, place: Place): SVGTemplateResult | typeof nothing {
  const { marks, layout } = network;
  const point = pointOf(layout, place);
  const label = marks?.label(place);
  if (!marks || !point || !label) return nothing;
  const { chosen, canPress, prefix } = marks;
  const isChosen = chosen?.row === place.row && chosen.layer === place.layer;
  return svg`<circle class="mark" data-mark=${placeKey(place, prefix)} role=${canPress ? 'button' : 'img'}
    aria-label=${label} aria-pressed=${canPress ? String(isChosen) : nothing}
    cx=${point.x} cy=${point.y} r="10.5" fill="transparent"></circle>`;
}

/**
 * A run of a transformer, to be put into an `<svg viewBox="0 0 ${WIDTH} ${height}">` of the figure's own: [rows] tokens, each with
 * [layers + 1] states. Each row with a current state is in two groups of class `fresh`, its arrows and the rest, which are new whenever that state
 * is another, so that a figure can reveal it. Its `--order` counts rows of the model's own words, which come one after the other.
 */
export function networkPart(network: Network): SVGTemplateResult {
  const { layout, rows, role, lit, marks } = network;
  const columns = columnsOf(layout);
  const all = rows.map((_, row) => row);
  const firstNew = all.map((row) => columns.findIndex((layer) => role({ row, layer }) === 'current'));
  const fresh = all.filter((row) => firstNew[row]! >= 0);
  const settled = all.filter((row) => !fresh.includes(row));
  const reveal = (part: typeof rowsPart | typeof intoRows) =>
    fresh.map((row, k) =>
      keyed(
        `${row} ${firstNew[row]}`,
        svg`<g class="fresh" style="--order:${rows[row]!.fedBack ? k : 0}">${part(network, [row])}</g>`,
      ),
    );
  const litArrows = network.arrows.filter(({ to, layer }) => to === lit?.row && layer === lit.layer);
  const ring = marks?.chosen && pointOf(layout, marks.chosen);
  return svg`<g class="network${lit ? ' has-lit' : ''}">
    ${head(layout)}
    ${intoRows(network, settled)} ${reveal(intoRows)}
    <g class="lit">${arrowPaths(layout, litArrows).map(arrowPart)}</g>
    ${rowsPart(network, settled)} ${reveal(rowsPart)}
    ${ring ? svg`<circle class="ring" cx=${ring.x} cy=${ring.y} r="9"></circle>` : nothing}
    ${marks ? all.flatMap((row) => columns.map((layer) => placeMark(network, { row, layer }))) : nothing}
  </g>`;
}

function head(layout: NetworkLayout): SVGTemplateResult {
  const { top, lines } = layout;
  const y = top + 13;
  return svg`<g class="head">
    <text x="0" y=${y}>token</text>
    <text x=${layerX(layout, 0) - 9} y=${y} text-anchor="end">layer</text>
    ${columnsOf(layout).map((layer) => svg`<text x=${layerX(layout, layer)} y=${y} text-anchor="middle">${layer}</text>`)}
    <text x=${WIDTH} y=${y} text-anchor="end">next word</text>
    ${lines.map((row, line) => (row === null ? svg`<text x=${TOKEN_END - 4} y=${lineY(layout, line) + 3} text-anchor="end">…</text>` : nothing))}
  </g>`;
}
