import { absoluteLink, type SiteConfig } from './config.ts';
import type { FrontMatter } from './front-matter.ts';
import { html } from './pages/html.ts';

export interface FeedEntry {
  readonly slug: string;
  readonly front: FrontMatter;
  /** The whole article, as HTML that stands by itself. */
  readonly content: string;
}

const instant = (day: string): string => `${day}T00:00:00Z`;
const lastChange = ({ front }: FeedEntry): string => front.updated ?? front.date;

/** Atom feed (RFC 4287) of whole articles, the newest first. A site without articles was last changed at the epoch: a date is required. */
export function atomFeed(entries: readonly FeedEntry[], site: SiteConfig): string {
  const sorted = [...entries].sort((a, b) => (a.front.date < b.front.date ? 1 : -1));
  const changed = entries.map(lastChange).sort().at(-1) ?? '1970-01-01';
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>${site.name}</title>
<subtitle>${site.description}</subtitle>
<id>${absoluteLink(site)}</id>
<link href="${absoluteLink(site)}"/>
<link rel="self" type="application/atom+xml" href="${absoluteLink(site, 'feed.xml')}"/>
<updated>${instant(changed)}</updated>
<rights>CC BY 4.0</rights>
<author><name>${site.name}</name></author>
${sorted.map(
  (entry) => html`<entry>
<title>${entry.front.title}</title>
<id>${absoluteLink(site, `${entry.slug}/`)}</id>
<link href="${absoluteLink(site, `${entry.slug}/`)}"/>
<published>${instant(entry.front.date)}</published>
<updated>${instant(lastChange(entry))}</updated>
${entry.front.authors.map(
  ({ name, url }) => html`<author><name>${name}</name>${url && html`<uri>${url}</uri>`}</author>
`,
)}${entry.front.tags.map(
  (tag) => html`<category term="${tag}"/>
`,
)}<summary>${entry.front.summary}</summary>
<content type="html">${entry.content}</content>
</entry>
`,
)}</feed>
`.text;
}
