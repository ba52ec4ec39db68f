import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { BASE, nameOf, PAGES, readSiteFile, SITE_FOLDER, siteFiles, sitemapPaths } from './support/site.ts';

const files = siteFiles();
const pathOf = new Map(PAGES.map((page) => [page.path, page]));

/** Addresses in `href` and `src`; a figure's data is named in `data-src`. */
const addresses = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|src|data-src)="([^"]*)"/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  );

const ids = (html: string): Set<string> =>
  new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id));

/** What is wrong with an internal address on a page; nothing where it leads somewhere. */
function deadLink(from: string, address: string): string | undefined {
  const url = new URL(address, `http://site${BASE}${from}`);
  if (url.origin !== 'http://site') return undefined;
  if (!url.pathname.startsWith(BASE)) return `${address} is not below ${BASE}`;
  const path = decodeURIComponent(url.pathname.slice(BASE.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.includes(file)) return `${address} leads to no file`;
  const anchor = decodeURIComponent(url.hash.slice(1)).split('?')[0];
  const target = pathOf.get(path);
  return anchor && target && !ids(target.html).has(anchor)
    ? `${address} leads to no place on its page`
    : undefined;
}

for (const page of PAGES) {
  test(`every internal link of ${nameOf(page)} leads somewhere`, () => {
    const found = addresses(page.html);
    expect(found.length).toBeGreaterThan(0);
    expect(found.flatMap((address) => deadLink(page.path, address) ?? [])).toEqual([]);
  });

  test(`${nameOf(page)} uses each id once`, () => {
    const all = [...page.html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    // Ids inside a figure's shadow root are a world of their own.
    const outside = [
      ...page.html.replaceAll(/<template shadowroot[\s\S]*?<\/template>/g, '').matchAll(/\sid="([^"]*)"/g),
    ];
    const names = outside.map(([, id]) => id);
    expect(all.length).toBeGreaterThan(0);
    expect(names.filter((id, index) => names.indexOf(id) !== index)).toEqual([]);
  });
}

test('the sitemap names every page that is not kept from search engines, by an absolute address', () => {
  const listed = PAGES.filter((page) => page.listed).map(({ path }) => path);
  expect(listed).toContain('');
  expect(listed).not.toContain('404.html');
  expect(sitemapPaths().sort()).toEqual(listed.sort());
});

for (const file of ['sitemap.xml', 'feed.xml']) {
  test(`${file} is well-formed and all its addresses are absolute`, () => {
    const xml = readSiteFile(file).toString();
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(Object.keys(new XMLParser().parse(xml)).length).toBeGreaterThan(0);
    const found = [...xml.matchAll(/(?:<loc>|<id>|<link>|\shref=")([^<"]+)/g)].map(
      ([, address = '']) => address,
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((address) => !/^(https?|urn|tag):/.test(address))).toEqual([]);
  });
}

test('every script is plain JavaScript that Node can parse, with no decorator left in', () => {
  const scripts = files.filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  const broken = scripts.filter((file) => {
    const check = spawnSync(process.execPath, ['--check', '--input-type=module', '-'], {
      input: readSiteFile(file),
    });
    return check.status !== 0;
  });
  expect(broken.map((file) => join(SITE_FOLDER, file))).toEqual([]);
});
