import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test as plain } from '@playwright/test';
import { changeFigure, figureParts, wake } from './support/figure.ts';
import { keepParts, publishAgain, storage } from './support/kept.ts';
import { type PlainServer, plainServer } from './support/plain-server.ts';
import { BASE, SITE_FOLDER } from './support/site.ts';

/** Tests with a server of their own, which can change what it serves and go away. */
const test = plain.extend<{ server: PlainServer }>({
  server: async ({ page: _ }, use) => {
    const server = await plainServer(SITE_FOLDER, BASE);
    await use(server);
    await server.stop();
  },
});

const NO_CONNECTION = /net::ERR_(INTERNET_DISCONNECTED|FAILED|CONNECTION_REFUSED)/;

async function goOffline(context: BrowserContext, server: PlainServer): Promise<void> {
  await server.stop();
  await context.setOffline(true);
}

/** Opens an article and keeps it. */
async function keepArticle(page: Page, server: PlainServer, slug: string): Promise<void> {
  await page.goto(`${server.address}${slug}/`);
  const { button, status } = keepParts(page);
  await button.click();
  await expect(button).toHaveText(/^Kept \(\d\.\d MB\) – remove$/);
  await expect(status).toHaveText('Kept. It now opens without a connection too.');
}

test('nothing is stored, registered or fetched for it before the reader asks', async ({ page, server }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${server.address}trees/`);
  await wake(page, 'power');
  await expect(keepParts(page).button).toHaveText('Keep this article for reading offline');
  expect(await storage(page)).toEqual({ caches: [], workers: 0 });
  expect(asked.filter((url) => /sw\.js|keep/.test(url))).toEqual([]);
});

test('a kept article opens without a connection, with figures, tables and cards; others do not', async ({
  page,
  context,
  server,
}) => {
  await keepArticle(page, server, 'trees');
  await goOffline(context, server);
  await page.reload();
  await wake(page, 'power');
  await changeFigure(page, 'power');
  const { table, card } = figureParts(page, 'power');
  await table.locator('summary').click();
  await expect(table.locator('table')).toBeVisible();
  await card.locator('summary').click();
  await expect(card.locator('dl').first()).toBeVisible();
  await expect(keepParts(page).button).toHaveText(/^Kept /);
  await page.goto(`${server.address}trees/index.html?a=b#power`);
  await expect(page.locator('h1')).toBeVisible();
  await page.goto(`${server.address}trees/data/`);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.goto(`${server.address}atlas/`)).rejects.toThrow(NO_CONNECTION);
});

test('the page of kept articles lists them, offline too, and removes them; the worker goes with the last', async ({
  page,
  context,
  server,
}) => {
  await keepArticle(page, server, 'trees');
  await keepArticle(page, server, 'patchscopes-explorers');
  await page.getByRole('link', { name: 'All kept articles' }).click();
  const entries = page.locator('main li');
  await expect(entries).toHaveCount(2);
  await expect(entries.first()).toContainText(/Patchscopes: the explorers \(\d\.\d MB\)/);
  await context.setOffline(true);
  await page.reload();
  await expect(entries).toHaveCount(2);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Remove “Patchscopes: the explorers”' }).click();
  await expect(entries).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^Remove / })).toBeFocused();
  expect((await storage(page)).workers).toBe(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('Nothing is kept in this browser.');
  expect(await storage(page)).toEqual({ caches: [], workers: 0 });
});

test('what is shown of kept articles is accessible', async ({ page, server }) => {
  await keepArticle(page, server, 'pocket');
  const article = await new AxeBuilder({ page }).include('.back-matter.row').analyze();
  expect(article.violations).toEqual([]);
  await page.goto(`${server.address}kept/`);
  await expect(page.locator('main li')).toHaveCount(1);
  const list = await new AxeBuilder({ page }).analyze();
  expect(list.violations).toEqual([]);
});

test('pressing again removes the article', async ({ page, context, server }) => {
  await keepArticle(page, server, 'trees');
  const { button, status } = keepParts(page);
  await button.press('Enter');
  await expect(status).toContainText('Removed.');
  await expect(button).toHaveText('Keep this article for reading offline');
  await expect(button).toBeFocused();
  expect(await storage(page)).toEqual({ caches: [], workers: 0 });
  await goOffline(context, server);
  await expect(page.reload()).rejects.toThrow(NO_CONNECTION);
});

test('a new version replaces the kept one when the page is opened', async ({ page, context, server }) => {
  await keepArticle(page, server, 'trees');
  const before = await storage(page);
  publishAgain(server, 'trees', 'mended');
  await page.reload();
  await expect(keepParts(page).status).toHaveText('The kept article is up to date again.');
  const after = await storage(page);
  expect(after.caches).toHaveLength(1);
  expect(after.caches).not.toEqual(before.caches);
  await goOffline(context, server);
  await page.reload();
  await expect(page.locator('h1')).toContainText('mended');
});

test('an update that is cut off leaves the kept version whole', async ({ page, context, server }) => {
  await keepArticle(page, server, 'trees');
  const before = await storage(page);
  publishAgain(server, 'trees', 'mended');
  server.cut('trees/later.txt');
  await page.reload();
  await expect(page.locator('h1')).toContainText('mended');
  const { button, status } = keepParts(page);
  await expect(status).toHaveText('The connection broke. What was kept before is still there, whole.');
  await expect(button).toHaveText(/^Kept /);
  expect(await storage(page)).toEqual(before);
  await goOffline(context, server);
  await page.reload();
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('h1')).not.toContainText('mended');
});

test('an article that does not arrive whole is not kept at all', async ({ page, server }) => {
  server.cut('trees/cite.bib');
  await page.goto(`${server.address}trees/`);
  const { button, status } = keepParts(page);
  await button.click();
  await expect(status).toHaveText('The connection broke. Nothing was kept.');
  await expect(button).toHaveText('Keep this article for reading offline');
  expect(await storage(page)).toEqual({ caches: [], workers: 0 });
});

test('keeping can be stopped by the same button', async ({ page, server }) => {
  server.hold('trees/cite.bib');
  await page.goto(`${server.address}trees/`);
  const { button, status } = keepParts(page);
  await button.press('Enter');
  await expect(status).toHaveText(/^Keeping \d+\.\d MB …$/);
  await expect(page.getByRole('progressbar', { name: 'Share that has arrived' })).toBeVisible();
  await expect(button).toHaveText('Stop');
  await button.press('Enter');
  await expect(status).toHaveText('Stopped. Nothing was kept.');
  await expect(button).toHaveText('Keep this article for reading offline');
  expect(await storage(page)).toEqual({ caches: [], workers: 0 });
});

test('what a page left that was closed while it was keeping is no article, and goes', async ({
  page,
  server,
}) => {
  await page.goto(`${server.address}trees/`);
  const left = `vitrine-kept ${server.address} trees 123`;
  await page.evaluate(
    (name) => caches.open(name).then((cache) => cache.put('./', new Response('half'))),
    left,
  );
  const { button } = keepParts(page);
  await button.click();
  await expect(button).toHaveText(/^Kept /);
  const names = (await storage(page)).caches;
  expect(names).toHaveLength(1);
  expect(names).not.toContain(left);
});

const REFUSALS = [
  {
    what: 'has no room',
    refuse: () => {
      Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    },
    said: 'This browser has no room left for it. Nothing was kept.',
  },
  {
    what: 'forbids to store',
    refuse: () => {
      CacheStorage.prototype.keys = () => Promise.reject(new DOMException('denied', 'SecurityError'));
    },
    said: 'This browser does not let the site store anything (denied). So the article cannot be kept.',
  },
];
for (const { what, refuse, said } of REFUSALS) {
  test(`a browser that ${what} is said to`, async ({ page, server }) => {
    await page.addInitScript(refuse);
    await page.goto(`${server.address}trees/`);
    const { button, status } = keepParts(page);
    await button.click();
    await expect(status).toHaveText(said);
    await expect(button).toHaveText('Keep this article for reading offline');
  });
}

test('the model is kept by a tick of its own, and then answers without a connection', async ({
  page,
  context,
  server,
}) => {
  await keepArticle(page, server, 'pocket');
  const { button } = keepParts(page);
  const tick = page.getByRole('checkbox', { name: 'with the model (1.9 MB)' });
  await expect(tick).not.toBeChecked();
  await tick.check();
  await expect(button).toHaveText(/^Kept \(2\.\d MB\)/);
  await expect(tick).toBeFocused();
  expect((await storage(page)).caches).toHaveLength(1);
  await goOffline(context, server);
  await page.reload();
  await expect(tick).toBeChecked();
  await wake(page, 'bench');
  const { frame } = figureParts(page, 'bench');
  await frame.locator('button.run').click();
  await expect(frame.locator('.what-ran[role=status]')).toContainText('Live: computed in this page');
});
