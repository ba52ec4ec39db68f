import type { Data } from '../../../src/figures/curve-chart/schema.ts';
import type { DataFile } from '../../../src/figures/kit/contract.ts';
import { type Atlas, cardOf, OVER_WORDS } from '../../context/recipe/report.ts';
import { byLayer, layerAxis } from '../../minilm/curves.ts';

/** How much of the vectors' neighbourhoods two ways of making maps keep, by layer. */
export function keptCurves(report: Atlas): Record<string, DataFile<unknown>> {
  const { kept, keptByChance, layers } = report;
  const data: Data = {
    x: layerAxis(layers),
    y: { label: 'Share of neighbours kept', min: 0, max: 1, format: 'share' },
    band: OVER_WORDS,
    panels: [{ id: 'kept', name: 'Neighbours kept by the map' }],
    series: [
      {
        id: 'umap',
        name: 'aligned UMAP, the maps shown',
        label: 'aligned UMAP',
        kind: 'main',
        panel: 'kept',
        points: byLayer(kept.umap),
      },
      {
        id: 'pca',
        name: 'two principal components, turned layer to layer',
        label: 'PCA',
        kind: 'control',
        panel: 'kept',
        points: byLayer(kept.pca),
      },
    ],
    marks: [{ name: 'by chance', y: keptByChance.value, panel: 'kept', kind: 'control' }],
  };
  return {
    'kept.json': {
      card: {
        ...cardOf(report, 'atlas', 'atlas'),
        interval: OVER_WORDS,
        title: `Share of the ${report.neighbours} nearest vectors that are among the ${report.neighbours} nearest on a map, by layer.`,
      },
      data: {
        ...data,
        count: report.neighbours,
        words: report.words,
        sentences: report.sentences,
        umap: {
          first: kept.umap[0],
          best: kept.umap.reduce((a, b) => (b.value > a.value ? b : a)),
          last: kept.umap.at(-1),
        },
        pca: { first: kept.pca[0], last: kept.pca.at(-1) },
        byChance: keptByChance,
      },
    },
  };
}
