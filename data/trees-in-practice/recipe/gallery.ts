import type { DataFile } from '../../../src/figures/kit/contract.ts';
import type { Data } from '../../../src/figures/probed-trees/schema.ts';
import { readSentences } from '../../trees/sentences.ts';
import { cardOf, type Report, type ShownTrees } from './report.ts';

/** Our sentences with their trees, and what the probe of every layer measures in them. */
export function galleryOf(report: Report, { sentences: shown }: ShownTrees): Record<string, DataFile<Data>> {
  const own = readSentences(new URL('../sentences.conllu', import.meta.url));
  const sentences = [...readSentences(), ...own].map(
    ({ id, text, note, words, parents, relations, upos }) => ({
      id,
      text,
      note,
      words: [...words],
      parents: [...parents],
      relations: [...relations],
      upos: [...upos],
    }),
  );
  const measured = new Map(shown.map(({ id, layers }) => [id, layers]));
  const missing = sentences.filter(({ id }) => !measured.has(id));
  if (missing.length > 0)
    throw new Error(
      `shown-trees.json lacks ${missing.map(({ id }) => id).join(', ')}; run python -m minilm.trees.`,
    );
  return {
    'gallery.json': {
      card: {
        ...cardOf(report),
        title:
          'Our example sentences with trees made by hand, and squared distances between their words after the probe of each layer.',
        sampleSize: `${sentences.length} sentences, chosen by us; the probe never saw them`,
        interval: 'none: each sentence is one example. Distances are rounded to two decimals.',
      },
      data: {
        sentences,
        layers: report.layers.length - 1,
        probed: Object.fromEntries(
          sentences.map(({ id }) => [id, measured.get(id)!.map((half) => [...half])]),
        ),
      },
    },
  };
}
