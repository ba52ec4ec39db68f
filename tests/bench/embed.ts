/**
 * npm run bench:embed: a figure as it is embedded, beside the same curves by Observable Plot's bundle, in one browser and run: bytes of code (gzip) and the time
 * from opening the page until the figure answers the reader. Both are opened anew, without a cache, on a line as slow as a phone's.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { serve } from '../../scripts/serve.mjs';
import { bundlePage, launchChromium, median } from './bench-page.ts';

const ROOT = join(import.meta.dirname, '../..');
const SITE = join(ROOT, '.cache/bench/embed');
const RUNS = 7;
/** A slow 4G line, as browsers' tools have it. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };

interface Cost {
  readonly ms: number;
  readonly bytes: number;
}

/** Opens an address and waits until `ready` is there. */
async function open(page: Page, url: string, ready: string): Promise<Cost> {
  const files = new Set<string>();
  page.removeAllListeners('request');
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) files.add(new URL(request.url()).pathname);
  });
  await page.goto('about:blank');
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator(ready).first().waitFor({ state: 'attached' });
  const ms = performance.now() - start;
  const bytes = [...files].map((file) => gzipSync(readFileSync(join(SITE, file)), { level: 9 }).length);
  return { ms, bytes: bytes.reduce((sum, each) => sum + each, 0) };
}

await build({ root: ROOT, logLevel: 'error', build: { outDir: SITE, emptyOutDir: true } });
await bundlePage(ROOT, 'embed-plot.ts', join(SITE, 'bench'), 'plot.js');
writeFileSync(
  join(SITE, 'bench/index.html'),
  '<!doctype html><meta charset="utf-8"><body><script type="module" src="plot.js"></script>',
);
const file = readdirSync(join(SITE, 'context/data')).find((name) => name.startsWith('scores.'))!;
const server = await serve({ root: SITE, port: 4310 });
const browser = await launchChromium();
try {
  const page = await browser.newPage();
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.setCacheDisabled', { cacheDisabled: true });
  await line.send('Network.emulateNetworkConditions', LINE);
  const own: Cost[] = [];
  const seen: Cost[] = [];
  const other: Cost[] = [];
  for (let run = 0; run < RUNS; run++) {
    const embed = `${server.address}context/embed/scores/`;
    seen.push(await open(page, embed, 'figure svg path'));
    // With a state in its address it wakes without waiting for the reader.
    own.push(await open(page, `${embed}#scores?at=2`, '.figure-menu summary'));
    other.push(
      await open(
        page,
        `${server.address}bench/?data=${encodeURIComponent(`../context/data/${file}`)}`,
        'html[data-ready]',
      ),
    );
  }
  const at = (costs: readonly Cost[]) => median(costs.map(({ ms }) => ms));
  const ratio = (a: number, b: number) => (a / b).toFixed(2);
  console.log(`Chromium ${browser.version()}; figure “scores” of /context/; medians of ${RUNS} runs`);
  console.log(
    `drawn        ${at(seen).toFixed(0)} ms, Plot ${at(other).toFixed(0)} ms, ratio ${ratio(at(seen), at(other))}`,
  );
  console.log(
    `interactive  ${at(own).toFixed(0)} ms, Plot ${at(other).toFixed(0)} ms, ratio ${ratio(at(own), at(other))}`,
  );
  console.log(
    `code         ${own[0]!.bytes} B, Plot ${other[0]!.bytes} B, ratio ${ratio(own[0]!.bytes, other[0]!.bytes)}`,
  );
} finally {
  await browser.close();
  await server.close();
}
