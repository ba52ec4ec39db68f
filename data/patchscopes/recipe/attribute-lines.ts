import type { DataFile } from '../../../src/figures/kit/contract.ts';
import type { WordedNetwork } from '../../../src/model/answers.ts';
import { committedModel, modelCard, SEEDS } from '../../pocket/recipe/model.ts';
import type { Relation } from '../../pocket/recipe/world.ts';
import type { RelationReadings } from './attribute-panels.ts';
import { FIXED, readSubjects, SOURCE, type Subject } from './attributes.ts';
import { estimate } from './bootstrap.ts';
import { chosenBySource, type Rights } from './pairs.ts';
import { fitProbe } from './probe.ts';
import { sample } from './sample.ts';
import { type States, statesAtEnd } from './states.ts';

/**
 * Attributes by source layer: the Patchscope with a target layer fixed, chosen or any, against linear probes on the same states. In the paper's comparison a
 * probe must answer for subjects that it never saw; in ours it may also learn from other sentences about the same subjects.
 */

/** A probe needs several subjects of each answer, and enough of them. */
const LEAST_OF_CLASS = 6;
const LEAST_SUBJECTS = 90;
const MOST_SUBJECTS = 75;
const FOLDS = 3;
/** Other sentences that end with the subject, as the corpus has them. */
const OTHER_SENTENCES = ['anna mentions {name}', 'let y be {name}', 'cat -> cat ; {name}'];

/** Subjects whose answer several others share: what a probe can be trained on. */
function shareable({ rows }: Relation): Relation['rows'] {
  const counts = new Map<string, number>();
  for (const { value } of rows) counts.set(value, (counts.get(value) ?? 0) + 1);
  return rows.filter(({ value }) => counts.get(value)! >= LEAST_OF_CLASS);
}

export const canProbe = (relation: Relation): boolean => shareable(relation).length >= LEAST_SUBJECTS;

const statesOf = (model: WordedNetwork, sentence: string, name: string): States =>
  statesAtEnd(model, sentence.replace('{name}', name));

/** Whether each probe answers for each subject, [layers][subjects]. */
function probeRights(model: WordedNetwork, relation: Relation, subjects: readonly Subject[], seed: number) {
  const asked = new Set(subjects.map(({ entity }) => entity));
  const others = sample(
    shareable(relation).filter(({ entity }) => !asked.has(entity)),
    MOST_SUBJECTS - subjects.length,
    seed,
  ).map((row) => ({ ...row, states: statesOf(model, SOURCE, row.entity) }));
  const own = subjects.map((row) => ({ ...row, states: statesOf(model, SOURCE, row.entity) }));
  const elsewhere = OTHER_SENTENCES.flatMap((sentence) =>
    subjects.map((row) => ({ ...row, states: statesOf(model, sentence, row.entity) })),
  );
  type Known = { readonly states: States; readonly value: string };
  const probe = (known: readonly Known[], layer: number) =>
    fitProbe(
      known.map(({ states }) => states[layer]!),
      known.map(({ value }) => value),
    );
  return {
    unseen: own[0]!.states.map((_, layer) => {
      const folds = Array.from({ length: FOLDS }, (_, fold) =>
        probe([...others, ...own.filter((_, k) => k % FOLDS !== fold)], layer),
      );
      return own.map(({ states, value }, k) => folds[k % FOLDS]!(states[layer]!) === value);
    }),
    sentences: own[0]!.states.map((_, layer) => {
      const tell = probe(elsewhere, layer);
      return own.map(({ states, value }) => tell(states[layer]!) === value);
    }),
  };
}

const METHODS = ['any', 'chosen', 'fixed', 'sentences', 'unseen'] as const;
type Method = (typeof METHODS)[number];

const NAMES: Readonly<Record<Method, { name: string; label: string; kind?: 'control' }>> = {
  any: { name: 'Patchscope, any of 9 target layers (oracle)', label: 'any target' },
  chosen: { name: 'Patchscope, target layer chosen on other subjects', label: 'chosen target' },
  fixed: { name: `Patchscope, target layer ${FIXED.target}, fixed beforehand`, label: 'fixed target' },
  sentences: { name: 'probe, trained on other sentences about them', label: 'probe, same subjects' },
  unseen: { name: 'probe, trained on other subjects (3-fold)', label: 'probe, unseen' },
};

/** Right or not, [layers][subjects]. */
type ByMethod = Readonly<Record<Method, readonly (readonly boolean[])[]>>;

function readRelation(
  model: WordedNetwork,
  { relation, seed }: RelationReadings,
  subjects: readonly Subject[],
): ByMethod {
  const rights: Rights[] = subjects.map(({ right }) => right);
  const bySource = (isRight: (row: readonly boolean[]) => boolean) =>
    rights[0]!.map((_, source) => rights.map((right) => isRight(right[source]!)));
  return {
    any: bySource((row) => row.some(Boolean)),
    chosen: chosenBySource(rights),
    fixed: bySource((row) => row[FIXED.target]!),
    ...probeRights(model, relation, subjects, seed),
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** By seed, relation by relation. */
type Seeds = readonly (readonly ByMethod[])[];

const scoresAt = (relations: readonly ByMethod[], method: Method, layer: number): number[] =>
  relations.flatMap((each) => each[method][layer]!.map(Number));

function series(seeds: Seeds, method: Method) {
  return {
    id: method,
    ...NAMES[method],
    points: seeds[0]![0]!.any.map((_, layer) => {
      const each = seeds.map((relations) => mean(scoresAt(relations, method, layer)));
      return { x: layer, y: mean(each), low: Math.min(...each), high: Math.max(...each) };
    }),
  };
}

/** One method minus another for each subject: in one layer, or the mean over layers 0 … 7, as the paper has it. */
function difference(relations: readonly ByMethod[], a: Method, b: Method, layer?: number): number[] {
  const layers = layer === undefined ? relations[0]!.any.slice(0, -1).map((_, at) => at) : [layer];
  const all = layers.map((at) => {
    const [first, second] = [scoresAt(relations, a, at), scoresAt(relations, b, at)];
    return first.map((score, k) => score - second[k]!);
  });
  return all[0]!.map((_, k) => mean(all.map((each) => each[k]!)));
}

/** In how many relations the first method is clearly ahead, clearly behind, or neither: by the 95 % interval of the site's own model. */
function verdicts(
  names: readonly string[],
  relations: readonly ByMethod[],
  a: Method,
  b: Method,
  layer?: number,
) {
  const each = relations.map((relation, k) => ({
    relation: names[k]!,
    ...estimate([difference([relation], a, b, layer)]),
  }));
  return {
    ahead: each.filter(({ low }) => low > 0).length,
    behind: each.filter(({ high }) => high < 0).length,
    neither: each.filter(({ low, high }) => low <= 0 && high >= 0).length,
  };
}

export function attributeLines(
  root: string,
  all: readonly RelationReadings[],
): Record<string, DataFile<unknown>> {
  const relations = all.filter(({ relation }) => canProbe(relation));
  const seeds = SEEDS.map((name) => {
    const model = committedModel(root, name);
    return relations.map((each) =>
      readRelation(
        model,
        each,
        name === 'main' ? each.subjects : readSubjects(model, each.relation, each.seed, 0),
      ),
    );
  });
  const subjects = relations.flatMap((each) => each.subjects);
  const controlled = subjects.filter(({ random }) => random.right);
  const anyOf = (control: 'random' | 'other' | 'mean', layer: number) =>
    mean(controlled.map((subject) => Number(subject[control].right![layer]!.some(Boolean))));
  const names = relations.map(({ relation }) => relation.noun);
  const common = {
    ...modelCard(root, SEEDS),
    recipe: 'data/patchscopes/recipe.ts',
    date: '2026-11-26',
    sampleSize: `${subjects.length} subjects of ${relations.length} relations whose answers are shared by at least ${LEAST_OF_CLASS} others; probes trained on up to ${MOST_SUBJECTS} subjects, or on ${OTHER_SENTENCES.length} other sentences about the same`,
  };
  const layers = seeds[0]![0]!.any.map((_, layer) => layer);
  const compare = (a: Method, b: Method, layer?: number) => ({
    ...estimate(seeds.map((each) => difference(each, a, b, layer))),
    ...verdicts(names, seeds[0]!, a, b, layer),
  });
  return {
    'attributes-by-source.json': {
      card: {
        ...common,
        title: 'Attributes read from a subject’s state, by source layer: Patchscopes and linear probes.',
        interval: 'bands: smallest to largest of three seeds',
      },
      data: {
        x: { label: 'Source layer', unit: 'layer', kind: 'steps' },
        y: { label: 'Right answers', min: 0, max: 1, format: 'share' },
        band: 'smallest to largest of three seeds',
        series: [
          ...METHODS.map((method) => series(seeds, method)),
          {
            id: 'random',
            name: `control: a random vector, any of 9 (${controlled.length} subjects)`,
            label: 'random, any',
            kind: 'control',
            points: layers.map((x) => ({ x, y: anyOf('random', x) })),
          },
          {
            id: 'other',
            name: `control: another subject’s vector, any of 9 (${controlled.length} subjects)`,
            label: 'another, any',
            kind: 'control',
            points: layers.map((x) => ({ x, y: anyOf('other', x) })),
          },
        ],
      },
    },
    'attribute-readings.json': {
      card: {
        ...common,
        title: 'Patchscopes against probes, attribute by attribute.',
        interval:
          '95 % bootstrap over seeds and, within each, subjects; verdicts on single relations: over subjects of one seed',
      },
      data: {
        relations: names,
        count: relations.length,
        subjects: subjects.length,
        layer: FIXED.source,
        at: Object.fromEntries(
          METHODS.map((method) => [
            method,
            estimate(seeds.map((each) => scoresAt(each, method, FIXED.source))),
          ]),
        ),
        paper: compare('any', 'unseen'),
        fair: compare('chosen', 'sentences', FIXED.source),
        unseen: compare('chosen', 'unseen', FIXED.source),
        controls: {
          random: anyOf('random', FIXED.source),
          other: anyOf('other', FIXED.source),
          mean: anyOf('mean', FIXED.source),
        },
      },
    },
  };
}
