import type { DataFile } from '../../../src/figures/kit/contract.ts';
import { committedModel, modelCard, SEEDS } from '../../pocket/recipe/model.ts';
import { readWorld } from '../../pocket/recipe/world.ts';
import { estimate } from './bootstrap.ts';
import { type HopKind, hopKinds, QUERIES } from './hop-kinds.ts';
import { CONTROLS, type HopReading, type Mapping, readHops, type Unpatched } from './hop-readings.ts';
import { anyShare, bestPair, chosenRights, type Rights, shareAt, shares } from './pairs.ts';

/** Two hops: a grid for each form of question, and what is right in how many of them, over three seeds. */

const SEED = 1;
const LAYERS = 8;
/** Seeds 2 and 3, and choices over seeds, look at these target layers only. */
const LOW_TARGETS = 1;
const CONTROLLED = 4;

/** The last state is in the space of words, and the embedding is tied to it: putting it into layer 0 is almost writing the word. It is shown, and never chosen. */
const choosable = (right: Rights): Rights =>
  right.slice(0, LAYERS).map((row) => row.slice(0, LOW_TARGETS + 1));

const rightsOf = (readings: readonly HopReading[], mapping: Mapping): Rights[] =>
  readings.map(({ said, answer }) => said[mapping].map((row) => row.map((words) => words === answer)));

const share = (flags: readonly boolean[]): number => flags.filter(Boolean).length / flags.length;

interface Asked {
  readonly kind: HopKind;
  readonly readings: readonly HopReading[];
}

/** Right or not, each question at the pair that is best for the other half of its form. */
const chosenOf = (asked: readonly Asked[], mapping: Mapping): boolean[] =>
  asked.flatMap(({ readings }) => chosenRights(rightsOf(readings, mapping).map(choosable)));

const UNPATCHED: Readonly<Record<keyof Unpatched, string>> = {
  plain: 'asked plainly, nothing patched',
  steps: 'step by step in words: its own first answer written into the second question',
  bridge: 'the true bridge written into the second question',
  bare: 'the subject’s name where the bridge belongs',
};

const CONTROL_NAMES = {
  random: 'a random vector',
  other: 'another question’s state',
  mean: 'the mean state',
} as const;

function baselines(asked: readonly Asked[], mapping: Mapping) {
  const readings = asked.flatMap((each) => each.readings);
  const rights = rightsOf(readings, mapping);
  const controlled = readings.flatMap(({ controls }) => controls ?? []);
  const pairs = rights[0]!.flat().length;
  const tries = choosable(rights[0]!).flat().length;
  return [
    ...Object.entries(UNPATCHED).map(([name, words]) => ({
      name: words,
      value: share(readings.map(({ unpatched }) => unpatched[name as keyof Unpatched])),
    })),
    {
      name: `pair chosen among ${tries} on one half of the questions, tried on the other`,
      value: share(chosenOf(asked, mapping)),
      tries: 1,
    },
    { name: 'right at any pair at all', value: anyShare(rights), tries: pairs },
    ...(mapping === 'same length'
      ? CONTROLS.map((name) => ({
          name: `control: ${CONTROL_NAMES[name]}, right at any pair`,
          value: anyShare(controlled.map((each) => each[name])),
          tries: pairs,
        }))
      : []),
  ];
}

function examples(readings: readonly HopReading[], mapping: Mapping) {
  const phrases = [...new Set(readings.flatMap(({ said }) => said[mapping].flat()))].sort();
  const place = new Map(phrases.map((words, k) => [words, k]));
  return {
    items: readings.map(({ subject, answer }) => ({ name: subject, expected: answer })),
    phrases,
    said: readings[0]!.said[mapping].map((row, source) =>
      row.map((_, target) => readings.map(({ said }) => place.get(said[mapping][source]![target]!)!)),
    ),
  };
}

function panel(id: string, name: string, asked: readonly Asked[], mapping: Mapping) {
  const readings = asked.flatMap((each) => each.readings);
  return {
    id,
    name,
    n: readings.length,
    cells: shares(rightsOf(readings, mapping)),
    strip: {
      name: 'names the bridge',
      values: readings[0]!.names.map((_, layer) => share(readings.map(({ names }) => names[layer]!))),
    },
    baselines: baselines(asked, mapping),
    ...(asked.length === 1 ? { examples: examples(readings, mapping) } : {}),
  };
}

function panels(asked: readonly Asked[]) {
  const isNew = asked.filter(({ kind }) => !kind.known);
  return [
    panel('all', 'New forms, same length', isNew, 'same length'),
    panel('as-it-is', 'New forms, as it is', isNew, 'as it is'),
    ...asked.map((each) => panel(each.kind.id, each.kind.name, [each], 'same length')),
  ];
}

/** A row of `two-hop-readings.json`: scores of each seed, question by question. */
function rowsOf(seeds: readonly (readonly Asked[])[]) {
  const all = (asked: readonly Asked[]) => asked.flatMap(({ readings }) => readings);
  const row = (name: string, score: (asked: readonly Asked[]) => readonly boolean[], detail?: string) => ({
    name,
    ...(detail ? { detail } : {}),
    groups: Object.fromEntries(
      (['new', 'known'] as const).map((group) => {
        const scores = seeds.map((asked) =>
          score(asked.filter(({ kind }) => kind.known === (group === 'known'))),
        );
        return [group, estimate(scores.map((each) => each.map(Number)))];
      }),
    ),
  });
  const unpatched = (name: keyof Unpatched) => (asked: readonly Asked[]) =>
    all(asked).map((reading) => reading.unpatched[name]);
  const anyOf = (asked: readonly Asked[]) =>
    rightsOf(all(asked), 'same length').map((right) => choosable(right).flat().some(Boolean));
  const control = (name: (typeof CONTROLS)[number]) => (asked: readonly Asked[]) =>
    all(asked).flatMap(({ controls }) => (controls ? choosable(controls[name]).flat().some(Boolean) : []));
  const controlAtBest = (name: (typeof CONTROLS)[number]) => (asked: readonly Asked[]) => {
    const { source, target } = bestPair(rightsOf(all(asked), 'same length').map(choosable));
    return all(asked).flatMap(({ controls }) => (controls ? controls[name][source]![target]! : []));
  };
  const tries = `any of ${LAYERS * (LOW_TARGETS + 1)} pairs`;
  return {
    plain: row('asked plainly', unpatched('plain')),
    steps: row('step by step in words', unpatched('steps')),
    bridge: row('true bridge written in', unpatched('bridge')),
    bare: row('name where the bridge belongs', unpatched('bare')),
    patched: row(
      'patched, same length',
      (asked) => chosenOf(asked, 'same length'),
      'pair chosen on the other half',
    ),
    asItIs: row('patched as it is', (asked) => chosenOf(asked, 'as it is'), 'pair chosen on the other half'),
    any: row('patched, best of all pairs', anyOf, tries),
    ...Object.fromEntries(
      CONTROLS.map((name) => [
        name,
        row(`control: ${CONTROL_NAMES[name]}`, controlAtBest(name), 'at the best pair of the real states'),
      ]),
    ),
    ...Object.fromEntries(
      CONTROLS.map((name) => [`${name}Any`, row(`control: ${CONTROL_NAMES[name]}`, control(name), tries)]),
    ),
  };
}

/** What prose says of the site's own weights. */
function summary(asked: readonly Asked[]) {
  const isNew = asked.filter(({ kind }) => !kind.known);
  const best = (mapping: Mapping) => {
    const rights = rightsOf(
      isNew.flatMap(({ readings }) => readings),
      mapping,
    );
    const pair = bestPair(rights.map(choosable));
    return { ...pair, share: shareAt(rights, pair), last: shareAt(rights, { source: LAYERS, target: 0 }) };
  };
  return {
    forms: isNew.length,
    questions: isNew.flatMap(({ readings }) => readings).length,
    pairs: (LAYERS + 1) ** 2,
    choosable: LAYERS * (LOW_TARGETS + 1),
    stretched: best('same length'),
    asItIs: best('as it is'),
  };
}

export function twoHop(root: string): Record<string, DataFile<unknown>> {
  const kinds = hopKinds(readWorld(root), SEED);
  const seeds = SEEDS.map((name) => {
    const model = committedModel(root, name);
    return kinds.map((kind, k): Asked => {
      const targets = name === 'main' ? LAYERS : LOW_TARGETS;
      const options = {
        targets,
        mappings: ['same length', 'as it is'] as const,
        controlled: CONTROLLED,
        seed: SEED + k,
      };
      return { kind, readings: readHops(model, kind, options) };
    });
  });
  const ticks = Array.from({ length: LAYERS + 1 }, (_, layer) => layer);
  const share = { min: 0, max: 1, format: 'share' } as const;
  const common = { recipe: 'data/patchscopes/recipe.ts', seed: SEED, date: '2026-11-26' };
  const questions = `${QUERIES} random questions of each of ${kinds.length} forms`;
  return {
    'two-hop.json': {
      card: {
        ...modelCard(root),
        ...common,
        title: 'Two hops by patching: how often the whole answer is right, by source and target layer.',
        sampleSize: `${questions}; controls: ${CONTROLLED} of each`,
        interval: 'none: shares of the questions drawn',
      },
      data: {
        row: { label: 'source layer', ticks },
        column: { label: 'target layer', ticks },
        value: { label: 'whole answers right', ...share },
        panels: panels(seeds[0]!),
        summary: summary(seeds[0]!),
      },
    },
    'two-hop-readings.json': {
      card: {
        ...modelCard(root, SEEDS),
        ...common,
        title: 'Questions over two facts: asked plainly, step by step, and patched; mean over three seeds.',
        sampleSize: `${questions}, ${SEEDS.length} seeds; controls: ${CONTROLLED} of each`,
        interval: '95 % bootstrap over seeds and, within each, questions',
      },
      data: {
        x: { label: 'whole answers right', ...share },
        interval: '95 % bootstrap over seeds and questions',
        seeds: 'single seeds',
        groups: [
          { id: 'new', name: 'forms never trained' },
          { id: 'known', name: 'a form that was trained' },
        ],
        rows: rowsOf(seeds),
      },
    },
  };
}
