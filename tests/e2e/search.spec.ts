import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { changeByKeys, controlsOf, wake } from './support/figure.ts';
import { sidewaysScroll } from './support/layout.ts';
import { BASE, siteFiles } from './support/site.ts';
import { expect, test } from './support/test.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const INDEX = siteFiles().find((file) => /^search\/index\.\w+\.json$/.test(file))!;

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const fieldOf = (page: Page) => page.locator('.search-field');
const resultsOf = (page: Page) => page.locator('.search-result');
const statusOf = (page: Page) => page.locator('.search-status');

async function openByKey(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await expect(fieldOf(page)).toBeFocused();
}

test.describe('the search, by keys alone', () => {
  test('leads from one article to a result in another, and Back leads back', async ({ page, watch }) => {
    await page.goto('trees/');
    await openByKey(page);
    await page.keyboard.type('residual stream');
    await expect(statusOf(page)).toHaveText(/\d+ places found/);
    const other = resultsOf(page).and(page.locator('[href*="/pocket/#"]')).first();
    await expect(other.locator('mark').first()).toHaveText(/residual/i);
    while (!(await other.evaluate((link) => link === document.activeElement))) {
      await page.keyboard.press('ArrowDown');
      await expect(page.locator('.search-result:focus')).toBeVisible();
    }
    const address = await other.getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(address!);
    const target = page.locator(`[id="${new URL(address!).hash.slice(1)}"]`);
    await expect(target).toBeInViewport();
    await page.goBack();
    await expect(page).toHaveURL(/\/trees\/$/);
    await expect(dialogOf(page)).toBeHidden();
    expect(watch.problems).toEqual([]);
  });

  test('goes to a figure of the same page and closes', async ({ page }) => {
    await page.goto('trees/');
    const figure = page.locator('figure.figure').last();
    const title = (await figure.locator('.figure-title').innerText()).replace(/\.$/, '');
    await openByKey(page);
    await page.keyboard.insertText(title);
    await expect(resultsOf(page).first().locator('.search-title')).toHaveText(title);
    await page.keyboard.press('Enter');
    await expect(resultsOf(page).first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialogOf(page)).toBeHidden();
    await expect(figure).toBeInViewport();
    expect(new URL(page.url()).pathname).toBe(`${BASE}trees/`);
    expect(new URL(page.url()).hash).toBe(`#${await figure.getAttribute('id')}`);
  });

  test('goes up and down, and Escape gives the focus back, also into a figure', async ({ page }) => {
    await page.goto('trees/');
    const id = (await page.locator('figure.figure').first().getAttribute('id'))!;
    await wake(page, id);
    const [control] = await controlsOf(page, id);
    await control!.focus();
    await openByKey(page);
    await page.keyboard.type('tree');
    await expect(resultsOf(page).nth(1)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(resultsOf(page).nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(fieldOf(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toBeHidden();
    await expect(control!).toBeFocused();
    expect(await changeByKeys(page, control!)).toBe(true);
  });

  test('is a letter in fields of text, in a figure and in the field of the search', async ({ page }) => {
    await page.goto('atlas/');
    const id = (await page.locator('figure.figure').first().getAttribute('id'))!;
    await wake(page, id);
    const field = page
      .locator(`[id="${id}"]`)
      .locator('input[type=search], input[type=text], textarea')
      .first();
    await field.focus();
    await field.press('End');
    await page.keyboard.press('/');
    await expect(field).toHaveValue(/\/$/);
    await expect(dialogOf(page)).toBeHidden();
    await field.blur();
    await openByKey(page);
    await page.keyboard.type('a/b');
    await expect(fieldOf(page)).toHaveValue('a/b');
    await expect(dialogOf(page)).toHaveCount(1);
  });

  test('opens no more where a reader turned the key off, and again when turned on', async ({ page }) => {
    await page.goto('search/');
    const setting = page.getByRole('checkbox', { name: /opens the search/ });
    await setting.uncheck();
    await page.goto('about/');
    const code = page.waitForResponse(/dialog-[^/]*\.js$/);
    await page.keyboard.press('/');
    await code;
    await expect(dialogOf(page)).toBeHidden();
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await setting.check();
    await page.keyboard.press('/');
    await expect(fieldOf(page)).toBeFocused();
    await expect(dialogOf(page)).toBeHidden();
  });
});

test('nothing of the search is fetched before it is used', async ({ page, watch }) => {
  await page.goto('trees/', { waitUntil: 'networkidle' });
  await page.keyboard.press('a');
  expect(watch.requests.filter((url) => /search|dialog|index\./.test(url))).toEqual([]);
  await openByKey(page);
  await page.keyboard.type('a tree');
  await expect(resultsOf(page).first()).toBeVisible();
  expect(watch.requests.filter((url) => url.endsWith(INDEX))).toHaveLength(1);
});

test.describe('the page of the search', () => {
  test('answers the question in its address, and keeps the one that is written there', async ({
    page,
    watch,
  }) => {
    await page.goto('search/?q=isometry');
    await expect(fieldOf(page)).toHaveValue('isometry');
    await expect(resultsOf(page).first()).toContainText(/isometr/i);
    await fieldOf(page).fill('attention & <b>');
    await expect(page).toHaveURL(/\?q=attention\+%26\+%3Cb%3E$/);
    await resultsOf(page).first().click();
    await page.goBack();
    await expect(fieldOf(page)).toHaveValue('attention & <b>');
    await expect(resultsOf(page).first()).toBeVisible();
    await fieldOf(page).fill('');
    await expect(page).toHaveURL(/\/search\/$/);
    await expect(resultsOf(page)).toHaveCount(0);
    expect(watch.problems).toEqual([]);
  });

  test('leads to places that are there: section, figure, term and paper', async ({ page, request }) => {
    for (const [question, kind] of [
      ['power', 'Figure'],
      ['isometry', 'Term'],
      ['probe', 'Paper'],
      ['theorem', 'Section'],
    ] as const) {
      await page.goto(`search/?q=${question}`);
      const result = resultsOf(page)
        .filter({ has: page.locator('.search-kind', { hasText: kind }) })
        .first();
      const url = new URL((await result.getAttribute('href'))!);
      expect(url.pathname.startsWith(BASE)).toBe(true);
      const html = await (await request.get(url.pathname)).text();
      expect(html, url.href).toContain(` id="${url.hash.slice(1)}"`);
    }
  });

  test('takes odd questions as text', async ({ page, watch }) => {
    await page.goto('search/');
    for (const question of ['<img src=x onerror=alert(1)>', '"quoted" \'words\'', '🎉', 'x'.repeat(500)]) {
      await page.goto(`search/?q=${encodeURIComponent(question)}`);
      await expect(statusOf(page)).not.toBeEmpty();
      await expect(page.locator('.search-box img')).toHaveCount(0);
    }
    await expect(statusOf(page)).toContainText('Nothing found');
    expect(await sidewaysScroll(page)).toBe(0);
    await page.goto(`search/?q=${encodeURIComponent('🎉')}`);
    await expect(statusOf(page)).toHaveText('There is no word in this to look for.');
    expect(watch.problems).toEqual([]);
  });

  test('says what was searched where it found nothing, and offers near words', async ({ page }) => {
    await page.goto('search/?q=trunsfurmar');
    await expect(statusOf(page)).toContainText(
      /Nothing found for “trunsfurmar” in \d+ sections, \d+ figures/,
    );
    await statusOf(page).getByRole('button', { name: 'transformer', exact: true }).click();
    await expect(fieldOf(page)).toHaveValue('transformer');
    await expect(fieldOf(page)).toBeFocused();
    await expect(resultsOf(page).first()).toBeVisible();
  });
});

test('an index that cannot be fetched is said, and asking again works', async ({ page }) => {
  await page.route(`**/${INDEX}`, (route) => route.fulfill({ status: 500, body: 'no' }));
  await page.goto('trees/');
  await openByKey(page);
  await page.keyboard.type('tree');
  await expect(statusOf(page)).toContainText('could not be fetched (the server answered 500)');
  await page.unroute(`**/${INDEX}`);
  await statusOf(page).getByRole('button', { name: 'Try again' }).click();
  await expect(resultsOf(page).first()).toBeVisible();
  await expect(statusOf(page)).toHaveText(/\d+ places found/);
});

test('code that cannot be fetched leads to the page of the search', async ({ page }) => {
  await page.route('**/assets/dialog-*.js', (route) => route.abort());
  await page.goto('trees/');
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/search\/$/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the open dialog has no accessibility violation in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('about/');
    await openByKey(page);
    await page.keyboard.type('attention');
    await expect(resultsOf(page).nth(3)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target}`))).toEqual([]);
  });
}

for (const width of [360, 320]) {
  test(`fits into ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    await page.goto('trees/');
    expect(await sidewaysScroll(page)).toBe(0);
    const tops = await page
      .locator('.site-name, .site-nav')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()));
    if (width === 360)
      expect(Math.abs(tops[0]!.bottom + tops[0]!.top - tops[1]!.bottom - tops[1]!.top)).toBeLessThan(8);
    await openByKey(page);
    await page.keyboard.type('structural probe');
    await expect(resultsOf(page).first()).toBeVisible();
    const inside = await dialogOf(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(inside).toBe(0);
    const box = (await dialogOf(page).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    await page.goto('search/?q=structural+probe');
    await expect(resultsOf(page).first()).toBeVisible();
    expect(await sidewaysScroll(page)).toBe(0);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the link in the header leads to a list of all articles with their sections', async ({ page }) => {
    await page.goto('trees/');
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('.search-place')).toBeEmpty();
    const links = page.locator('main h3 a, main li a');
    expect(await links.count()).toBeGreaterThan(30);
    await page.locator('main li a').last().click();
    await expect(page.locator(':target')).toBeInViewport();
  });
});
