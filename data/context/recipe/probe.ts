import type { Data } from '../../../src/figures/curve-chart/schema.ts';
import type { DataFile } from '../../../src/figures/kit/contract.ts';
import { byLayer, layerAxis, point } from '../../minilm/curves.ts';
import { cardOf, type Joined, type JoinedKind, OVER_WORDS, type Subspace } from './report.ts';

const LINES = [
  {
    id: 'trained',
    name: 'learned from other sentences of the same words',
    label: 'same words',
    kind: 'main',
  },
  { id: 'others', name: 'learned from other words', label: 'other words', kind: 'main' },
  { id: 'random', name: 'control: random map', label: 'random', kind: 'control' },
] as const;

/** Senses told after a linear map to fewer dimensions, learned or random. */
export function subspaceCurves(report: Subspace): Record<string, DataFile<unknown>> {
  const dimensions = report.dimensions.toSorted((a, b) => a.dimensions - b.dimensions);
  const whole = report.whole[report.layer]!;
  const data: Data = {
    x: {
      label: 'Dimensions after the map',
      unit: 'dimensions:',
      kind: 'log',
      ticks: dimensions.map((each) => each.dimensions),
    },
    y: { label: 'Senses told right', min: 0.5, max: 1, format: 'share' },
    band: OVER_WORDS,
    series: LINES.map(({ id, ...line }) => ({
      id,
      ...line,
      points: dimensions.map((each) => point(each.dimensions, each[id])),
    })),
    marks: [{ name: 'without a map', y: whole.value, kind: 'control' }],
  };
  return {
    'subspace.json': {
      card: {
        ...cardOf(report, 'subspace'),
        interval: OVER_WORDS,
        title: `Senses told by the nearest centroid after a linear map of layer ${report.layer}, by its dimensions.`,
      },
      data: {
        ...data,
        layer: report.layer,
        randomMaps: report.randomMaps,
        whole,
        at: Object.fromEntries(
          dimensions.map(({ dimensions: m, ...rest }) => [`m${m}`, { dimensions: m, ...rest }]),
        ),
      },
    },
  };
}

const KINDS: readonly { id: JoinedKind; name: string; label: string; kind: 'main' | 'control' }[] = [
  { id: 'opposite', name: 'joined to a sentence with another sense', label: 'another sense', kind: 'main' },
  {
    id: 'unrelated',
    name: 'control: joined to one without the word',
    label: 'without word',
    kind: 'control',
  },
  { id: 'alone', name: 'control: alone', label: 'alone', kind: 'control' },
  { id: 'same', name: 'control: joined to one with the same sense', label: 'same sense', kind: 'control' },
];
const PANELS = [
  { id: 'plain', name: 'Without a map' },
  { id: 'probe', name: 'After a learned map' },
] as const;

/** How often a word lies nearer to the other sense when a second sentence stands beside its own. */
export function joinedCurves(report: Joined): Record<string, DataFile<unknown>> {
  const data: Data = {
    x: layerAxis(report.layers),
    y: { label: 'Nearer to the other sense', min: 0, max: 0.5, format: 'share' },
    band: OVER_WORDS,
    panels: PANELS.map((panel) => ({ ...panel })),
    series: PANELS.flatMap(({ id: panel }) =>
      KINDS.map((line) => ({
        ...line,
        panel,
        points: byLayer(report.layers.map((layer) => layer[panel][line.id].wrong)),
      })),
    ),
  };
  const wrong = (panel: 'plain' | 'probe') =>
    Object.fromEntries(KINDS.map(({ id }) => [id, report.layers.at(-1)![panel][id].wrong]));
  return {
    'joined.json': {
      card: {
        ...cardOf(report, 'joined'),
        interval: OVER_WORDS,
        title:
          'How often a word’s vector lies nearer to the other of two senses, by what stands beside its sentence.',
      },
      data: {
        ...data,
        last: { plain: wrong('plain'), probe: wrong('probe') },
        dimensions: report.dimensions,
      },
    },
  };
}
