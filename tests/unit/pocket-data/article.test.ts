import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { committedModel } from '../../../data/pocket/recipe/model.ts';
import { encode } from '../../../src/model/tokenizer.ts';

const article = readFileSync('articles/pocket/index.md', 'utf8');

test('the training documents that the article shows are made of words the model knows', () => {
  const { vocabulary } = committedModel('.');
  const table = article.slice(article.indexOf('| kind | example'), article.indexOf('{#tbl-documents}'));
  const examples = [...table.matchAll(/\*(.+?)\*/g)].map(([, example]) => example!);
  expect(examples.length).toBeGreaterThanOrEqual(7);
  for (const example of examples) expect(() => encode(vocabulary, example), example).not.toThrow();
});
