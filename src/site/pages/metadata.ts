import { absoluteLink, linkTo, type SiteConfig } from '../config.ts';
import type { FrontMatter } from '../front-matter.ts';
import { type Html, html, jsonForScript } from './html.ts';

/** What search engines and reference managers read of an article: Google Scholar's tags and schema.org's description. */
export function articleMetadata(slug: string, front: FrontMatter, site: SiteConfig): Html {
  const address = absoluteLink(site, `${slug}/`);
  const day = front.date.replaceAll('-', '/');
  const described = {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    headline: front.title,
    ...(front.subtitle && { alternativeHeadline: front.subtitle }),
    description: front.summary,
    author: front.authors.map(({ name, url, orcid, affiliation }) => ({
      '@type': 'Person',
      name,
      ...(url && { url }),
      ...(orcid && { sameAs: `https://orcid.org/${orcid}` }),
      ...(affiliation && { affiliation: { '@type': 'Organization', name: affiliation } }),
    })),
    datePublished: front.date,
    dateModified: front.updated ?? front.date,
    url: address,
    inLanguage: 'en',
    keywords: front.tags,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    isPartOf: { '@type': 'WebSite', name: site.name, url: absoluteLink(site) },
    ...(front.paper && {
      isBasedOn: front.paper.map(({ title, url }) => ({ '@type': 'ScholarlyArticle', name: title, url })),
    }),
  };
  return html`<meta name="citation_title" content="${front.title}">
${front.authors.map(({ name }) => html`<meta name="citation_author" content="${name}">`)}
<meta name="citation_publication_date" content="${day}">
<meta name="citation_online_date" content="${day}">
<meta name="citation_journal_title" content="${front.venue ?? site.name}">
<meta name="citation_fulltext_html_url" content="${address}">
<meta name="citation_language" content="en">
${front.tags.map((tag) => html`<meta name="citation_keywords" content="${tag}">`)}
<meta property="article:published_time" content="${front.date}">
${front.authors.map(({ name }) => html`<meta property="article:author" content="${name}">`)}
<link rel="alternate" type="application/x-bibtex" href="${linkTo(site, `${slug}/cite.bib`)}">
<link rel="alternate" type="application/vnd.citationstyles.csl+json" href="${linkTo(site, `${slug}/cite.json`)}">
<script type="application/ld+json">${jsonForScript(described)}</script>`;
}
