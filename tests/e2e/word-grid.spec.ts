import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expectAwake, figureParts, hashOf, textOf, wake } from './support/figure.ts';
import { sidewaysScroll } from './support/layout.ts';
import { expect, test } from './support/test.ts';

const PAGE = 'patchscopes-explorers/';
const ID = 'pairs';

const elementOf = (page: Page): Locator => figureParts(page, ID).element;
const grid = (page: Page) => elementOf(page).locator('svg[tabindex="0"]');
const reading = (page: Page) => elementOf(page).locator('.reading');
const chips = (page: Page) => elementOf(page).locator('.chips button');
const wordsOfTexts = (page: Page) => elementOf(page).locator('.texts button');
/** What a mark's chip says: the word, in how many cells, of how many. */
const countOf = async (chip: Locator): Promise<number> => Number(/(\d+) of \d+/.exec(await textOf(chip))![1]);

async function arrive(page: Page, state = `${ID}.marks=`): Promise<void> {
  await page.goto(`${PAGE}#${ID}?${state}`);
  await expectAwake(page, ID);
}

async function mark(page: Page, words: string): Promise<void> {
  await elementOf(page).getByLabel('Mark a word in all cells').fill(words);
  await page.keyboard.press('Enter');
}

test('arrow keys read cells, Enter keeps one, and a word of its text is marked by keys in every cell that says it', async ({
  page,
  watch,
}) => {
  await arrive(page);
  await grid(page).focus();
  await page.keyboard.press('Home');
  await expect(reading(page)).toContainText(/source layer \d+ → target layer 0/);
  await page.keyboard.press('End');
  await expect(reading(page)).toContainText('target layer 8');
  await page.keyboard.press('PageUp');
  await expect(reading(page)).toContainText('source layer 0 → target layer 8');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => hashOf(page)).toContain(`${ID}.row=8`);
  await expect(chips(page)).toHaveCount(0);
  // The legend holds nothing to press, so the next stop is the kept text.
  await page.keyboard.press('Tab');
  const word = reading(page).getByRole('button').first();
  await expect(word).toBeFocused();
  const words = await textOf(word);
  await page.keyboard.press('Enter');
  await expect(word).toHaveAttribute('aria-pressed', 'true');
  await expect(chips(page)).toHaveCount(1);
  await expect(chips(page).first()).toContainText(words);
  const drawn = await elementOf(page).locator('.panel > svg .sign').getAttribute('d');
  expect(drawn!.match(/M/g)).toHaveLength(await countOf(chips(page).first()));
  await expect(figureParts(page, ID).sentence).toContainText(`Marked: “${words}” in`);
  await page.keyboard.press('Enter');
  await expect(chips(page)).toHaveCount(0);
  expect(watch.problems).toEqual([]);
});

test('six words are marked, the seventh is answered in words, and letting one go makes room', async ({
  page,
}) => {
  await arrive(page);
  for (const words of ['x', 'euro', 'city', 'Péso', 'country', 'nowhere']) await mark(page, words);
  await expect(chips(page)).toHaveCount(6);
  await expect(chips(page).nth(5)).toContainText('nowhere 0 of 81');
  await mark(page, 'fish');
  await expect(elementOf(page).locator('.message')).toContainText('6 words are marked');
  await expect(chips(page)).toHaveCount(6);
  const colourOf = (chip: Locator) => chip.locator('.sign').getAttribute('style');
  const last = await colourOf(chips(page).nth(5));
  await chips(page).nth(1).click();
  await expect(chips(page)).toHaveCount(5);
  expect(await colourOf(chips(page).nth(4))).toBe(last);
  await expect(elementOf(page).locator('.message')).toHaveCount(0);
  await mark(page, 'fish');
  await expect(chips(page).nth(1)).toContainText('fish');
  await page.reload();
  await expectAwake(page, ID);
  await expect(chips(page)).toHaveCount(6);
  await page.goBack();
  await expect(chips(page)).toHaveCount(5);
});

test('all queries stand side by side with the marks drawn, and a press shows one large', async ({ page }) => {
  await arrive(page, `${ID}.marks=x`);
  const one = await countOf(chips(page).first());
  await elementOf(page).getByRole('radio', { name: 'All queries' }).check({ force: true });
  await expect(chips(page).first()).not.toContainText(`${one} of 81`);
  const grids = elementOf(page).locator('.multiples button');
  const counts = (await grids.locator('small').allTextContents()).map((note) =>
    Number(/x (\d+)/.exec(note)![1]),
  );
  expect(counts.length).toBeGreaterThan(5);
  expect(counts.reduce((sum, count) => sum + count)).toBe(await countOf(chips(page).first()));
  const name = await textOf(grids.nth(3).locator('span'));
  await grids.nth(3).focus();
  await page.keyboard.press('Enter');
  await expect(elementOf(page).getByRole('combobox')).toContainText(name);
  expect(await countOf(chips(page).first())).toBe(counts[3]);
  await expect(figureParts(page, ID).sentence).toContainText(`“${name}”`);
});

test('the list of texts is one Tab stop with arrow keys between words, and turns page by page', async ({
  page,
}) => {
  await arrive(page, `${ID}.view=all&${ID}.marks=`);
  const stops = await wordsOfTexts(page).evaluateAll(
    (all) => all.filter((each) => (each as HTMLElement).tabIndex === 0).length,
  );
  expect(stops).toBe(1);
  await wordsOfTexts(page).first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(wordsOfTexts(page).nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(wordsOfTexts(page).last()).toBeFocused();
  const next = elementOf(page).getByRole('button', { name: 'Next →' });
  const range = elementOf(page).locator('.pager [role="status"]');
  const seen: number[] = [];
  for (let turns = 0; turns < 40; turns++) {
    seen.push(...(await elementOf(page).locator('.count').allTextContents()).map(Number.parseFloat));
    if ((await next.getAttribute('aria-disabled')) === 'true') break;
    const before = await textOf(range);
    await next.click();
    await expect(range).not.toHaveText(before);
  }
  const [, all] = /of (\d+) different/.exec(await textOf(range))!;
  expect(seen).toHaveLength(Number(all));
  expect(seen).toEqual([...seen].sort((a, b) => b - a));
});

test('an impossible address is explained, and the rest of it honoured', async ({ page }) => {
  await arrive(page, `${ID}.query=nowhere&${ID}.row=70&${ID}.marks=x,X,euro`);
  const { status } = figureParts(page, ID);
  await expect(status).toContainText('“nowhere”');
  await expect(status).toContainText('“X”');
  await expect(status).toContainText('row');
  await expect(chips(page)).toHaveCount(2);
});

test('what is typed is shown as text', async ({ page, watch }) => {
  await arrive(page);
  await mark(page, '<img src=x onerror=alert(1)>');
  await expect(chips(page)).toHaveCount(1);
  await expect(elementOf(page).locator('img')).toHaveCount(0);
  expect(watch.problems).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`marks, a kept cell and all queries are accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const view of ['one', 'all']) {
      await arrive(
        page,
        `${ID}.view=${view}&${ID}.marks=x,euro,city,is,fish,peso&${ID}.row=0&${ID}.column=2`,
      );
      const { violations } = await new AxeBuilder({ page }).include(`#${ID}`).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  });
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });
  test('a tap keeps a cell, another lets it go, and nothing is wider than the page', async ({ page }) => {
    await page.goto(PAGE);
    await wake(page, ID);
    const { width, height } = (await grid(page).boundingBox())!;
    const corner = { position: { x: width - 12, y: height * 0.12 } };
    await grid(page).tap(corner);
    await expect.poll(() => hashOf(page)).toContain(`${ID}.column=8`);
    await grid(page).tap(corner);
    await expect.poll(() => hashOf(page)).toContain(`${ID}.row=-1`);
    for (const view of ['one', 'all']) {
      await arrive(page, `${ID}.view=${view}`);
      expect(await sidewaysScroll(page)).toBe(0);
    }
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the grid stands there with its marks, their counts and the commonest texts', async ({ page }) => {
    await page.goto(PAGE);
    const signs = elementOf(page).locator('.panel > svg .sign');
    expect(await signs.count()).toBeGreaterThan(0);
    const box = (await signs.first().boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThan(20);
    await expect(chips(page).first()).toContainText(/\d+ of 81/);
    await expect(elementOf(page).locator('.texts li').first()).toBeVisible();
    await expect(elementOf(page).locator('input, select').filter({ visible: true })).toHaveCount(0);
  });
});
