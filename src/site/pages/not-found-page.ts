import { linkTo, type SiteConfig } from '../config.ts';
import type { FeedEntry } from '../feed.ts';
import { html } from './html.ts';
import type { Page } from './shell.ts';

/** Served by the host for any address that leads nowhere, so its links are written from the site's root. */
export function notFoundPage(entries: readonly Pick<FeedEntry, 'slug' | 'front'>[], site: SiteConfig): Page {
  return {
    path: '404.html',
    title: 'Page not found',
    description: 'There is no page at this address.',
    kind: 'website',
    unlisted: true,
    main: html`<div class="column">
<header class="home-header"><h1>There is no page at this address</h1></header>
<p>It may have been mistyped, or the page may have moved. These are the pages there are:</p>
<ul>
${entries.map(
  ({ slug, front }) =>
    html`<li><a href="${linkTo(site, `${slug}/`)}">${front.title}</a>${front.subtitle && html` – ${front.subtitle}`}</li>
`,
)}<li><a href="${linkTo(site)}">Home</a>, with all articles</li>
<li><a href="${linkTo(site, 'about/')}">About</a> this site</li>
</ul>
</div>`,
  };
}
