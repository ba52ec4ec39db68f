import type { DataFile } from '../../../src/figures/kit/contract.ts';
import type { WordFile } from '../../../src/figures/word-map/schema.ts';
import { type Atlas, cardOf } from '../../context/recipe/report.ts';
import type { WordSenses } from '../../senses/senses.ts';

/** Words and signs, cut as `data/minilm/sentences.py` does. */
const TOKEN = /[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}_]+)*|[^\p{L}\p{N}_\s]/gu;

/** The map of one word; `words` are all that a reader can ask for. @throws Error where the maps are not of these sentences */
export function wordMap(
  atlas: Atlas,
  { word, senses, sentences }: WordSenses,
  words: readonly string[],
): DataFile<WordFile> {
  const map = atlas.maps[word];
  if (map?.layers[0]?.length !== 2 * sentences.length)
    throw new Error(
      `data/minilm/atlas.json does not fit the sentences of “${word}”; run minilm.atlas again.`,
    );
  return {
    card: {
      ...cardOf(atlas, 'atlas', 'atlas'),
      title: `Where the word “${word}” of each sentence lies on a map of each layer.`,
      sampleSize: `${sentences.length} sentences`,
      interval:
        'none; coordinates are rounded to a thousandth of the widest map, an error of at most half of one',
    },
    data: {
      word,
      words: [...words],
      senses: senses.map(({ name, partOfSpeech, gloss }) => ({ name, part: partOfSpeech, gloss })),
      sentences: sentences.map(({ text, at, sense }) => ({
        text,
        at,
        sense: senses.findIndex(({ name }) => name === sense),
        place: (text.slice(0, at).match(TOKEN)?.length ?? 0) + 1,
      })),
      steps: atlas.steps,
      neighbours: atlas.neighbours,
      layers: map.layers.map((each) => [...each]),
      kept: map.trust.map((each) => [...each]),
    },
  };
}
