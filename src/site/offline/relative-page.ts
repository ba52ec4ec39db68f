import { createHash } from 'node:crypto';
import { parse, serialize, defaultTreeAdapter as tree } from 'parse5';
import { attribute, elements, type HtmlElement } from './html-tree.ts';
import { fileNamed, relativeAddress, replaceRooted, type SiteFiles } from './site-addresses.ts';

/** The kind of script that browsers do not know and so leave alone. */
const ASLEEP = 'vitrine/module';

/**
 * Modules do not load from disk, and asking for them would be an error in the console. So they are only named in the page, and started where
 * there is a server.
 */
const START_MODULES = `addEventListener('DOMContentLoaded',()=>{for(const s of document.querySelectorAll('script[type="${ASLEEP}"]')){const m=document.createElement('script');m.type='module';m.src=s.src;s.replaceWith(m)}})`;

/** From disk nothing runs, so the page must look as it does without JavaScript: no controls that answer to nobody. */
const withServerOnly = (script: string, first: boolean): string =>
  `if(location.protocol!=='file:'){${script}${first ? `;${START_MODULES}` : ''}}`;

/**
 * The page with relative addresses, which work below any path and from disk, where a folder's page must be spelled out.
 * @param path of the page from the root of the site
 */
export function relativePage(path: string, html: string, site: SiteFiles): string {
  const page = parse(html);
  const all = [...elements(page)];
  for (const element of all) makeRelative(element, path, site);
  for (const element of all.filter(isFetchedAhead)) tree.detachNode(element);

  const hashes = all.filter(isInlineScript).map((script, index) => {
    const before = textOf(script);
    const after = withServerOnly(before, index === 0);
    script.childNodes = [];
    tree.insertText(script, after);
    return [hashOf(before), hashOf(after)] as const;
  });
  for (const element of all) {
    if (attribute(element, 'type') === 'module') set(element, 'type', () => ASLEEP);
    if (attribute(element, 'http-equiv') === 'content-security-policy')
      set(element, 'content', (policy) => fromDisk(policy, hashes));
  }
  return serialize(page);
}

function makeRelative(element: HtmlElement, path: string, site: SiteFiles): void {
  const change = (address: string): string => {
    const named = fileNamed(address, path, site);
    return named ? relativeAddress(path, named.path) + named.rest : address;
  };
  for (const { name, value } of element.attrs) {
    if (name === 'href' || name === 'src') set(element, name, change);
    else if (name.startsWith('data-')) set(element, name, () => replaceRooted(value, change));
    else if (name === 'style')
      set(element, name, () => replaceRooted(value, (address) => pictureInside(address, path, site)));
  }
}

/** Browsers use no file from disk as a mask, which pictures behind titles are; so they travel in the page. */
function pictureInside(address: string, path: string, site: SiteFiles): string {
  const named = fileNamed(address, path, site);
  if (!named) return address;
  return `data:image/svg+xml;base64,${Buffer.from(site.read(named.path)).toString('base64')}`;
}

/** Hints to be faster, which from disk are errors. */
const isFetchedAhead = (element: HtmlElement): boolean =>
  element.tagName === 'link' && /^(module)?preload$/.test(attribute(element, 'rel') ?? '');

const isInlineScript = (element: HtmlElement): boolean =>
  element.tagName === 'script' &&
  attribute(element, 'type') === undefined &&
  attribute(element, 'src') === undefined;

const textOf = (element: HtmlElement): string =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');

const hashOf = (script: string): string => `sha256-${createHash('sha256').update(script).digest('base64')}`;

function set(element: HtmlElement, name: string, change: (value: string) => string): void {
  for (const found of element.attrs) if (found.name === name) found.value = change(found.value);
}

/** `'self'` means nothing on a page that came from disk; and the scripts have changed. */
function fromDisk(policy: string, hashes: readonly (readonly [string, string])[]): string {
  const files = policy.replace(/\b(style|img|font)-src 'self'/g, '$& file:');
  return hashes.reduce((text, [before, after]) => text.replace(before, after), files);
}
