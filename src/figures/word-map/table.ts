import type { Table } from '../kit/contract.ts';
import { layerOf, type MapState } from './marks.ts';
import { foundIn, inOrder } from './marks-lines.ts';
import type { Data } from './schema.ts';

const number = (label: string) => ({ label, kind: 'number', digits: 0 }) as const;
const text = (label: string) => ({ label, kind: 'text' }) as const;

/** One row for each sentence that is found and selected, with its place on the map. */
export function table(data: Data, state: MapState): Table {
  const layer = layerOf(data, state.layer);
  const { word, sentences, senses, layers, kept, neighbours } = data;
  const points = layers[layer]!;
  const found = inOrder(data, foundIn(data, state.find, state.lasso), state.sort);
  return {
    caption: `Sentences${word && ` with “${word}”`} and where ${word ? 'the word lies' : 'they lie'} on the map of layer ${layer}`,
    columns: [
      number('Number'),
      text('Sentence'),
      text(word ? 'Sense' : 'Label'),
      text('Part of speech'),
      number('Place in the sentence'),
      number('x'),
      number('y'),
      ...(kept ? [number(`Of ${neighbours} neighbours kept`)] : []),
    ],
    rows: found.map((each) => {
      const k = each - 1;
      const { text, sense, place } = sentences[k]!;
      const { name, part } = senses[sense]!;
      const { [2 * k]: x, [2 * k + 1]: y } = points;
      return [each, text, name, part ?? '', place ?? '', x!, y!, ...(kept ? [kept[layer]![k]!] : [])];
    }),
  };
}
