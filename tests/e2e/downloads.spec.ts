import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { XMLValidator } from 'fast-xml-parser';
import { changeFigure, figureParts, wake } from './support/figure.ts';
import { nameOf, PAGES_WITH_FIGURES } from './support/site.ts';

/** The first eight bytes of every PNG. */
const PNG_SIGNATURE = '89504e470d0a1a0a';

async function choose(page: Page, id: string, entry: RegExp): Promise<void> {
  const { menu } = figureParts(page, id);
  if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click();
  await menu.locator('button, a').filter({ hasText: entry }).click();
}

async function download(page: Page, id: string, entry: RegExp): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), choose(page, id, entry)]);
  expect(file.suggestedFilename()).toContain(id);
  return readFile(await file.path());
}

for (const page of PAGES_WITH_FIGURES) {
  for (const { id } of page.figures) {
    test(`${nameOf(page)}: the menu of “${id}” gives its picture and its numbers`, async ({ page: tab }) => {
      await tab.goto(page.path);
      await wake(tab, id);

      const svg = (await download(tab, id, /SVG/)).toString();
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(svg).toContain('http://www.w3.org/2000/svg');
      expect(svg, 'colours must not depend on the page').not.toContain('var(--');
      expect(svg, 'light words need dark paper behind them').toMatch(/<rect width="100%"[^>]* fill="rgb\(/);
      for (const label of await tab.locator(`#${id} .panels .choices label`).allInnerTexts()) {
        expect(svg, 'controls do not belong into a picture').not.toContain(`>${label.trim()}</text>`);
      }

      const png = await download(tab, id, /PNG/);
      expect(png.subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE);
      expect(png.readUInt32BE(16), 'width in pixels').toBeGreaterThan(300);

      const csv = (await download(tab, id, /CSV/)).toString();
      const { table } = figureParts(tab, id);
      if ((await table.getAttribute('open')) === null) await table.locator('summary').click();
      await expect(table.locator('thead th')).not.toHaveCount(0);
      const header = csv.replace(/^\uFEFF/, '').split(/\r?\n/)[0] ?? '';
      await expect(table.locator('thead th')).toHaveCount(header.split(',').length);

      const json: unknown = JSON.parse((await download(tab, id, /JSON/)).toString());
      expect(Object.keys(json as object).length).toBeGreaterThan(0);
    });
  }

  test(`${nameOf(page)}: “Copy link” copies the address of the state`, async ({ page: tab, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const id = page.figures[0]?.id ?? '';
    await tab.goto(page.path);
    await wake(tab, id);
    await changeFigure(tab, id);
    await choose(tab, id, /link/i);
    const copied = await tab.evaluate(() => navigator.clipboard.readText());
    const address = new URL(copied);
    expect(address.pathname).toMatch(new RegExp(`${page.path}$`));
    expect(address.hash).toMatch(new RegExp(`^#${id}\\?${id}\\.`));
  });
}
