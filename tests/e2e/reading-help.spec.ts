import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { BASE } from './support/site.ts';
import { expect, test } from './support/test.ts';

const PATH = 'trees/';
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test('an article is copied by keys as plain text, BibTeX and CSL-JSON', async ({ page, context, watch }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PATH);
  const row = page.locator('p.cite-actions');
  await row.getByRole('button').first().focus();
  const forms: Record<string, RegExp> = {
    'Copy plain text': /^The Vitrine authors, “.*”, Vitrine, \d{4}\. https:\/\/\S+\/trees\/$/,
    'Copy BibTeX': /^@misc\{\w+,\n {2}title = /,
    'Copy CSL-JSON': /^\[\s+\{\s+"id": /,
  };
  for (const [name, form] of Object.entries(forms)) {
    await expect(row.getByRole('button', { name })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect.poll(() => clipboard(page)).toMatch(form);
    await expect(row.getByRole('status')).toHaveText('Copied');
    await page.keyboard.press('Tab');
  }
  await expect(row.getByRole('link', { name: 'cite.bib' })).toBeFocused();
  expect(watch.problems).toEqual([]);
});

test('the files beside an article hold what its buttons copy', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PATH);
  for (const [button, name] of [
    ['Copy BibTeX', 'cite.bib'],
    ['Copy CSL-JSON', 'cite.json'],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    await expect(page.locator('p.cite-actions').getByRole('status')).toHaveText('Copied');
    const copied = await clipboard(page);
    await expect(page.locator('p.cite-actions').getByRole('status')).toHaveText('');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: `Download ${name}` }).click(),
    ]);
    expect(await readFile(await file.path(), 'utf8')).toBe(copied);
  }
});

test('where copying fails, the text is selected, and for a file the way is named', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.goto(PATH);
  const status = page.locator('p.cite-actions').getByRole('status');
  await page.getByRole('button', { name: 'Copy BibTeX' }).press('Enter');
  await expect(status).toHaveText('Selected: copy it with your keys');
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^@misc\{/);
  await page.getByRole('button', { name: 'Copy CSL-JSON' }).press('Enter');
  await expect(status).toHaveText('This did not work: download it instead');
});

test('each section has a link that is seen when it has the focus, copies its address and leads there', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PATH);
  const sections = page.locator('.article :is(h2, h3)[id]');
  expect(await sections.count()).toBeGreaterThan(5);
  for (const section of await sections.all()) {
    const title = (await section.textContent())?.replace(/^[\d.]+ | #$/g, '').trim();
    await expect(section.getByRole('link')).toHaveAccessibleName(`Link to section: ${title}`);
  }
  const section = page.locator('#references');
  const link = section.getByRole('link');
  await expect(link).toHaveCSS('opacity', '0');
  await link.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await expect(link).toHaveCSS('opacity', '1');
  await page.keyboard.press('Enter');
  await expect(section.getByRole('status')).toHaveText('Link copied');
  expect(new URL(await clipboard(page))).toMatchObject({ pathname: `${BASE}${PATH}`, hash: '#references' });
  await expect(page).toHaveURL(/#references$/);
  await expect(section.getByRole('status')).toHaveText('');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('section links are links, citations can be read, and no button does nothing', async ({ page }) => {
    await page.goto(PATH);
    await page.locator('#references .anchor').press('Enter');
    await expect(page).toHaveURL(/#references$/);
    await expect(page.locator('#citation')).toBeVisible();
    await expect(page.locator('#bibtex')).toBeVisible();
    await expect(page.locator('#csl')).toBeVisible();
    await expect(page.locator('[data-copy]').filter({ visible: true })).toHaveCount(0);
  });
});
