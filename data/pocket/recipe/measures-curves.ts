import type { Data as Curves } from '../../../src/figures/curve-chart/schema.ts';
import type { DataFile } from '../../../src/figures/kit/contract.ts';
import {
  BAND,
  type Evaluation,
  type Learning,
  type LearningMeasure,
  mean,
  namedGroups,
  runsCard,
  seedsWords,
} from './evaluation.ts';

/** Measures by layer, and by training step, as curves with bands from the smallest to the largest seed. */

type Series = Curves['series'][number];
type Values = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** Estimates whose layers are shown, each with the title of its panel. */
const PANELS: Readonly<Record<string, string>> = {
  description: 'People with shared surnames',
  'withheld-answer': 'The code that is refused, by logit lens',
};

/** Measures followed through training: what they are called, and at the end of their line. */
const LEARNED: Readonly<Record<LearningMeasure, { readonly name: string; readonly label: string }>> = {
  recall: { name: 'facts, trained wording', label: 'facts' },
  recall_held_out: { name: 'facts, held-out wording', label: 'held-out wording' },
  people: { name: 'people told apart', label: 'people told apart' },
  refusal_gap: { name: 'refusal gap', label: 'refusal gap' },
  two_hop_held_out: { name: 'two hops, held-out', label: 'two hops' },
  withheld: { name: 'refused with the code in mind', label: 'code in mind' },
};

/** A band of one seed would say that there is no spread. */
const bandOf = (low: number, high: number, seeds: number) => (seeds > 1 ? { low, high } : {});

/** Words for the band, where there is one. */
const bandWords = (series: readonly Series[]) =>
  series.some(({ points }) => points.some(({ low }) => low !== undefined)) ? { band: BAND } : {};

/** Down to the next tenth below all values; 0 where none is below. */
function lowest(series: readonly Series[]): number {
  const values = series.flatMap(({ points }) => points.map(({ y, low = y }) => low));
  return Math.floor(Math.min(0, ...values) * 10) / 10;
}

const axisOf = (label: string, series: readonly Series[]): Curves['y'] => ({
  label,
  min: lowest(series),
  max: 1,
  format: 'share',
  ticks: [0, 0.25, 0.5, 0.75, 1],
});

/** By layer: what can be read out of the residual stream there. Also `values`, [layers] by panel and group, for the prose. */
export function layers(
  root: string,
  { groups, estimates }: Evaluation,
): DataFile<Curves & { values: Values }> {
  const named = namedGroups(groups);
  const shown = Object.keys(PANELS).flatMap((panel) => {
    const estimate = estimates.find(({ id }) => id === panel);
    return estimate ? [{ panel, estimate }] : [];
  });
  const curves = shown.flatMap(({ panel, estimate }) =>
    named.flatMap((group) => {
      const found = estimate.groups[group.key];
      return found?.by_layer ? [{ panel, group, curve: found.by_layer, seeds: found.seeds.length }] : [];
    }),
  );
  const series = curves.map(
    ({ panel, group, curve, seeds }): Series => ({
      id: group.id,
      name: group.name,
      label: group.name.replace(' the name', ''),
      panel,
      points: curve.mean.map((y, x) => ({ x, y, ...bandOf(curve.low[x]!, curve.high[x]!, seeds) })),
    }),
  );
  const marks = shown.flatMap(({ panel, estimate }) => {
    const each = Object.values(estimate.groups);
    const controls = [...new Set(each.flatMap((group) => Object.keys(group.controls)))];
    return controls.map((name) => ({
      name: name.replaceAll("'", '’'),
      y: Math.max(...each.map((group) => group.controls[name] ?? 0)),
      panel,
      kind: 'control' as const,
    }));
  });
  return {
    card: {
      ...runsCard(root, groups),
      title: 'What can be read out of each layer of the pocket model',
      sampleSize: `${seedsWords(groups)} a group; ${shown.map(({ panel, estimate }) => `${PANELS[panel]}: ${estimate.items}`).join('; ')} items`,
      interval: `${BAND}; items are those of the test half`,
    },
    data: {
      x: { label: 'Layer', unit: 'layer', kind: 'steps' },
      y: axisOf('Share of items right', series),
      ...bandWords(series),
      panels: shown.map(({ panel }) => ({ id: panel, name: PANELS[panel]! })),
      series,
      marks,
      notes:
        'Controls were measured at the chosen layer, or at layer 3 where none is chosen; the larger of the groups is drawn.',
      values: Object.fromEntries(
        shown.map(({ panel }) => [
          panel,
          Object.fromEntries(
            curves.filter((each) => each.panel === panel).map(({ group, curve }) => [group.id, curve.mean]),
          ),
        ]),
      ),
    },
  };
}

/**
 * By training step, of the runs whose weights the site uses: the layer of one measure was chosen by looking at them. Also `steps` and
 * `values`, [kept steps] by group and measure, for the prose.
 */
export function learningCurve(
  root: string,
  { groups, curves }: Learning,
): DataFile<Curves & { values: Values }> {
  const named = namedGroups(groups).slice(0, 1);
  const measured = groups.filter(({ id }) => id === named[0]!.key);
  const measures = Object.keys(LEARNED) as LearningMeasure[];
  const idOf = (measure: LearningMeasure) => measure.replaceAll('_', '-');
  const series = named.flatMap(({ key }) =>
    measures.map((measure): Series => {
      const { steps, [measure]: values } = curves[key]!;
      return {
        id: idOf(measure),
        ...LEARNED[measure],
        points: values.map((seeds, k) => ({
          x: steps[k]!,
          y: mean(seeds),
          ...bandOf(Math.min(...seeds), Math.max(...seeds), seeds.length),
        })),
      };
    }),
  );
  const first = curves[named[0]!.key]!;
  const places = Math.round(first.tokens[0]! / first.steps[0]!);
  return {
    card: {
      ...runsCard(root, measured),
      title: 'What the pocket model learns, and when',
      sampleSize: `${seedsWords(measured)}, measured at ${first.steps.length} steps`,
      interval: BAND,
    },
    data: {
      x: { label: 'Training step', unit: 'step', kind: 'log' },
      y: axisOf('Share right', series),
      ...bandWords(series),
      series,
      notes: `A step trains on ${places.toLocaleString('en-GB')} places of text. The refusal gap is a difference of shares.`,
      values: Object.fromEntries(
        named.map(({ key, id }) => [
          id,
          {
            steps: curves[key]!.steps,
            ...Object.fromEntries(
              measures.map((measure) => [idOf(measure), curves[key]![measure].map(mean)]),
            ),
          },
        ]),
      ),
    },
  };
}
