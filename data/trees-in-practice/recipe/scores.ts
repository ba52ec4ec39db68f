import type { Data } from '../../../src/figures/curve-chart/schema.ts';
import type { DataFile } from '../../../src/figures/kit/contract.ts';
import { byLayer, layerAxis } from '../../minilm/curves.ts';
import { cardOf, type Report, type Scores } from './report.ts';

const PANELS = [
  { id: 'uuas', name: 'Edges right (UUAS)' },
  { id: 'spearman', name: 'Order of distances (Spearman)' },
] as const;

const LINES = [
  { id: 'model', name: 'the trained encoder', kind: 'main', label: 'encoder' },
  {
    id: 'shuffled',
    name: 'control: probe fitted on shuffled trees',
    kind: 'control',
    label: 'shuffled trees',
  },
  { id: 'random', name: 'control: encoder with random weights', kind: 'control', label: 'random weights' },
] as const;

/** Scores of the probe by layer, with controls. The values beside `data`'s curves are for the article's prose. */
export function scoreCurves(report: Report): Record<string, DataFile<unknown>> {
  const { layers, controls, best, treebank } = report;
  const lines: Record<(typeof LINES)[number]['id'], readonly Scores[]> = { model: layers, ...controls };
  const data: Data = {
    x: layerAxis(layers),
    y: { label: 'Score', min: 0, max: 1, format: 'share' },
    band: '95 % bootstrap over test sentences',
    panels: PANELS.map((panel) => ({ ...panel })),
    series: PANELS.flatMap(({ id: panel }) =>
      LINES.map(({ id, name, kind, label }) => ({
        id,
        name,
        kind,
        label,
        panel,
        points: byLayer(lines[id].map((scores) => scores[panel])),
      })),
    ),
    marks: PANELS.flatMap(({ id: panel }) => [
      { name: 'neighbours joined', y: controls.linear[panel].value, panel, kind: 'control' as const },
      { name: 'position alone', y: controls.position[panel].value, panel, kind: 'control' as const },
    ]),
  };
  return {
    'scores.json': {
      card: {
        ...cardOf(report),
        title: 'How well distances after a structural probe tell the tree, by layer of the encoder.',
        sampleSize: `${treebank.sentences.train} sentences for fitting, ${treebank.sentences.dev} for stopping, ${treebank.sentences.test} for the scores`,
        interval: '95 % bootstrap over test sentences; the probe held fixed',
      },
      data: {
        ...data,
        best,
        bestScores: layers[best],
        controls: {
          linear: controls.linear,
          position: controls.position,
          random: controls.random[best],
          shuffled: controls.shuffled[best],
        },
        first: layers[0],
        last: layers.at(-1),
        sentences: treebank.sentences,
        leftOut: treebank.leftOut,
        rank: report.rank,
      },
    },
  };
}
