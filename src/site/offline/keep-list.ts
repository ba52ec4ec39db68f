import { createHash } from 'node:crypto';
import { keptPath } from '../pages/kept-page.ts';
import { pageNeeds, sheetNeeds } from './page-needs.ts';
import { type Output, scriptNeeds } from './script-needs.ts';
import { relativeAddress, type SiteFiles } from './site-addresses.ts';

interface KeptFile {
  /** From the folder of the list. */
  readonly address: string;
  readonly bytes: number;
  /** First half of the SHA-256 of its bytes, in hexadecimal digits. */
  readonly hash: string;
}

/** Everything a reader has to keep in order to read an article offline; `src/reader/offline/kept.ts` reads it. */
export interface KeepList {
  readonly title: string;
  /** Changes with any of the files. */
  readonly hash: string;
  readonly bytes: number;
  readonly files: readonly KeptFile[];
  /** What a figure needs in order to ask the language model; kept only when it is asked for. */
  readonly model?: { readonly bytes: number; readonly files: readonly KeptFile[] };
}

export interface BuiltSite extends SiteFiles {
  /** HTML of a page as it was made, with addresses from the root of the host. */
  html(path: string): string;
  readonly outputs: readonly Output[];
}

/** @param slug of the article; its page must be there */
export function keepList(slug: string, site: BuiltSite): KeepList {
  const pages = [`${slug}/index.html`, `${slug}/data/index.html`, `${keptPath}index.html`].filter((path) =>
    site.has(path),
  );
  const needs = pages.map((path) => pageNeeds(path, site.html(path), site));
  const [article] = needs;
  const named = new Set(needs.flatMap(({ files }) => [...files]));
  const { scripts, model } = scriptNeeds(named, article!, site.outputs);
  const styled = [...named]
    .filter((path) => path.endsWith('.css'))
    .flatMap((path) => sheetNeeds(path, text(site.read(path)), site));

  const files = listed(slug, [...pages, ...new Set([...named, ...scripts, ...styled])], site);
  const modelFiles = listed(slug, [...model], site);
  return {
    title: article!.title,
    hash: digest([...files, ...modelFiles].map(({ address, hash }) => `${address} ${hash}`).join('\n')),
    bytes: sum(files),
    files,
    ...(modelFiles.length > 0 && { model: { bytes: sum(modelFiles), files: modelFiles } }),
  };
}

const text = (content: string | Uint8Array): string => Buffer.from(content).toString('utf8');
const digest = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 32);
const sum = (files: readonly KeptFile[]): number => files.reduce((total, { bytes }) => total + bytes, 0);

function listed(slug: string, paths: readonly string[], site: BuiltSite): KeptFile[] {
  return paths.map((path) => {
    const content = site.read(path);
    return {
      address: pageAddress(slug, path),
      bytes: Buffer.byteLength(content),
      hash: digest(content),
    };
  });
}

/** As a browser asks for it: a page by its folder. */
const pageAddress = (slug: string, path: string): string =>
  relativeAddress(`${slug}/keep.json`, path.replace(/(^|\/)index\.html$/, '$1'));
