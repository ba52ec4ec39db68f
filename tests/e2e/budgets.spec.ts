import { gzipSync } from 'node:zlib';
import { wakeAll } from './support/figure.ts';
import { BASE, nameOf, PAGES, readSiteFile } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** Most bytes per page, gzip -9 (docs/architecture.md, “Gates”). Fonts are compressed already and counted as they are. */
const KB = 1000;
const BUDGET = {
  html: 35 * KB,
  css: 8 * KB,
  scriptBefore: 12 * KB,
  scriptAwake: 40 * KB,
  fonts: 60 * KB,
  fontFiles: 2,
  dataFile: 100 * KB,
};

const packed = (file: Buffer): number => gzipSync(file, { level: 9 }).length;
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** Files of one kind among the addresses a page asked for, each once. */
function filesOf(requests: readonly string[], ending: string): Buffer[] {
  const paths = new Set(requests.map((url) => new URL(url).pathname).filter((path) => path.endsWith(ending)));
  return [...paths].map((path) => readSiteFile(decodeURIComponent(path.slice(BASE.length))));
}

test('every page stays within its budget of bytes', async ({ browser, baseURL }) => {
  test.setTimeout(180_000);
  const rows = [];
  for (const page of PAGES) {
    const context = await browser.newContext(baseURL ? { baseURL } : {});
    const tab = await context.newPage();
    const requests: string[] = [];
    tab.on('request', (request) => {
      if (/^https?:/.test(request.url())) requests.push(request.url());
    });
    await tab.goto(page.path, { waitUntil: 'networkidle' });
    const scriptBefore = sum(filesOf(requests, '.js').map(packed));
    // On the page of all figures each is fetched as on another site, with a limit of its own.
    if (page.figures.length > 0) await wakeAll(tab);
    await tab.waitForLoadState('networkidle');
    const fonts = filesOf(requests, '.woff2');
    rows.push({
      page: nameOf(page),
      html: packed(Buffer.from(page.html)),
      // What figures on other sites' pages are fetched with has a limit of its own (embeds.spec.ts).
      css: sum(
        filesOf(
          requests.filter((url) => !url.includes('/assets/embed.')),
          '.css',
        ).map(packed),
      ),
      scriptBefore,
      scriptAwake: sum(filesOf(requests, '.js').map(packed)),
      fontFiles: fonts.length,
      fonts: sum(fonts.map((font) => font.length)),
      dataFile: Math.max(0, ...filesOf(requests, '.json').map(packed)),
      figures: page.figures.length,
    });
    await context.close();
  }
  console.log('\nBytes after gzip -9, per page:');
  console.table(rows);
  const over = rows.flatMap((row) =>
    Object.entries(BUDGET).flatMap(([kind, most]) => {
      const size = row[kind as keyof typeof BUDGET];
      return size > most ? `${row.page}: ${kind} is ${size}, at most ${most}` : [];
    }),
  );
  expect(over).toEqual([]);
  expect(sum(rows.map(({ figures }) => figures)), 'figures that were measured').toBeGreaterThan(0);
});
