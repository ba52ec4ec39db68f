// Upstream's tables, opened by the reader and counted again by whole words.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { figureParts, hashOf, textOf, wake } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const PAGE = 'patchscopes-explorers/';
const { id: ID } = idOf('attribute-rows');

function idOf(figure: string): { id: string } {
  const article = readFileSync('articles/patchscopes-explorers/index.md', 'utf8');
  const [, id] = new RegExp(`\`\`\`figure ${figure}\\nid: (\\S+)`).exec(article)!;
  return { id: id! };
}

/** A table in upstream's form, made up: one answer in another case, one inside a longer word, one plainly right. */
const HEAD = [
  'sample_id',
  'prompt_target',
  'object',
  'subject',
  'generations_baseline',
  'is_correct_baseline',
  'prompt_source',
  'source_cropped_toks',
];
const row = (object: string, said: string, counted: string) =>
  [
    '1',
    'The kind of x',
    object,
    'Town',
    said,
    counted,
    'We saw the Town today',
    "['We saw the', ' Town']",
  ].join('\t');
const TABLE = [
  HEAD.join('\t'),
  row('Euro', "[' the', ' euro', '.']", 'False'),
  row('ice', "[' the', ' pol', 'ice']", 'True'),
  row('red', "[' red', ' it', ' is']", 'True'),
].join('\n');

const parts = (page: Page) => {
  const all = figureParts(page, ID);
  return {
    ...all,
    input: all.element.locator('input[type=file]'),
    message: all.element.locator('.message'),
    rows: all.element.locator('ol li, ul li').filter({ hasText: 'By the table:' }),
    back: all.element.getByRole('button', { name: 'Back to the page’s table' }),
  };
};

async function open(page: Page): Promise<void> {
  await page.goto(PAGE);
  await wake(page, ID);
}

test('a table that the reader opens is counted again by whole words', async ({ page }) => {
  await open(page);
  const { input, rows, back, sentence } = parts(page);
  const said = await sentence.textContent();
  await input.setInputFiles({
    name: 'mine.tsv',
    mimeType: 'text/tab-separated-values',
    buffer: Buffer.from(TABLE),
  });
  await expect(rows).toHaveCount(3);
  const verdict = async (at: number) => (await textOf(rows.nth(at))).match(/[✓✗] (right|wrong)/g);
  expect(await verdict(0)).toEqual(['✗ wrong', '✓ right']);
  expect(await verdict(1)).toEqual(['✓ right', '✗ wrong']);
  expect(await verdict(2)).toEqual(['✓ right', '✓ right']);
  await back.click();
  await expect(sentence).toHaveText(said!);
});

test('a file that is no such table is refused by name, and the page’s own stays', async ({ page }) => {
  await open(page);
  const { input, message, sentence } = parts(page);
  const said = await sentence.textContent();
  for (const [name, text] of [
    ['notes.tsv', 'nothing here\n'],
    ['empty.tsv', ''],
    ['half.tsv', `${HEAD.slice(0, 2).join('\t')}\na\tb\n`],
  ] as const) {
    await input.setInputFiles({ name, mimeType: 'text/tab-separated-values', buffer: Buffer.from(text) });
    await expect(message).toContainText(`“${name}” was not opened`);
    await expect(sentence).toHaveText(said!);
  }
});

test('rows are searched and paged, and the address keeps both', async ({ page, watch }) => {
  await open(page);
  const { element, rows } = parts(page);
  await expect(rows).not.toHaveCount(0);
  await element.getByRole('button', { name: 'Rows after' }).click();
  await expect.poll(() => hashOf(page)).toContain(`${ID}.page=2`);
  await element.getByRole('searchbox').fill('<i>no such words</i>');
  await element.getByRole('searchbox').press('Enter');
  await expect(element.locator('.pager')).toContainText('Nothing is found.');
  expect(await element.locator('i').count()).toBe(0);
  await page.goBack();
  await expect(rows).not.toHaveCount(0);
  expect(watch.problems).toEqual([]);
});
