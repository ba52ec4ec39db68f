// The page of all figures: every one is there, live, filtered by menus that stand in the address, and shown in other states.
import { PAGES, PAGES_WITH_FIGURES } from './support/site.ts';
import { expect, test } from './support/test.ts';

const listed = PAGES_WITH_FIGURES.filter(({ listed }) => listed);

test('has every figure of every listed article, and wakes them as they come near', async ({
  page,
  watch,
}) => {
  await page.goto('figures/');
  await page.mouse.wheel(0, 1);
  const all = page.locator('.gallery > li');
  await expect(all).toHaveCount(listed.reduce((sum, { figures }) => sum + figures.length, 0));
  await expect(all.first().locator('vitrine-figure .figure-menu summary')).toBeVisible();
  await expect(all.last().locator('vitrine-figure figure')).toHaveCount(0);
  await all.last().scrollIntoViewIfNeeded();
  await expect(all.last().locator('vitrine-figure .figure-menu summary')).toBeVisible();
  expect(watch.problems).toEqual([]);
});

test('filters by article, form and evidence, and the address keeps them', async ({ page }) => {
  await page.goto('figures/');
  const shown = page.locator('.gallery > li:visible');
  await page.getByLabel('Article').selectOption('trees');
  const trees = PAGES.find(({ path }) => path === 'trees/')!;
  await expect(shown).toHaveCount(trees.figures.length);
  await page.getByLabel('Form').selectOption('power-gram');
  await expect(shown).toHaveCount(1);
  await expect(page.getByRole('status').first()).toContainText(/^1 of \d+ figures/);
  await page.reload();
  await expect(shown).toHaveCount(1);
  await page.goto('figures/?article=nothing&kind=<b>');
  await expect(shown.nth(1)).toBeVisible();
});

test('shows a figure in another of its states', async ({ page }) => {
  await page.goto('figures/?kind=word-map');
  await page.mouse.wheel(0, 1);
  const item = page.locator('.gallery > li:visible').first();
  const sentence = item.locator('.figure-sentence');
  await expect(item.locator('.figure-menu summary')).toBeVisible();
  const before = await sentence.textContent();
  await item.getByRole('link', { name: 'Points show: words nearby' }).click();
  await expect(sentence).not.toHaveText(before!);
  expect(page.url()).toContain('figures/');
});

test('without a script each figure is a picture with a link', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}figures/`);
  await expect(page.locator('.gallery > li').first().locator('h2 a')).toHaveAttribute('href', /#/);
  await expect(page.locator('.gallery noscript').first()).toHaveCount(1);
  await context.close();
});
