import type { ReadyArticle } from '../articles.ts';
import { articleBibtex, articleCitation } from '../bibliography.ts';
import { absoluteLink, linkTo, type SiteConfig } from '../config.ts';
import { type Html, html } from './html.ts';
import { sectionHeading } from './section-heading.ts';

/** How to cite an article: as a sentence, as BibTeX and as CSL-JSON, each to be copied, two of them also as files. CSL-JSON is for programs, so the page does not show it. */
export function citeSection({ slug, frontMatter: front }: ReadyArticle, site: SiteConfig): Html {
  const address = absoluteLink(site, `${slug}/`);
  const copy = (id: string, what: string) =>
    html`<button type="button" data-copy="${id}" hidden>Copy ${what}</button>`;
  const file = (name: string, id?: string) =>
    html`<a${id && html` id="${id}"`} href="${linkTo(site, `${slug}/${name}`)}" download="${slug}${name.slice(name.indexOf('.'))}">Download ${name}</a>`;
  return html`<section aria-labelledby="cite">${sectionHeading('cite', 'Cite this article')}
<p id="citation">${articleCitation(front, address, site.name)}</p>
<pre class="bibtex" id="bibtex" tabindex="0" aria-label="BibTeX">${articleBibtex(front, address)}</pre>
<p class="row cite-actions">${copy('citation', 'plain text')}${copy('bibtex', 'BibTeX')}${copy('csl', 'CSL-JSON')}
${file('cite.bib')}${file('cite.json', 'csl')}</p>
</section>`;
}
