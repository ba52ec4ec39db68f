import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Route } from '@playwright/test';
import { bundlePage, launchChromium } from './bench-page.ts';
import type { JobTimes } from './model-times.ts';

/** Never asked of the network: what the page wants is given to it here. */
const PAGE = 'http://localhost/bench/';

const TYPES: Record<string, string> = { '.mjs': 'text/javascript', '.wasm': 'application/wasm' };

interface Files {
  readonly root: string;
  /** Holds `graphs/`; what is built goes there too. */
  readonly scratch: string;
  readonly weights: string;
  /** Folder of onnxruntime-web's scripts, or undefined to do without. */
  readonly runtime: string | undefined;
}

/** The times that a page in Chromium measures, and which Chromium it was. */
export async function chromiumTimes({ root, scratch, weights, runtime }: Files) {
  await bundlePage(root, 'model-page.ts', join(scratch, 'page'), 'page.mjs');
  const fileOf = (path: string): string => {
    if (path === 'weights') return weights;
    if (path.startsWith('graphs/')) return join(scratch, path);
    return path.startsWith('onnx/') ? join(runtime ?? '', path.slice(5)) : join(scratch, 'page', path);
  };
  const serve = (route: Route) => {
    const path = new URL(route.request().url()).pathname.replace('/bench/', '');
    if (path === '') {
      const body = '<!doctype html><script type="module" src="page.mjs"></script>';
      return route.fulfill({ contentType: 'text/html', body });
    }
    const file = fileOf(path);
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({
      contentType: TYPES[extname(path)] ?? 'application/octet-stream',
      body: readFileSync(file),
    });
  };

  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.route('**/*', serve);
    await page.goto(PAGE);
    const times: JobTimes[] = await page.evaluate((rival) => window.benchModel(rival), runtime !== undefined);
    return { version: browser.version(), times };
  } finally {
    await browser.close();
  }
}
