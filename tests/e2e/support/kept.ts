import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { PlainServer } from './plain-server.ts';
import { readSiteFile } from './site.ts';

/** The button that keeps the article of the page, and what it says. */
export const keepParts = (page: Page) => ({
  button: page.locator('button.keep'),
  status: page.locator('button.keep ~ [role="status"]'),
});

/** Names of caches, and how many service workers there are. */
export const storage = (page: Page) =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

const hashOf = (content: string) => createHash('sha256').update(content).digest('hex').slice(0, 32);

/** Publishes another version of an article's page and one more file, `later.txt`, with the list that fits them. */
export function publishAgain(server: PlainServer, slug: string, words: string): void {
  const page = readSiteFile(`${slug}/index.html`).toString().replace('</h1>', ` ${words}</h1>`);
  const later = 'later '.repeat(10_000);
  const entry = (address: string, content: string) => ({
    address,
    bytes: Buffer.byteLength(content),
    hash: hashOf(content),
  });
  const list = JSON.parse(readSiteFile(`${slug}/keep.json`).toString());
  const files = [entry(`../${slug}/`, page), ...list.files.slice(1), entry('later.txt', later)];
  server.replace(`${slug}/index.html`, page);
  server.replace(`${slug}/later.txt`, later);
  server.replace(`${slug}/keep.json`, JSON.stringify({ ...list, files, hash: hashOf(page) }));
}
