import type { DataFile } from '../../../src/figures/kit/contract.ts';
import { capital } from '../../../src/figures/kit/format.ts';
import { committedModel, modelCard } from '../../pocket/recipe/model.ts';
import { type Relation, readWorld } from '../../pocket/recipe/world.ts';
import { attributeLines } from './attribute-lines.ts';
import { attributeWords } from './attribute-words.ts';
import { CONTROLLED, type Control, FIXED, readSubjects, SUBJECTS, type Subject } from './attributes.ts';
import { anyShare, bestPair, chosenShare, type Grid, type Rights, shareAt, shares } from './pairs.ts';

/** The readings of all relations as a file for the figure “layer-grid”: a panel for each relation, for all of them and for three controls. */

const SEED = 1;

/** “Continent (river)”: what is asked, and of what. */
export const nameOf = ({ noun, meaning }: Relation): string => `${capital(noun)} (${meaning.split(' →')[0]})`;

const share = (subjects: readonly Subject[], isRight: (subject: Subject) => boolean): number =>
  subjects.filter(isRight).length / subjects.length;

/** Shares to compare the cells with, by name. `chosen`: see {@link chosenShare}; over several relations each chooses its own pair. */
function levels(relations: readonly (readonly Subject[])[]) {
  const subjects = relations.flat();
  const rights = subjects.map(({ right }) => right);
  const chosen = relations.map((each) => chosenShare(each.map(({ right }) => right)) * each.length);
  return {
    fixed: shareAt(rights, FIXED),
    chosen: chosen.reduce((sum, count) => sum + count) / subjects.length,
    any: anyShare(rights),
    other: share(subjects, ({ other }) => other.fixed),
    random: share(subjects, ({ random }) => random.fixed),
    mean: share(subjects, ({ mean }) => mean.fixed),
  };
}

const FIXED_WORDS = `layer ${FIXED.source} → ${FIXED.target}`;

function baselines(values: ReturnType<typeof levels>, pairs: number) {
  return [
    { name: `one pair set beforehand for all relations, ${FIXED_WORDS}`, value: values.fixed, tries: 1 },
    {
      name: 'pair chosen on one half of the subjects, tried on the other half',
      value: values.chosen,
      tries: 1,
    },
    { name: 'right at any pair at all', value: values.any, tries: pairs },
    { name: `control: another subject’s vector, ${FIXED_WORDS}`, value: values.other, tries: 1 },
    { name: `control: a random vector of the same length, ${FIXED_WORDS}`, value: values.random, tries: 1 },
    { name: `control: the mean vector, ${FIXED_WORDS}`, value: values.mean, tries: 1 },
  ];
}

/** What is said of each subject in each cell, as places in the list of all that is said: [source][target][subject]. */
function examples(subjects: readonly Subject[]) {
  const phrases = [...new Set(subjects.flatMap(({ said }) => said.flat()))].sort();
  const place = new Map(phrases.map((words, k) => [words, k]));
  return {
    items: subjects.map(({ entity, value }) => ({ name: entity, expected: value })),
    phrases,
    said: subjects[0]!.said.map((row, source) =>
      row.map((_, target) => subjects.map(({ said }) => place.get(said[source]![target]!)!)),
    ),
  };
}

function controlPanel(
  id: string,
  name: string,
  subjects: readonly Subject[],
  of: (subject: Subject) => Control,
) {
  const rights = subjects.flatMap((subject): Rights[] => {
    const { right } = of(subject);
    return right ? [right] : [];
  });
  return { id, name, n: rights.length, cells: shares(rights) };
}

function panels(relations: readonly { relation: Relation; subjects: readonly Subject[] }[]) {
  const all = relations.flatMap(({ subjects }) => subjects);
  const rights = all.map(({ right }) => right);
  const pairs = rights[0]!.flat().length;
  return [
    {
      id: 'all',
      name: 'All relations',
      n: all.length,
      cells: shares(rights),
      baselines: baselines(levels(relations.map(({ subjects }) => subjects)), pairs),
    },
    ...relations.map(({ relation, subjects }) => ({
      id: relation.name,
      name: nameOf(relation),
      n: subjects.length,
      cells: shares(subjects.map(({ right }) => right)),
      baselines: baselines(levels([subjects]), pairs),
      examples: examples(subjects),
    })),
    controlPanel('other', 'Control: another subject’s vector', all, ({ other }) => other),
    controlPanel('random', 'Control: a random vector', all, ({ random }) => random),
    controlPanel('mean', 'Control: the mean vector', all, ({ mean }) => mean),
  ];
}

/** A relation of the world with what was read of its subjects. */
export interface RelationReadings {
  readonly relation: Relation;
  readonly seed: number;
  readonly subjects: readonly Subject[];
}

export function attributes(root: string): Record<string, DataFile<unknown>> {
  const model = committedModel(root);
  const asked = readWorld(root).relations.filter(({ isInvented }) => !isInvented);
  const relations = asked.map((relation, k): RelationReadings => {
    const seed = SEED + k;
    return { relation, seed, subjects: readSubjects(model, relation, seed) };
  });
  const ticks = Array.from({ length: model.network.sizes.nLayers + 1 }, (_, layer) => layer);
  const grid = panels(relations);
  const subjects = relations.map((each) => each.subjects);
  const best: Grid<number> = grid[0]!.cells;
  return {
    ...attributeWords(root, relations),
    ...attributeLines(root, relations),
    'attributes.json': {
      card: {
        ...modelCard(root),
        title: 'Attribute Patchscopes: how often the whole answer is right, by source and target layer.',
        recipe: 'data/patchscopes/recipe.ts',
        seed: SEED,
        sampleSize: `${SUBJECTS} random subjects of each of ${asked.length} relations; controls at every pair of layers: ${CONTROLLED} of each`,
        interval: 'none: shares of the subjects drawn',
      },
      data: {
        row: { label: 'source layer', ticks },
        column: { label: 'target layer', ticks },
        value: { label: 'whole answers right', min: 0, max: 1, format: 'share' },
        panels: grid,
        /** Of all relations together, for prose to bind. */
        summary: {
          relations: asked.length,
          subjects: subjects.flat().length,
          pairs: best.flat().length,
          best: { ...bestPair(subjects.flat().map(({ right }) => right)), share: Math.max(...best.flat()) },
          ...levels(subjects),
        },
      },
    },
  };
}
