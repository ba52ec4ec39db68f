import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileFor, serve } from '../../../scripts/serve.mjs';

const BASE = '/interpretability/';
let folder = '';
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-serve-'));
  const root = join(folder, 'dist');
  mkdirSync(join(root, 'trees'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'index.html'), '<h1>Home</h1>');
  writeFileSync(join(root, '404.html'), '<h1>Not here</h1>');
  writeFileSync(join(root, 'trees', 'index.html'), '<h1>Trees</h1>');
  writeFileSync(join(root, 'main.js'), 'export {};');
  site = await serve({ root, base: BASE, port: 45_173 });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

describe('the static server', () => {
  it('serves folders, files and their types below the base path', async () => {
    const home = await fetch(site.address);
    expect(home.status).toBe(200);
    expect(home.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await (await fetch(`${site.address}trees/`)).text()).toContain('Trees');
    expect((await fetch(`${site.address}main.js`)).headers.get('content-type')).toContain('text/javascript');
  });

  it('sends a folder without its last slash to the folder', async () => {
    const answer = await fetch(`${site.address}trees`, { redirect: 'manual' });
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toBe(`${BASE}trees/`);
  });

  it('answers what is not there with the 404 page', async () => {
    for (const path of [`${site.address}nothing`, new URL('/', site.address).href]) {
      const answer = await fetch(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('Not here');
    }
  });

  it('compresses text for those who read gzip', async () => {
    expect((await fetch(site.address)).headers.get('content-encoding')).toBe('gzip');
    const plain = await fetch(site.address, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe('<h1>Home</h1>');
  });

  it('takes the next port where one is in use', async () => {
    const other = await serve({ root: folder, port: Number(new URL(site.address).port) });
    expect(new URL(other.address).port).not.toBe(new URL(site.address).port);
    await other.close();
  });
});

describe('the file of an address', () => {
  it('lies below the served folder', () => {
    expect(fileFor('/site', '/', '/a%20b.css')).toBe(`${sep}site${sep}a b.css`);
  });

  it('is nothing for an address that leaves the folder, is malformed or not below the base', () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/%E0%A4%A',
      '/a%00b',
      '/..',
    ]) {
      expect(fileFor('/site', '/', path)).toBeUndefined();
    }
    expect(fileFor('/site', BASE, '/elsewhere/')).toBeUndefined();
  });
});
