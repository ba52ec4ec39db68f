/**
 * npm run bench:map: how fluid the Context Atlas is beside regl-scatterplot, in one browser and one run: frames per second while 1,000, 20,000 and 100,000 points are moved, and
 * the time from a word chosen to its map drawn.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { serve } from '../../scripts/serve.mjs';
import { bundlePage, launchChromium, median } from './bench-page.ts';
import { frameTimes } from './frame-times.ts';
import { asWordFile, heaps, type Points } from './map-points.ts';

const ROOT = join(import.meta.dirname, '../..');
const SITE = join(ROOT, '.cache/bench/map');
const COUNTS = [1000, 20_000, 100_000];
const FRAMES = 120;
const WORDS = ['bank', 'organ', 'walk', 'class', 'match', 'cross', 'spring', 'state'];

async function makePages(): Promise<void> {
  await build({ root: ROOT, logLevel: 'error', build: { outDir: SITE, emptyOutDir: true } });
  await bundlePage(ROOT, 'map-page.ts', join(SITE, 'bench'), 'page.js');
  mkdirSync(join(SITE, 'bench'), { recursive: true });
  writeFileSync(
    join(SITE, 'bench/index.html'),
    '<!doctype html><canvas></canvas><script type="module" src="page.js"></script>',
  );
  for (const count of COUNTS)
    writeFileSync(join(SITE, `bench/${count}.json`), JSON.stringify(asWordFile(heaps(count))));
}

const FIGURE = '#atlas .figure-stage > *';

/** The figure as readers have it, with list, labels and sentence, moved by the pointer. Returns the times and the side of its map in pixels. */
async function atlasTimes(page: Page, url: string, count: number) {
  await page.goto(`${url}atlas/?data=${encodeURIComponent(`atlas:../bench/${count}.json`)}#atlas`);
  await page.mouse.wheel(0, 1);
  await page.locator('#atlas p.figure-own').waitFor({ timeout: 120_000 });
  const map = page.locator(`${FIGURE} >> svg.map`);
  await map.scrollIntoViewIfNeeded();
  for (let k = 0; k < 2; k++) await page.getByRole('button', { name: 'Larger' }).click();
  const side = (await map.boundingBox())!.width;
  await page.evaluate(`window.frameTimes = ${frameTimes.toString()}`);
  const times = await map.evaluate(async (svg, frames) => {
    const box = svg.getBoundingClientRect();
    svg.setPointerCapture = () => {};
    const fire = (type: string, x: number, y: number) =>
      svg.dispatchEvent(
        new PointerEvent(type, {
          pointerId: 1,
          bubbles: true,
          composed: true,
          clientX: box.x + x,
          clientY: box.y + y,
        }),
      );
    fire('pointerdown', 200, 200);
    // biome-ignore lint/suspicious/noExplicitAny: put there a moment ago
    const times = await (window as any).frameTimes(frames, (k: number) =>
      fire('pointermove', 200 + 80 * Math.sin(k / 8), 200 + 60 * Math.cos(k / 8)),
    );
    fire('pointerup', 200, 200);
    return times as Awaited<ReturnType<typeof frameTimes>>;
  }, FRAMES);
  if (!(await page.evaluate(() => location.hash)).includes('atlas.x='))
    throw new Error('The map of the atlas did not move.');
  return { ...times, side };
}

async function scatterTimes(page: Page, url: string, points: Points, side: number) {
  await page.goto(`${url}bench/`);
  return page.evaluate(([all, width, frames]) => window.benchScatter(all, width, frames), [
    points,
    side,
    FRAMES,
  ] as const);
}

/** From the word's event to the second frame after its map's title stands: fetched, checked, drawn and painted. */
async function msToDrawn(page: Page, word: string): Promise<number> {
  return page.locator(FIGURE).evaluate(async (figure, asked) => {
    const root = figure.shadowRoot!;
    const input = root.querySelector<HTMLInputElement>('.word-box input')!;
    const start = performance.now();
    input.value = asked;
    input.dispatchEvent(new Event('change'));
    while (!root.querySelector('.picture .panel-title')!.textContent!.includes(`“${asked}”`))
      await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, word);
}

await makePages();
const server = await serve({ root: SITE, port: 0 });
const browser = await launchChromium(['--enable-unsafe-swiftshader']);
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  // tsx wraps functions in a call of this name, also those that are sent to the page.
  await page.addInitScript('globalThis.__name = (made) => made;');
  await page.goto(`${server.address}bench/`);
  const drawer = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl')!;
    const info = gl.getExtension('WEBGL_debug_renderer_info');
    return String(gl.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER));
  });
  console.log(`Chromium ${browser.version()}, WebGL by ${drawer}\n`);
  console.log('points      Context Atlas          regl-scatterplot       frames per second, ours : theirs');
  for (const count of COUNTS) {
    const { side, ...own } = await atlasTimes(page, server.address, count);
    const other = await scatterTimes(page, server.address, heaps(count), side);
    const cell = ({ fps, slowestTenthMs }: { fps: number; slowestTenthMs: number }) =>
      `${fps.toFixed(1).padStart(5)} fps (10 % ≥ ${slowestTenthMs.toFixed(0)} ms)`.padEnd(23);
    console.log(
      `${String(count).padStart(6)}  ${cell(own)} ${cell(other)} ${(own.fps / other.fps).toFixed(2)}`,
    );
  }
  await page.goto(`${server.address}atlas/`);
  await page.mouse.wheel(0, 1);
  await page.locator('#atlas .figure-menu details').waitFor();
  const first: number[] = [];
  for (const word of WORDS) first.push(await msToDrawn(page, word));
  const again: number[] = [];
  for (const word of WORDS) again.push(await msToDrawn(page, word));
  const few = await scatterTimes(page, server.address, heaps(62), 480);
  console.log(
    `\nFrom a word chosen to its map drawn: ${median(first).toFixed(0)} ms with its file fetched, ${median(again).toFixed(0)} ms when it was there (medians of ${WORDS.length} words).` +
      `\nregl-scatterplot: ${few.drawnMs.toFixed(0)} ms from 62 points in memory to the first drawing; ratio ${(median(again) / few.drawnMs).toFixed(2)}.`,
  );
} finally {
  await browser.close();
  await server.close();
}
