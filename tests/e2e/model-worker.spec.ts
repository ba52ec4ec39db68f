// The model’s client in a real browser: worker, cache and download, with a tiny model made here; then the pocket model itself.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { answer } from '../../src/model/answers.ts';
import type { ModelFiles } from '../../src/reader/model/messages.ts';
import { networkFile } from '../unit/model/weights-bytes.ts';
import { tinyWorded } from '../unit/model/worded.ts';
import { BASE } from './support/site.ts';
import { expect, test } from './support/test.ts';

const tiny = tinyWorded(8);
const weights = Buffer.from(networkFile(tiny.network));
const question = { text: 'the sea is deep', count: 5 };
const filesAt = (page: Page): ModelFiles => ({
  name: 'tiny',
  weights: {
    url: new URL('tiny.safetensors', page.url()).href,
    sha256: createHash('sha256').update(weights).digest('hex'),
    bytes: weights.length,
  },
  vocabulary: new URL('vocabulary.json', page.url()).href,
});

let folder = '';
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'model-worker-'));
  await build({
    configFile: false,
    logLevel: 'error',
    base: './',
    build: {
      outDir: folder,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: resolve('tests/e2e/support/model-page.ts'),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'page.mjs' },
      },
    },
    worker: { format: 'es' },
  });
});
test.afterAll(() => rmSync(folder, { recursive: true }));

/** Opens an empty page beside which the client and the model’s files lie; lists the files of the model that are fetched. */
async function openPage(page: Page, has: { weights: boolean }): Promise<string[]> {
  const fetched: string[] = [];
  await page.context().route(`**${BASE}model-test/**`, (route) => {
    const path = new URL(route.request().url()).pathname.split('/model-test/')[1]!;
    if (path === '') {
      const body = '<!doctype html><title>Model</title><link rel="icon" href="data:,">';
      return route.fulfill({ contentType: 'text/html', body });
    }
    if (!/\.m?js$/.test(path)) fetched.push(path);
    if (path === 'vocabulary.json') return route.fulfill({ json: { words: tiny.vocabulary.words } });
    if (path === 'tiny.safetensors') {
      return has.weights ? route.fulfill({ body: weights }) : route.fulfill({ status: 503 });
    }
    const contentType = /\.m?js$/.test(path) ? 'text/javascript' : 'application/octet-stream';
    return route.fulfill({ contentType, body: readFileSync(join(folder, path)) });
  });
  await page.goto('model-test/');
  return fetched;
}

/** Makes a client in the page and asks it; what it told, or why it did not. */
function askInPage(page: Page) {
  return page.evaluate(
    async ({ files, question }) => {
      const address = new URL('page.mjs', location.href).href;
      const { ModelClient, openWorker }: typeof import('./support/model-page.ts') = await import(address);
      const client = new ModelClient(files, openWorker);
      const states: string[] = [];
      client.watch(({ kind }) => {
        if (states.at(-1) !== kind) states.push(kind);
      });
      const parts: unknown[] = [];
      const end = await client
        .asker()
        .ask('next', question, (part) => parts.push(part))
        .catch((error: Error) => error.message);
      client.close();
      return { states, parts, end };
    },
    { files: filesAt(page), question },
  );
}

test('a question loads the model in a worker, once for all visits, and is answered as here', async ({
  page,
  watch,
}) => {
  const fetched = await openPage(page, { weights: true });
  const [expected] = answer(tiny, 'next', question);
  expect(fetched).toEqual([]);

  const first = await askInPage(page);
  expect(first.end).toBe('done');
  expect(first.states).toEqual(['not asked', 'loading', 'ready', 'not asked']);
  expect(first.parts).toEqual([expected]);
  expect([...fetched].sort()).toEqual(['tiny.safetensors', 'vocabulary.json']);

  await page.reload();
  fetched.length = 0;
  expect((await askInPage(page)).parts).toEqual([expected]);
  expect(fetched).toEqual(['vocabulary.json']);
  expect(watch.problems).toEqual([]);
});

test('a model that cannot be fetched is reported, and fetched by the next question', async ({ page }) => {
  const has = { weights: false };
  await openPage(page, has);
  const failed = await askInPage(page);
  expect(failed.end).toBe('The model could not be fetched: the server answered 503.');
  expect(failed.states).toEqual(['not asked', 'loading', 'failed', 'not asked']);
  has.weights = true;
  expect((await askInPage(page)).end).toBe('done');
});

test('the pocket model answers in the browser', async ({ page, watch }) => {
  const fetched = await openPage(page, { weights: true });
  const likeliest = await page.evaluate(async () => {
    const address = new URL('page.mjs', location.href).href;
    const { pocketModel }: typeof import('./support/model-page.ts') = await import(address);
    const asker = pocketModel().asker();
    const words: string[] = [];
    await asker.ask('next', { text: 'the capital of france is', count: 1 }, (part) => {
      words.push(...part.words.map(({ word }) => word));
    });
    return words;
  });
  expect(likeliest).toEqual(['paris']);
  expect(fetched.filter((path) => path.includes('main.int8'))).toHaveLength(1);
  expect(watch.problems).toEqual([]);
});
