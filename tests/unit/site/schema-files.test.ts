import { expect, test } from 'vitest';
import { loadFigures } from '../../../src/site/figure-registry.ts';
import { schemaFiles } from '../../../src/site/schema-files.ts';

test('there is a JSON Schema for articles, for the state of each figure and for the data it draws', async () => {
  const files = new Map(schemaFiles(await loadFigures()).map(([path, make]) => [path, JSON.parse(make())]));
  expect(files.get('schemas/article.json').properties).toHaveProperty('title');
  expect(files.get('schemas/power-gram.json').state.properties.power).toMatchObject({
    minimum: 0.5,
    maximum: 4,
  });
  expect(files.get('schemas/power-gram.json')).not.toHaveProperty('data');
  expect(files.get('schemas/random-branching.json').data.properties).toHaveProperty('complete');
});
