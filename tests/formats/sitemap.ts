import { asList, isDay, readXml } from './xml.ts';

interface Url {
  readonly loc?: string;
  readonly lastmod?: string;
}

/** What is wrong with a sitemap by sitemaps.org 0.9; nothing where all is well. `site` is the address of the home page. */
export function sitemapProblems(text: string, site: string): string[] {
  const read = readXml(text);
  if ('problem' in read) return [read.problem];
  const root = read.tree.urlset as { '@xmlns'?: string; url?: Url | Url[] } | undefined;
  if (root?.['@xmlns'] !== 'http://www.sitemaps.org/schemas/sitemap/0.9') return ['no urlset of version 0.9'];
  const urls = asList(root.url);
  const places = urls.map(({ loc = '' }) => loc);
  const problems = places.flatMap((loc) => {
    if (!URL.canParse(loc)) return [`${loc} is not absolute`];
    if (!loc.startsWith(site)) return [`${loc} is not below ${site}`];
    if (new URL(loc).href !== loc || loc.includes('#'))
      return [`${loc} is not escaped, or leads into a page`];
    return loc.length < 2048 ? [] : [`${loc} is too long`];
  });
  for (const { loc, lastmod } of urls)
    if (lastmod !== undefined && !isDay(lastmod)) problems.push(`${loc}: ${lastmod} is not a date`);
  if (urls.length === 0 || urls.length > 50_000) problems.push(`${urls.length} addresses`);
  if (new TextEncoder().encode(text).length > 50 * 2 ** 20) problems.push('more than 50 MiB');
  if (new Set(places).size < places.length) problems.push('an address is named twice');
  const known = ['loc', 'lastmod'];
  if (urls.some((url) => Object.keys(url).some((name) => !known.includes(name))))
    problems.push('other elements');
  return problems;
}
