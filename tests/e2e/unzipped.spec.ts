// The zip that `npm run zip` makes: in a folder of any plain server, and read from disk.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectAwake, figureParts, textOf, wake } from './support/figure.ts';
import { keepParts } from './support/kept.ts';
import { plainServer } from './support/plain-server.ts';
import { expect, test as watched } from './support/test.ts';

interface Unzipped {
  readonly folder: string;
  readonly address: string;
}

const test = watched.extend<object, { unzipped: Unzipped }>({
  unzipped: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'vitrine zip '));
      unzip(makeZip(folder), folder);
      const server = await plainServer(folder, '/any/place/');
      await use({ folder: join(folder, 'vitrine'), address: `${server.address}vitrine/` });
      await server.stop();
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  baseURL: ({ unzipped }, use) => use(unzipped.address),
});
test.describe.configure({ mode: 'serial' });

function makeZip(folder: string): string {
  const out = join(folder, 'vitrine.zip');
  const args = ['--import', 'tsx', 'scripts/zip.ts', '--out', out];
  const made = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
  return out;
}

function unzip(file: string, folder: string): void {
  for (const [path, content] of Object.entries(unzipSync(readFileSync(file)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

test.describe('on a plain server, below any path', () => {
  test('pages lead to each other and figures wake', async ({ page, watch }) => {
    await page.goto('index.html');
    await page.locator('main a', { hasText: 'Context Atlas' }).first().click();
    await expect(page.locator('h1')).toHaveText('Context Atlas');
    const [id] = await page.locator('figure[data-figure]').evaluateAll((all) => all.map((each) => each.id));
    await wake(page, id!);
    await expectAwake(page, id!);
    await page.getByRole('link', { name: 'Vitrine', exact: true }).click();
    await expect(page).toHaveURL(/\/any\/place\/vitrine\/index\.html$/);
    expect(watch.problems).toEqual([]);
  });

  test('the model is found, and an article can be kept', async ({ page, context, watch }) => {
    await page.goto('pocket/index.html');
    await wake(page, 'bench');
    const { frame } = figureParts(page, 'bench');
    await frame.locator('button.run').click();
    await expect(frame.locator('.what-ran[role=status]')).toContainText('Live: computed in this page');
    expect(watch.problems).toEqual([]);
    await keepParts(page).button.click();
    await expect(keepParts(page).button).toHaveText(/^Kept /);
    await context.setOffline(true);
    await page.reload();
    await expect(page.locator('h1')).toBeVisible();
  });
});

const controlsOn = (page: Page): Promise<string[]> =>
  page
    .locator('button, input, select')
    .filter({ visible: true })
    .evaluateAll((all) => all.map(({ outerHTML }) => outerHTML));

for (const slug of ['trees', 'patchscopes']) {
  test(`/${slug}/ reads from disk: style, fonts, pictures, no more controls than without JavaScript, nothing amiss`, async ({
    page,
    browser,
    unzipped,
  }) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('requestfailed', (request) => said.push(request.url()));
    await page.goto(pathToFileURL(join(unzipped.folder, slug, 'index.html')).href);
    await expect(page.locator('h1')).toHaveCSS('font-family', /^"Vitrine Serif"/);
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    expect(fonts.join()).toContain('Vitrine Serif');
    const [id] = await page.locator('figure[data-figure]').evaluateAll((all) => all.map((each) => each.id));
    const { stage, sentence } = figureParts(page, id!);
    await expect(stage.locator('svg:not(.legend svg)').first()).toBeVisible();
    // The sheet that figures share.
    await expect(stage.locator('svg:not(.legend svg) text').first()).toHaveCSS('font-size', /^1[23]/);
    expect((await textOf(sentence)).length).toBeGreaterThan(20);
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${unzipped.address}${slug}/index.html`);
    expect(await controlsOn(page)).toEqual(await controlsOn(plain));
    await plain.close();
    await page.getByRole('link', { name: 'About' }).first().click();
    await expect(page.locator('h1')).toHaveText('About Vitrine');
    expect(said).toEqual([]);
  });
}
