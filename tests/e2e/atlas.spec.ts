// The Context Atlas: words asked for, two maps, view, lasso, words that mark an area, list, address; what fails is said.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { WordFile } from '../../src/figures/word-map/schema.ts';
import { figureParts, hashOf, wake } from './support/figure.ts';
import { sidewaysScroll } from './support/layout.ts';
import { expect, test } from './support/test.ts';

const PAGE = 'atlas/';
const ID = 'atlas';
const read = (word: string): WordFile => JSON.parse(readFileSync(`data/atlas/${word}.json`, 'utf8')).data;

const parts = (page: Page) => {
  const all = figureParts(page, ID);
  const { element } = all;
  return {
    ...all,
    word: element.getByLabel('Word', { exact: true }),
    second: element.getByLabel('Second word'),
    maps: element.locator('svg.map'),
    titles: element.locator('.picture .panel-title'),
    dots: element.locator('.map').first().locator('[data-mark]'),
    list: element.locator('.sentences button'),
    count: element.locator('.list .panel-title'),
  };
};

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(PAGE + (query && `#${ID}?${query}`));
  await wake(page, ID);
}
const asked = (values: Record<string, string>) =>
  new URLSearchParams(Object.entries(values).map(([name, value]) => [`${ID}.${name}`, value])).toString();

test('a word that is chosen is fetched once, drawn, and stands in the address; Back brings the other back', async ({
  page,
  watch,
}) => {
  await open(page);
  const { word, titles, sentence, list } = parts(page);
  await expect(titles).toHaveText('“light” after layer 4');
  await word.fill('bank');
  await word.press('Enter');
  await expect(titles).toHaveText('“bank” after layer 4');
  const { sentences } = read('bank');
  await expect(list).toHaveCount(sentences.length);
  await expect(sentence).toContainText(`“bank” in ${sentences.length} sentences`);
  expect(await hashOf(page)).toContain('word=bank');
  await page.goBack();
  await expect(titles).toHaveText('“light” after layer 4');
  await page.goForward();
  await expect(titles).toHaveText('“bank” after layer 4');
  expect(watch.requests.filter((url) => /\/bank\.[0-9a-f]+\.json/.test(url))).toHaveLength(1);
  expect(watch.problems).toEqual([]);
});

test('an unknown word is said with near ones, which can be pressed; an address with one, too', async ({
  page,
}) => {
  await open(page);
  const { word, element, titles, status } = parts(page);
  await word.fill('brak');
  await expect(element.locator('.message')).toContainText(
    'There are no sentences with “brak”. Near it: bark',
  );
  await expect(titles).toHaveText('“light” after layer 4');
  await element.getByRole('button', { name: 'bark', exact: true }).click();
  await expect(titles).toHaveText('“bark” after layer 4');
  await expect(element.locator('.message')).toHaveCount(0);
  await page.goto('about:blank');
  await open(page, asked({ word: '<b>pool', layer: '3' }));
  await expect(status).toContainText('There are no sentences with “<b>pool”.');
  await expect(titles).toHaveText('“light” after layer 3');
});

test('a word that cannot be fetched is said; what was drawn stays, and trying again works', async ({
  page,
}) => {
  await open(page);
  const { word, titles, status } = parts(page);
  await page.route('**/bank.*.json', (route) => route.abort());
  await word.fill('bank');
  await word.press('Enter');
  await expect(status).toContainText('The data of “bank” could not be fetched');
  await expect(titles).toHaveText('“light” after layer 4');
  await page.unroute('**/bank.*.json');
  await status.getByRole('button', { name: 'Try again' }).click();
  await expect(titles).toHaveText('“bank” after layer 4');
  await expect(status).toBeHidden();
});

test('two layers side by side show the same sentence; another word has a map and a legend of its own', async ({
  page,
}) => {
  await open(page);
  const { element, titles, maps, second, dots } = parts(page);
  await element.getByText('another layer', { exact: true }).click();
  await expect(titles).toHaveText(['“light” after layer 4', '“light” after layer 0']);
  await dots.nth(4).focus();
  const key = await dots.nth(4).getAttribute('data-mark');
  await expect(maps.nth(1).locator(`[data-mark="${key}"] .near`)).toHaveCount(1);
  await element.getByText('another word', { exact: true }).click();
  await second.fill('walk');
  await second.press('Enter');
  await expect(titles).toHaveText(['“light” after layer 4', '“walk” after layer 4']);
  await expect(maps.nth(1).locator('[data-mark]')).toHaveCount(read('walk').sentences.length);
  await expect(element.locator('ul.legend')).toHaveCount(2);
  const address = await hashOf(page);
  await page.goto('about:blank');
  await page.goto(PAGE + address);
  await wake(page, ID);
  await expect(titles).toHaveText(['“light” after layer 4', '“walk” after layer 4']);
});

test('by keys: closer, moved, selected, and let go; the table has what is selected', async ({ page }) => {
  await open(page);
  const { dots, element, list, count, table, sentence } = parts(page);
  const { length } = read('light').sentences;
  await dots.first().focus();
  for (let k = 0; k < 3; k++) await page.keyboard.press('+');
  await expect(dots).not.toHaveCount(length);
  expect(await hashOf(page)).toContain('zoom=');
  await page.keyboard.press('Shift+ArrowDown');
  await element.getByRole('button', { name: 'Select what is seen' }).press('Enter');
  await expect(count).not.toHaveText(`${length} of ${length} sentences`);
  const selected = await list.count();
  expect(selected).toBeGreaterThan(0);
  await expect(sentence).toContainText(`${selected} sentences lie inside the lasso`);
  await table.locator('summary').click();
  await expect(table.locator('tbody tr')).toHaveCount(selected);
  await element.getByRole('button', { name: 'Whole map' }).press('Enter');
  await expect(dots).toHaveCount(length);
  await expect(element.locator('.map .faint')).toHaveCount(length - selected);
  await element.getByRole('button', { name: 'Drop the lasso' }).press('Enter');
  await expect(list).toHaveCount(length);
});

test('a lasso drawn by mouse selects what lies inside, in every layer and after a reload', async ({
  page,
}) => {
  await open(page);
  const { element, maps, list } = parts(page);
  await element.getByRole('button', { name: 'Lasso', exact: true }).click();
  const box = (await maps.first().boundingBox())!;
  const go = (x: number, y: number) =>
    page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 4 });
  await go(0.7, 0.6);
  await page.mouse.down();
  for (const [x, y] of [
    [0.98, 0.6],
    [0.98, 0.98],
    [0.7, 0.98],
    [0.7, 0.6],
  ] as const)
    await go(x, y);
  await page.mouse.up();
  await expect(element.locator('path.lasso')).toHaveCount(1);
  const selected = await list.allTextContents();
  expect(selected.length).toBeGreaterThan(5);
  expect(selected.length).toBeLessThan(30);
  await element.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(list).toHaveText(selected);
  await expect(element.locator('path.lasso')).toHaveCount(0);
  await page.reload();
  await wake(page, ID);
  await expect(list).toHaveText(selected);
});

test('Ctrl and wheel goes closer where the pointer is, dragging moves; without Ctrl the page scrolls', async ({
  page,
}) => {
  await open(page);
  const { maps, dots } = parts(page);
  const { length } = read('light').sentences;
  const box = (await maps.first().boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.85, box.y + box.height * 0.75);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect(dots).not.toHaveCount(length);
  await expect.poll(() => hashOf(page)).toContain('zoom=4.48');
  const x = () => hashOf(page).then((hash) => new URLSearchParams(hash.split('?')[1]).get(`${ID}.x`));
  const before = Number(await x());
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.75, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => Number(await x())).toBeGreaterThan(before);
  const top = () => page.evaluate(() => scrollY);
  const from = await top();
  await page.mouse.wheel(0, 200);
  await expect.poll(top).toBeGreaterThan(from);
});

test('words that mark an area are written, listed and pressed', async ({ page }) => {
  await open(page, asked({ word: 'cross', show: 'words' }));
  const { element, list } = parts(page);
  await expect(element.locator('.term')).toContainText(['a cross', 'cross the']);
  await element.getByRole('button', { name: 'cross between (8)' }).click();
  const found = read('cross').sentences.filter(({ text }) => text.toLowerCase().includes('cross between'));
  await expect(list).toHaveCount(found.length);
  await element.getByRole('checkbox', { name: 'Words that mark an area' }).uncheck();
  await expect(element.locator('.term')).toHaveCount(0);
});

test('the list is sorted by the word after, and the chosen sentence is shown in full', async ({ page }) => {
  await open(page);
  const { element, list } = parts(page);
  await element.getByLabel('Sort by').selectOption('after');
  const after = (await list.locator('.after').allTextContents()).map((text) =>
    text.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, ''),
  );
  expect(after).toEqual(after.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  const long = list.filter({ hasText: 'Plants turn towards' });
  const height = (await long.boundingBox())!.height;
  await long.click();
  expect((await long.boundingBox())!.height).toBeGreaterThan(height);
});

test('playing goes through the layers to the last', async ({ page }) => {
  await open(page, asked({ layer: '4' }));
  const { element, titles } = parts(page);
  await element.getByRole('button', { name: 'Play' }).click();
  await expect(titles).toHaveText('“light” after layer 6');
  await expect(element.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('thousands of points are on a canvas, felt by pointer and keys, and saved with the picture', async ({
  page,
}) => {
  await open(page);
  const { frame, element, maps, dots, list, menu, sentence } = parts(page);
  const count = 5000;
  const file = {
    card: { model: 'none' },
    data: {
      word: '',
      senses: [{ name: 'even' }, { name: 'odd' }],
      sentences: Array.from({ length: count }, (_, k) => ({ text: `Sentence number ${k}.`, sense: k % 2 })),
      steps: 10_000,
      layers: [
        Array.from({ length: 2 * count }, (_, k) => (k % 2 ? Math.floor(k / 200) * 199 : (k % 200) * 50)),
      ],
    },
  };
  await menu.locator('summary').click();
  const chooser = page.waitForEvent('filechooser');
  await frame.getByRole('button', { name: 'Open a file …' }).click();
  await (await chooser).setFiles({
    name: 'many.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await expect(sentence).toContainText(`${count} sentences, 2 labels`);
  const canvas = element.locator('canvas');
  const inked = () =>
    canvas.evaluate((node: HTMLCanvasElement) => {
      const { data } = node.getContext('2d')!.getImageData(0, 0, node.width, node.height);
      return data.filter((value, k) => k % 4 === 3 && value > 0).length;
    });
  await expect.poll(inked).toBeGreaterThan(count);
  expect(await dots.count()).toBeLessThan(100);
  await expect(list).toHaveCount(200);
  await element.getByRole('button', { name: 'List 200 more' }).click();
  await expect(list).toHaveCount(400);
  await maps.first().scrollIntoViewIfNeeded();
  const box = (await maps.first().boundingBox())!;
  await page.mouse.move(box.x + 0.3 * box.width, box.y + 0.3 * box.height);
  await page.mouse.move(box.x + 0.3 * box.width + 1, box.y + 0.3 * box.height);
  await expect(element.locator('.tip')).toContainText('Sentence number');
  await dots.first().focus();
  const first = await element.locator('.map :focus').getAttribute('data-mark');
  for (let k = 0; k < 12; k++) await page.keyboard.press('ArrowRight');
  const focused = element.locator('.map :focus');
  await expect(focused).not.toHaveAttribute('data-mark', first!);
  await page.keyboard.press('Enter');
  await expect(focused).toHaveAttribute('aria-pressed', 'true');
  await expect(menu).toHaveAttribute('open', '');
  const download = page.waitForEvent('download');
  await frame.getByRole('button', { name: 'SVG', exact: true }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('href="data:image/png');
});

test('after a file of the reader’s own, the way back leads to the word chosen before, and on to the first', async ({
  page,
}) => {
  await open(page);
  const { frame, word, titles, menu, status } = parts(page);
  await word.fill('bank');
  await word.press('Enter');
  await expect(titles).toHaveText('“bank” after layer 4');
  await menu.locator('summary').click();
  const chooser = page.waitForEvent('filechooser');
  await frame.getByRole('button', { name: 'Open a file …' }).click();
  const csv = 'sentence,x,y,label\nOne.,0,0,a\nTwo.,3,4,b\nThree.,1,1,b\n';
  await (await chooser).setFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await expect(titles).toHaveText('These sentences');
  await expect(status).toBeHidden();
  await expect(word).toHaveCount(0);
  await frame.getByRole('button', { name: 'Back to the article’s data' }).click();
  await expect(titles).toHaveText('“bank” after layer 4');
  await page.goBack();
  await expect(titles).toHaveText('“light” after layer 4');
});

test('on a phone nothing is too wide, and a finger scrolls the page until the map is larger', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, asked({ beside: 'layer' }));
  const { maps } = parts(page);
  expect(await sidewaysScroll(page)).toBe(0);
  await expect(maps.first()).toHaveCSS('touch-action', 'pan-y');
  await maps.first().locator('[data-mark]').first().focus();
  await page.keyboard.press('+');
  await expect(maps.first()).toHaveCSS('touch-action', 'none');
});
