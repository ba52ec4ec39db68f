import type { DataFile } from '../../../src/figures/kit/contract.ts';
import { modelCard } from '../../pocket/recipe/model.ts';
import { nameOf, type RelationReadings } from './attribute-panels.ts';
import { SUBJECTS } from './attributes.ts';
import { bestPair } from './pairs.ts';
import { CUT } from './patch-reader.ts';

/** What was said of each subject by source layer, as the figure “layer-words” draws it: at the target layer that is best for the other half of the subjects. */
export function attributeWords(
  root: string,
  relations: readonly RelationReadings[],
): Record<string, DataFile<unknown>> {
  const items = relations.flatMap(({ relation, subjects }) => {
    const middle = Math.ceil(subjects.length / 2);
    const halves = [subjects.slice(0, middle), subjects.slice(middle)];
    return halves.flatMap((half, k) => {
      const { target } = bestPair(halves[1 - k]!.map(({ right }) => right));
      return half.map(({ entity, value, said }) => ({
        name: entity,
        group: relation.name,
        fields: [{ name: relation.noun, forms: [value] }],
        texts: said.map((row) => row[target]!.replace(CUT, '')),
      }));
    });
  });
  const phrases = [...new Set(items.flatMap(({ texts }) => texts))].sort();
  const place = new Map(phrases.map((text, k) => [text, k]));
  return {
    'attribute-words.json': {
      card: {
        ...modelCard(root),
        recipe: 'data/patchscopes/recipe.ts',
        date: '2026-11-26',
        seed: relations[0]!.seed,
        title:
          'What is said with a subject’s state of each layer in place of x, at one target layer a relation.',
        sampleSize: `${SUBJECTS} random subjects of each of ${relations.length} relations; the target layer is the best for the other half of them. A text ends with its first word that is not the answer’s`,
        interval: 'none: every text is listed',
      },
      data: {
        asked: 'Subjects',
        layers: items[0]!.texts.map((_, layer) => layer),
        groups: relations.map(({ relation }) => ({ id: relation.name, name: nameOf(relation) })),
        phrases,
        items: items.map(({ texts, ...item }) => ({ ...item, said: texts.map((text) => place.get(text)!) })),
      },
    },
  };
}
