import type { Table } from '../kit/contract.ts';
import { foundIn, layerOf, type MapState } from './marks.ts';
import type { Data } from './schema.ts';

/** One row for each sentence that is found, with its place on the map. */
export function table(data: Data, state: MapState): Table {
  const layer = layerOf(data, state);
  const points = data.layers[layer]!;
  const number = (label: string) => ({ label, kind: 'number', digits: 0 }) as const;
  const text = (label: string) => ({ label, kind: 'text' }) as const;
  return {
    caption: `Sentences with “${data.word}” and where the word lies on the map of layer ${layer}`,
    columns: [
      number('Number'),
      text('Sentence'),
      text('Sense'),
      text('Part of speech'),
      number('Place in the sentence'),
      number('x'),
      number('y'),
      number('Neighbours kept'),
    ],
    rows: foundIn(data, state.find).map((each) => {
      const k = each - 1;
      const { text, sense, place } = data.sentences[k]!;
      const { name, part } = data.senses[sense]!;
      const { [2 * k]: x, [2 * k + 1]: y } = points;
      return [each, text, name, part, place, x!, y!, data.kept[layer]![k]!];
    }),
  };
}
