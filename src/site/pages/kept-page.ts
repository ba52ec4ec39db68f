import { linkTo, type SiteConfig } from '../config.ts';
import { type Html, html, raw } from './html.ts';
import type { Page } from './shell.ts';

export const keptPath = 'kept/';

/**
 * In an article: the button that keeps it. A script shows the place where the browser can keep articles, and fills it.
 * @param asksModel whether a figure of the article can ask the language model, whose files are kept apart
 */
export function keepButton(slug: string, asksModel: boolean, site: SiteConfig): Html {
  return place(
    'Keep this article for reading offline',
    html` data-keep="${linkTo(site, `${slug}/keep.json`)}"${asksModel && raw(' data-model')}`,
  );
}

/** All articles that are kept, with their sizes and buttons that remove them: written by a script, as only the browser knows. */
export function keptPage(site: SiteConfig): Page {
  return {
    path: keptPath,
    title: 'Kept articles',
    description: 'Articles that you keep in this browser for reading offline.',
    kind: 'website',
    unlisted: true,
    main: html`<div class="column">
<header class="home-header"><h1>Kept articles</h1></header>
<p>At the end of each article a button keeps it in your browser, with its figures and their data, until you remove it. Kept articles open without a
connection, at the addresses that they always have; with one you get the present version, and what is kept is brought up to date.
This needs JavaScript, and a site that is served over https.</p>
${place('Show what is kept', raw(''))}
<p><a href="${linkTo(site)}">All articles</a></p>
</div>`,
  };
}

/** As high as its button, so that nothing moves when that shows. */
const place = (words: string, attributes: Html): Html =>
  html`<div class="back-matter row cite-actions" style="min-block-size:2.75rem"><button type="button" class="keep"${attributes} hidden>${words}</button><span role="status"></span></div>`;
