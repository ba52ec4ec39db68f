import { Matrix } from 'ml-matrix';
import type { DataFile } from '../../../src/figures/kit/contract.ts';
import { gaussian, seeded } from '../../../src/geometry/random.ts';
import type { WordedNetwork } from '../../../src/model/answers.ts';
import { logitsAt, unembed } from '../../../src/model/readings.ts';
import { committedModel, modelCard } from '../../pocket/recipe/model.ts';
import { affine, fitted, inputs, type StateMap } from './affine.ts';
import { identityReader } from './identity.ts';
import { bestPair, chosenBySource, type Rights, shareAt, shares } from './pairs.ts';
import { type States, statesIn } from './states.ts';
import { nextWord, type Position, positions, readTexts } from './text-positions.ts';

/**
 * A bigger model explains a smaller one (Ghandeharioun et al., 2024, section 4.4): a state of the smaller model, mapped into the bigger one's space, is put
 * into the bigger one's identity prompt. Right is the word that the smaller model itself says next.
 */

const FIT_POSITIONS = 2;
const TEST_TEXTS = 120;
const SEED = 5;

const MAPS = ['affine', 'identity', 'random'] as const;
type MapName = (typeof MAPS)[number];

const MAP_NAMES: Readonly<Record<MapName, string>> = {
  affine: 'affine map, fitted',
  identity: 'control: no map, filled up with zeros',
  random: 'control: a random map of the same size',
};

interface Item {
  /** Of the smaller model. */
  readonly states: States;
  /** The word it says next. */
  readonly word: number;
}

const statesOf = (at: readonly Position[]): States[] =>
  at.map(({ run, position }) => statesIn(run, position));

const itemsOf = (at: readonly Position[]): Item[] =>
  at.map(({ run, position }) => ({
    states: statesIn(run, position),
    word: nextWord(logitsAt(run, position)),
  }));

/** Maps of each kind by source and target layer; the random one has normal weights with the same sum of squares as the fitted one. */
function mapsBetween(small: readonly States[], big: readonly States[]): Record<MapName, StateMap[][]> {
  const [dSmall, dBig] = [small[0]![0]!.length, big[0]![0]!.length];
  const layers = small[0]!.map((_, layer) => layer);
  const column = (several: readonly States[], layer: number) => several.map((states) => states[layer]!);
  const normal = gaussian(seeded(SEED));
  const padded = affine(Matrix.eye(dSmall + 1, dBig));
  const fits = layers.map((source) => {
    const from = inputs(column(small, source));
    return layers.map((target) => fitted(from, column(big, target)));
  });
  return {
    affine: fits,
    identity: layers.map(() => layers.map(() => padded)),
    random: fits.map((row) =>
      row.map((fit) => {
        // The map's own size: its effect on one unit of every input, the constant left out.
        const size = Math.sqrt(sumOfSquares(fit, dSmall) / (dSmall * dBig));
        return affine(
          new Matrix(
            Array.from({ length: dSmall + 1 }, (_, i) =>
              Array.from({ length: dBig }, () => (i < dSmall ? size * normal() : 0)),
            ),
          ),
        );
      }),
    ),
  };
}

/** Of the weights of a map, read from what it does to unit vectors. */
function sumOfSquares(map: StateMap, dIn: number): number {
  const constant = map(new Float32Array(dIn));
  let sum = 0;
  for (let k = 0; k < dIn; k++) {
    const unit = new Float32Array(dIn);
    unit[k] = 1;
    for (const [c, value] of map(unit).entries()) sum += (value - constant[c]!) ** 2;
  }
  return sum;
}

/** Whether the bigger model says the smaller one's word, by source and target layer, item by item. */
function readAcross(
  bigger: WordedNetwork,
  items: readonly Item[],
  maps: readonly (readonly StateMap[])[],
): Rights[] {
  const identity = identityReader(bigger);
  return items.map(({ states, word }) =>
    states.map((state, source) =>
      states.map((_, target) => nextWord(identity(target, maps[source]![target]!(state))) === word),
    ),
  );
}

/** What the smaller model says of its own state, by layer. */
function readAtHome(smaller: WordedNetwork, items: readonly Item[]) {
  const identity = identityReader(smaller);
  const right = (read: (layer: number, state: Float32Array) => Float32Array) =>
    items[0]!.states.map(
      (_, layer) =>
        items.filter(({ states, word }) => nextWord(read(layer, states[layer]!)) === word).length /
        items.length,
    );
  return { lens: right((_, state) => unembed(smaller.network, state)), patchscope: right(identity) };
}

const shareOf = (flags: readonly boolean[]): number => flags.filter(Boolean).length / flags.length;

const line = (id: string, name: string, label: string, values: readonly number[], kind?: 'control') => ({
  id,
  name,
  label,
  ...(kind ? { kind } : {}),
  points: values.map((y, x) => ({ x, y })),
});

export function crossModel(root: string): Record<string, DataFile<unknown>> {
  const [smaller, bigger] = [committedModel(root, 'small'), committedModel(root)];
  const texts = readTexts(root);
  const fitOn = (model: WordedNetwork) => statesOf(positions(model, texts.fit, FIT_POSITIONS));
  const maps = mapsBetween(fitOn(smaller), fitOn(bigger));
  const items = itemsOf(positions(smaller, texts.test.slice(0, TEST_TEXTS), 1));
  const rights = Object.fromEntries(
    MAPS.map((name) => [name, readAcross(bigger, items, maps[name])]),
  ) as Record<MapName, Rights[]>;
  const home = readAtHome(smaller, items);
  const cells = shares(rights.affine);
  const same = cells.map((row, layer) => row[layer]!);
  const chosen = chosenBySource(rights.affine).map(shareOf);
  const ticks = cells.map((_, layer) => layer);
  const widths = { smaller: smaller.network.sizes.dModel, bigger: bigger.network.sizes.dModel };
  /** Layers in which the state is not yet the answer itself. */
  const inner = rights.affine.map((right) => right.slice(0, -1));
  const card = (title: string) => ({
    ...modelCard(root, ['small', 'main']),
    recipe: 'data/patchscopes/recipe.ts',
    seed: SEED,
    date: '2026-11-26',
    title,
    sampleSize: `one random position of each of ${items.length} texts; maps fitted on ${FIT_POSITIONS} positions of each of ${texts.fit.length} others, least squares in closed form; one model of each width`,
    interval: 'none: shares of the positions',
  });
  const value = { label: 'Same next word', min: 0, max: 1, format: 'share' };
  return {
    'cross-model.json': {
      card: card(
        'How often the bigger model says the smaller one’s next word from its state, by pair of layers.',
      ),
      data: {
        row: { label: 'layer of the smaller model', ticks },
        column: { label: 'layer of the bigger model', ticks },
        value,
        panels: MAPS.map((name) => ({
          id: name,
          name: MAP_NAMES[name],
          n: items.length,
          cells: shares(rights[name]),
        })),
        widths,
        best: { ...bestPair(inner), share: shareAt(rights.affine, bestPair(inner)) },
        same,
        chosen,
        home,
        controls: Object.fromEntries(
          (['identity', 'random'] as const).map((name) => [name, Math.max(...shares(rights[name]).flat())]),
        ),
        commonest: commonestShare(items),
      },
    },
    'cross-model-lines.json': {
      card: card(
        'The smaller model’s next word from its state, read at home and by the bigger model, by layer.',
      ),
      data: {
        x: { label: 'Layer of the smaller model', unit: 'layer', kind: 'steps' },
        y: value,
        series: [
          line(
            'chosen',
            'read by the bigger model, its layer chosen on other texts',
            'bigger, chosen',
            chosen,
          ),
          line('same', 'read by the bigger model in the same layer', 'bigger, same', same),
          line('home', 'read by the smaller model itself', 'smaller itself', home.patchscope),
          line('lens', 'logit lens of the smaller model', 'its logit lens', home.lens),
          line(
            'random',
            'control: a random map, same layer',
            'random map',
            shares(rights.random).map((row, layer) => row[layer]!),
            'control',
          ),
        ],
      },
    },
  };
}

/** Share of the commonest word among the right ones: what always saying it would get. */
function commonestShare(items: readonly Item[]): number {
  const counts = new Map<number, number>();
  for (const { word } of items) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Math.max(...counts.values()) / items.length;
}
