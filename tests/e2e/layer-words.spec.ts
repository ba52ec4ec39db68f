// Texts layer by layer: search, list by keys, address, marks that agree with the data.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Data } from '../../src/figures/layer-words/schema.ts';
import { expectAwake, figureParts, hashOf, textOf, wake } from './support/figure.ts';
import { sidewaysScroll } from './support/layout.ts';
import { expect, test } from './support/test.ts';

const PAGE = 'patchscopes/';
const ID = 'entities';
const { data } = JSON.parse(readFileSync('data/patchscopes/entities.json', 'utf8')) as { data: Data };

const parts = (page: Page) => {
  const { element, sentence } = figureParts(page, ID);
  return {
    element,
    sentence,
    search: element.getByRole('searchbox'),
    rows: element.locator('[role=group] > button'),
    texts: element.locator('.texts li'),
    title: element.locator('.texts').locator('xpath=preceding-sibling::p'),
    pager: element.locator('.pager'),
  };
};

/** The whole list; the article begins with some names of it. */
async function open(page: Page, query = `${ID}.find=`): Promise<void> {
  await page.goto(`${PAGE}#${ID}?${query}`);
  await wake(page, ID);
}

test('searching lists what holds the words; a name shows its text of every layer, with the parts found and not', async ({
  page,
  watch,
}) => {
  await open(page);
  const { search, rows, texts, title } = parts(page);
  const item = data.items.find(({ name }) => name === 'sea horse')!;
  await search.fill('horse');
  const found = data.items.filter(({ name }) => name.includes('horse'));
  await expect(rows).toHaveCount(Math.min(found.length, 8));
  await rows.filter({ hasText: item.name }).click();
  await expect(title).toContainText(item.name);
  await expect(texts).toHaveCount(data.layers.length);
  for (const [k, place] of item.said.entries())
    await expect(texts.nth(k).locator('.said')).toHaveText(data.phrases[place] || '(nothing)');
  const marked = await texts.last().locator('mark').allTextContents();
  const forms = item.fields.flatMap((field) => field.forms);
  for (const words of marked) expect(forms).toContain(words);
  await expect.poll(() => hashOf(page)).toContain(`${ID}.item=sea`);
  expect(watch.problems).toEqual([]);
});

test('arrow keys walk down the list, which is one Tab stop, and Enter chooses', async ({ page }) => {
  await open(page);
  const { rows, title, search } = parts(page);
  await search.focus();
  const first = rows.first();
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  const name = (await textOf(rows.nth(1))).trim();
  await page.keyboard.press('Enter');
  await expect(title).toContainText(name);
  await page.keyboard.press('End');
  await expect(rows.last()).toBeFocused();
  expect(await rows.evaluateAll((all) => all.filter((row) => row.tabIndex === 0).length)).toBe(1);
});

test('pages go on and back, and stop at their ends with the focus kept', async ({ page }) => {
  await open(page);
  const { pager, element } = parts(page);
  const [before, after] = ['Names before', 'Names after'].map((name) =>
    element.getByRole('button', { name }),
  );
  await expect(pager).toContainText('1–8 of');
  await before!.focus();
  await page.keyboard.press('Enter');
  await expect(before!).toBeFocused();
  await expect(pager).toContainText('1–8 of');
  await after!.click();
  await expect(pager).toContainText('9–16 of');
  await page.goBack();
  await expect(pager).toContainText('1–8 of');
});

test('an address brings search, kind and name back; a name that is not there does no harm', async ({
  page,
}) => {
  await open(page, `${ID}.find=horse&${ID}.item=sea%20horse`);
  await expect(parts(page).title).toContainText('sea horse');
  await page.goto('about:blank');
  await page.goto(`${PAGE}#${ID}?${ID}.find=zzz&${ID}.item=nobody&${ID}.page=99`);
  await expectAwake(page, ID);
  await expect(parts(page).pager).toContainText('Nothing is found.');
  await parts(page).search.fill('');
  await expect(parts(page).rows).toHaveCount(8);
});

test('markup in a search is text', async ({ page }) => {
  await open(page);
  await parts(page).search.fill('<img src=x onerror=alert(1)>');
  await parts(page).search.press('Enter');
  await expect(parts(page).pager).toContainText('Nothing is found.');
  expect(await parts(page).element.locator('img').count()).toBe(0);
});

test('on a phone list and texts stand below each other, and nothing is too wide', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  expect(await sidewaysScroll(page)).toBe(0);
  const [list, texts] = await Promise.all([
    parts(page).rows.first().boundingBox(),
    parts(page).texts.first().boundingBox(),
  ]);
  expect(texts!.y).toBeGreaterThan(list!.y + list!.height);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the names that the article begins with and the texts of one are there', async ({ page }) => {
    await page.goto(PAGE);
    await expect(parts(page).rows).not.toHaveCount(0);
    await expect(parts(page).texts).toHaveCount(data.layers.length);
  });
});
