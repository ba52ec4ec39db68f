import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltSite, keepList } from './keep-list.ts';
import { relativePage } from './relative-page.ts';
import type { Output } from './script-needs.ts';

type Content = string | Uint8Array;

export interface OfflineOptions {
  readonly base: string;
  /** Whether pages name files by relative addresses, so that they can be read from disk and below any path. */
  readonly relative: boolean;
  /** Folder of files that are served as they are. */
  readonly publicDir: string;
  readonly outputs: readonly (Output & { readonly source?: Content })[];
  /** Files that pages name and that are made after them. */
  readonly later: readonly string[];
}

/** The files that the site makes itself as they are served, and for each article the list of what it needs offline. */
export function offlineFiles(
  made: readonly (readonly [path: string, content: Content])[],
  { base, relative, publicDir, outputs, later }: OfflineOptions,
): [path: string, content: Content][] {
  const pages = new Map(made.filter(([path]) => path.endsWith('.html')));
  const contents = new Map<string, Content>([
    ...publicFiles(publicDir),
    ...outputs.map(({ fileName, code, source }) => [fileName, code ?? source ?? ''] as const),
    ...later.map((path) => [path, ''] as const),
    ...made,
  ]);
  /** Slugs of articles by the paths of their lists, which pages name before they are made. */
  const lists = new Map(
    [...pages]
      .filter(([, html]) => String(html).includes(' data-keep='))
      .map(([path]) => [path.replace('index.html', 'keep.json'), path.replace('/index.html', '')]),
  );
  const site: BuiltSite = {
    base,
    outputs,
    has: (path) => contents.has(path) || lists.has(path),
    read: (path) => contents.get(path)!,
    html: (path) => String(pages.get(path)),
  };
  const served = made.map(([path, content]): [string, Content] => [
    path,
    relative && path.endsWith('.html') ? relativePage(path, String(content), site) : content,
  ]);
  for (const [path, content] of served) contents.set(path, content);
  return [
    ...served,
    ...[...lists].map(([path, slug]): [string, Content] => [path, JSON.stringify(keepList(slug, site))]),
  ];
}

function publicFiles(folder: string): [string, Content][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path))]);
}
