// The gallery of trees as a probe sees them: search, layers, keys, address, and text that stays text.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Data } from '../../src/figures/probed-trees/schema.ts';
import { figureParts, hashOf, wake } from './support/figure.ts';
import { sidewaysScroll } from './support/layout.ts';
import { expect, test } from './support/test.ts';

const PAGE = 'trees-in-practice/';
const ID = 'gallery';
const { data } = JSON.parse(readFileSync('data/trees-in-practice/gallery.json', 'utf8')) as { data: Data };

const parts = (page: Page) => {
  const all = figureParts(page, ID);
  return {
    ...all,
    search: all.element.getByRole('searchbox'),
    select: all.element.getByRole('combobox', { name: 'Sentence' }),
    layer: all.element.getByRole('slider', { name: 'Layer' }),
    pairs: all.element.locator('.pairs').first().getByRole('button'),
  };
};

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(PAGE + (query && `#${ID}?${query}`));
  await wake(page, ID);
}

test('a search narrows the list to what holds the words or has the relation', async ({ page, watch }) => {
  await open(page);
  const { search, select, sentence } = parts(page);
  await search.fill('obl:tmod');
  const found = data.sentences.filter(({ relations }) => relations.includes('obl:tmod'));
  await expect(select.locator('option')).toHaveText(found.map(({ text }) => text));
  await expect(sentence).toContainText(`${found.length} sentences are found.`);
  await search.press('Enter');
  await expect.poll(() => hashOf(page)).toContain(`${ID}.find=obl%3Atmod`);
  await search.fill('<img src=x onerror=alert(1)>');
  await expect(parts(page).element.locator('.message')).toContainText('No sentence holds');
  expect(await parts(page).element.locator('img').count()).toBe(0);
  expect(watch.problems).toEqual([]);
});

test('the layer slider by keys redraws, and Back goes back', async ({ page }) => {
  await open(page);
  const { layer, sentence } = parts(page);
  await layer.focus();
  await page.keyboard.press('End');
  await expect(sentence).toContainText(`layer ${data.layers}.`);
  const last = await sentence.textContent();
  await page.keyboard.press('Home');
  await expect(sentence).toContainText('layer 0.');
  expect(await sentence.textContent()).not.toBe(last);
  await page.goBack();
  await expect(sentence).toContainText(`layer ${data.layers}.`);
});

test('a pair of the list lights its two words in every view', async ({ page }) => {
  await open(page);
  const { pairs, element } = parts(page);
  await pairs.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(pairs.nth(1)).toBeFocused();
  await expect(element.locator('.picture .mark.lit')).toHaveCount(2);
  const name = await pairs.nth(1).getAttribute('aria-label');
  await expect(element.locator('[aria-live=polite]')).toHaveText(name!);
});

test('an address brings back sentence, layer and views; what is not there is said', async ({ page }) => {
  await open(
    page,
    `${ID}.sentence=captain&${ID}.layer=1&${ID}.level=steps&${ID}.dotted=spanning&${ID}.word=2`,
  );
  await expect(parts(page).select).toHaveValue('captain');
  await expect(parts(page).element.getByText('edges from the root')).toBeVisible();
  await page.goto('about:blank');
  await open(page, `${ID}.sentence=nobody&${ID}.layer=40`);
  await expect(parts(page).status).toContainText('There is no sentence “nobody”');
  await expect(parts(page).sentence).toContainText(`layer ${data.layers}.`);
});

test('on a phone nothing is too wide', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, `${ID}.axes=3d`);
  expect(await sidewaysScroll(page)).toBe(0);
});
