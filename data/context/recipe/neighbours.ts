import type { Data } from '../../../src/figures/curve-chart/schema.ts';
import type { DataFile } from '../../../src/figures/kit/contract.ts';
import { layerAxis } from '../../minilm/curves.ts';
import { type Atlas, cardOf, encoderLines, OVER_WORDS } from './report.ts';

const PANELS = [
  { id: 'sense', name: 'Neighbours of the same sense' },
  { id: 'place', name: 'Place told by neighbours' },
] as const;

/** What the nearest vectors of a word have in common with it, by layer: its sense, and its place in the sentence. */
export function neighbourCurves(report: Atlas): Record<string, DataFile<unknown>> {
  const { layers, random, senseByChance } = report;
  const data: Data = {
    x: layerAxis(layers),
    y: { label: 'Share or correlation', min: 0, max: 1, format: 'share' },
    band: OVER_WORDS,
    panels: PANELS.map((panel) => ({ ...panel })),
    series: PANELS.flatMap(({ id: panel }) =>
      encoderLines(
        layers.map((each) => each[panel]),
        random.map((each) => each[panel]),
      ).map(({ points, ...line }) => ({ ...line, panel, points })),
    ),
    marks: [{ name: 'by chance', y: senseByChance.value, panel: 'sense', kind: 'control' }],
  };
  return {
    'neighbours.json': {
      card: {
        ...cardOf(report, 'atlas'),
        interval: OVER_WORDS,
        title: `What the ${report.neighbours} nearest vectors of a word have in common with it, by layer.`,
      },
      data: {
        ...data,
        shown: Object.fromEntries(
          Object.entries(report.maps).map(([word, { trust }]) => [word, trust[0]!.length]),
        ),
        count: report.neighbours,
        first: layers[0],
        last: layers.at(-1),
        senseByChance,
      },
    },
  };
}
