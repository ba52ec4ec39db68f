import { linkTo, type SiteConfig } from '../config.ts';
import { EVIDENCE } from '../data-card.ts';
import { type CollectionEntry, collection } from './collection.ts';
import { type Html, html } from './html.ts';
import type { Page } from './shell.ts';

export function homePage(entries: readonly CollectionEntry[], site: SiteConfig): Page {
  return {
    path: '',
    title: site.name,
    description: site.description,
    kind: 'website',
    main: html`<div class="column column--left">
<header class="home-header">
<h1 class="home-title">Look inside language models</h1>
<p class="subtitle">Articles you can take apart: every figure answers to your hand, every proof is written out, and every
number says where it comes from.</p>
</header>
<h2 class="visually-hidden" id="articles">Articles</h2>
${collection(entries, site)}
<h2 id="evidence">Where a number comes from</h2>
<p>Each figure carries one of three labels, and never mixes them without saying so.
<a href="${linkTo(site, 'about/')}">More about how this works.</a></p>
${evidenceList()}
</div>`,
  };
}

/** The three kinds of evidence, each in a sentence. */
export function evidenceList(): Html {
  return html`<dl class="evidence-list">${Object.entries(EVIDENCE).map(
    ([kind, words]) =>
      html`<div><dt><span class="evidence evidence--${kind}">${kind}</span></dt><dd>${words}</dd></div>`,
  )}</dl>`;
}
