import { parse } from 'parse5';
import { attribute, elements, type HtmlElement } from './html-tree.ts';
import { fileNamed, rooted, type SiteFiles } from './site-addresses.ts';

/** Links of the head that the page can do without. */
const ELSEWHERE = /^(alternate|canonical|license)$/;

export interface PageNeeds {
  readonly title: string;
  /** Kinds of figures on it. */
  readonly figures: ReadonlySet<string>;
  /** Whether one of them can ask the language model. */
  readonly asksModel: boolean;
  /** Paths of the files that its HTML names and that are not pages, nor the list that is made from this. */
  readonly files: ReadonlySet<string>;
}

/** What a page needs beside itself, as its HTML says it. */
export function pageNeeds(path: string, html: string, site: SiteFiles): PageNeeds {
  const all = [...elements(parse(html))];
  const named = all.flatMap((element) =>
    addressesOf(element).flatMap((address) => fileNamed(address, path, site)?.path ?? []),
  );
  const of = (name: string) => all.flatMap((element) => attribute(element, name) ?? []);
  const title = all.find((element) => attribute(element, 'property') === 'og:title');
  return {
    title: (title && attribute(title, 'content')) ?? path,
    figures: new Set(of('data-figure')),
    asksModel: of('data-model').length > 0,
    files: new Set(named.filter((file) => !/\.html$|(^|\/)keep\.json$/.test(file))),
  };
}

function addressesOf(element: HtmlElement): readonly string[] {
  const isLink = element.tagName === 'a' && attribute(element, 'download') === undefined;
  const isElsewhere = element.tagName === 'link' && ELSEWHERE.test(attribute(element, 'rel') ?? '');
  return element.attrs.flatMap(({ name, value }) => {
    if (name === 'href') return isLink || isElsewhere ? [] : [value];
    if (name === 'src') return [value];
    return name === 'style' || name.startsWith('data-') ? rooted(value) : [];
  });
}

/** Fonts and pictures that a style sheet names. */
export function sheetNeeds(path: string, css: string, site: SiteFiles): readonly string[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)/g)].flatMap(
    ([, address]) => fileNamed(address!, path, site)?.path ?? [],
  );
}
