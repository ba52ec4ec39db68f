// The map of a word: dots by keys, the list beside it, search, layers and address.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Data } from '../../src/figures/word-map/schema.ts';
import { figureParts, hashOf, wake } from './support/figure.ts';
import { sidewaysScroll } from './support/layout.ts';
import { expect, test } from './support/test.ts';

const PAGE = 'context/';
const ID = 'class';
const { data } = JSON.parse(readFileSync('data/atlas/class.json', 'utf8')) as { data: Data };

const parts = (page: Page) => {
  const all = figureParts(page, ID);
  return {
    ...all,
    search: all.element.getByRole('searchbox'),
    list: all.element.locator('.sentences button'),
    dots: all.element.locator('.map [data-mark]'),
    path: all.element.locator('.map .path'),
  };
};

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(PAGE + (query && `#${ID}?${query}`));
  await wake(page, ID);
}

test('keys go from dot to dot, choose one, and its sentence and way are shown', async ({ page, watch }) => {
  await open(page);
  const { dots, list, path, sentence } = parts(page);
  await dots.first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const pressed = dots.and(page.locator('[aria-pressed=true]'));
  await expect(pressed).toHaveCount(1);
  const { text } = data.sentences[Number(await pressed.getAttribute('data-mark')) - 1]!;
  await expect(list.and(page.locator('[aria-pressed=true]'))).toContainText(text);
  await expect(sentence).toContainText(text);
  await expect(path.locator('text')).toHaveText(data.layers.map((_, layer) => String(layer)));
  await page.goBack();
  await expect(pressed).toHaveCount(0);
  expect(watch.problems).toEqual([]);
});

test('a search narrows the list and fades the other dots; what is typed stays text', async ({ page }) => {
  await open(page);
  const { search, list, element } = parts(page);
  await search.fill('whales');
  const found = data.sentences.filter(({ text }) => text.toLowerCase().includes('whales')).length;
  expect(found).toBeGreaterThan(0);
  await expect(list).toHaveCount(found);
  await expect(element.locator('.map .faint')).toHaveCount(data.sentences.length - found);
  await search.fill('<img src=x onerror=alert(1)>');
  await expect(element.locator('.message')).toContainText('No sentence holds');
  expect(await element.locator('img').count()).toBe(0);
  await element.getByRole('button', { name: 'Show all' }).press('Enter');
  await expect(list).toHaveCount(data.sentences.length);
});

test('an address brings back layer, points and choice; what is not there is said', async ({ page }) => {
  await open(page, `${ID}.layer=0&${ID}.show=place&${ID}.sentence=9`);
  const { dots, element } = parts(page);
  await expect(element.getByText('after layer 0')).toBeVisible();
  await expect(dots.nth(8).locator('text')).toHaveText(String(data.sentences[8]!.place));
  await expect(dots.nth(8)).toHaveAttribute('aria-pressed', 'true');
  await page.goto('about:blank');
  await open(page, `${ID}.layer=40&${ID}.sentence=999`);
  await expect(parts(page).status).toContainText('There is no sentence 999');
  await expect(parts(page).sentence).toContainText(`layer ${data.layers.length - 1}.`);
  expect(await hashOf(page)).toContain('999');
});

test('on a phone nothing is too wide', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  expect(await sidewaysScroll(page)).toBe(0);
});
