import type { Data as Rows } from '../../../src/figures/interval-rows/schema.ts';
import type { DataFile } from '../../../src/figures/kit/contract.ts';
import { capital } from '../../../src/figures/kit/format.ts';
import { BAND, type Learning, mean, namedGroups, runsCard, seedsWords } from './evaluation.ts';
import { type Relation, readWorld } from './world.ts';

/** Recall of each relation on the way, where relations differ, and at the end of training, where hardly any does. */

/** The kept step at which about two facts in three are known. */
const ON_THE_WAY = 300;
/** Of all facts, in the order of the relations, one in so many is asked, from the second on (`pocket/learning.py`). */
const EVERY = 3;

/** How many facts of each relation are asked. */
function askedOf(relations: readonly Relation[]): ReadonlyMap<string, number> {
  const real = relations.filter(({ isInvented }) => !isInvented);
  const names = real.flatMap(({ name, rows }) => rows.map(() => name));
  const counts = new Map<string, number>();
  for (let at = 1; at < names.length; at += EVERY) {
    counts.set(names[at]!, (counts.get(names[at]!) ?? 0) + 1);
  }
  return counts;
}

/** How often one would be right by always naming the commonest value. */
export function commonestShare({ rows }: Pick<Relation, 'rows'>): number {
  const counts = new Map<string, number>();
  for (const { value } of rows) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Math.max(...counts.values()) / rows.length;
}

const over = (seeds: readonly number[]) => ({
  value: mean(seeds),
  low: Math.min(...seeds),
  high: Math.max(...seeds),
  ...(seeds.length > 1 && { seeds: [...seeds] }),
});

/** Of the runs whose weights the site uses. Throws an Error where they were not measured on the way. */
export function recall(root: string, { groups, curves }: Learning): DataFile<Rows> {
  const { relations } = readWorld(root);
  const [{ key } = { key: '' }] = namedGroups(groups);
  const { steps, relations: measured } = curves[key]!;
  const asked = askedOf(relations);
  const early = steps.indexOf(ON_THE_WAY);
  if (early < 0) throw new Error(`data/pocket/learning.json holds nothing of step ${ON_THE_WAY}.`);
  const rows = relations.flatMap((relation) => {
    const { name, noun, meaning } = relation;
    const values = measured[name];
    if (!values) return [];
    const same = relations.filter((other) => other.noun === noun).length > 1;
    const shown = same && noun !== name ? `${noun} (${name})` : noun;
    const controls = { 'commonest value': commonestShare(relation) };
    return [
      [
        name,
        {
          name: capital(shown),
          detail: meaning,
          items: asked.get(name)!,
          groups: { early: { ...over(values[early]!), controls }, end: over(values.at(-1)!) },
        },
      ] as const,
    ];
  });
  const run = groups.filter(({ id }) => id === key);
  return {
    card: {
      ...runsCard(root, run),
      title: 'Recall of the pocket model’s facts, by relation, on the way and at the end',
      sampleSize: `${seedsWords(run)}; every third fact of a relation, in a wording used in training`,
      interval: BAND,
    },
    data: {
      x: { label: 'Recall', min: 0, max: 1, format: 'share', ticks: [0, 0.25, 0.5, 0.75, 1] },
      interval: BAND,
      ...(run.some(({ seeds }) => seeds.length > 1) && { seeds: 'single seeds' }),
      controls: 'to compare with: always naming the commonest value',
      groups: [
        { id: 'early', name: `after ${ON_THE_WAY} steps` },
        { id: 'end', name: `after ${steps.at(-1)!.toLocaleString('en-GB')} steps` },
      ],
      rows: Object.fromEntries(rows),
    },
  };
}
