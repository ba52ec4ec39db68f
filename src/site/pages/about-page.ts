import { absoluteLink, linkTo, type SiteConfig } from '../config.ts';
import { evidenceList } from './home-page.ts';
import { html, join } from './html.ts';
import { searchPath } from './search-page.ts';
import type { Page } from './shell.ts';

const BY = 'https://creativecommons.org/licenses/by/4.0/';

/** @param figures names of all figures, each with a schema file */
export function aboutPage(figures: readonly string[], site: SiteConfig): Page {
  return {
    path: 'about/',
    title: 'About',
    description: `What ${site.name} is, how its figures work, where its numbers come from, and how to reuse and cite it.`,
    kind: 'website',
    main: html`<div class="column">
<header class="home-header">
<h1>About ${site.name}</h1>
<p class="subtitle">A vitrine is a glass case: you look in and see what is inside.</p>
</header>
<p>${site.name} is a collection of articles on what goes on inside language models. Each retells published research in its
own words, from the first definition to the last proof, and lets you work the figures yourself. You need no background in
the field: a term with a dotted underline opens its definition.</p>

<h2 id="evidence">Where a number comes from</h2>
<p>Every figure carries a label.</p>
${evidenceList()}
<p>“Data card”, under a figure, says how its numbers came about. For a computed number it names the program, the seed of any
random choice, the size of the sample, the date and the file, with a SHA-256 checksum of the file. Numbers in the text
are read from the same files when the page is made, so text and figure cannot disagree.</p>

<h2 id="figures">How the figures work</h2>
<p>Everything a mouse can do, keys and touch can do too.</p>
<ul>
<li><kbd>Tab</kbd> moves to the next control; <kbd>Shift</kbd> <kbd>Tab</kbd> goes back.</li>
<li>On a slider, arrow keys take a step, <kbd>Page Up</kbd> and <kbd>Page Down</kbd> a larger one, and <kbd>Home</kbd> and <kbd>End</kbd> go to the ends.</li>
<li>In a drawing with marks to choose from, arrow keys move from mark to mark and show what each stands for.
<kbd>Escape</kbd> puts the words away.</li>
<li><kbd>/</kbd> opens the <a href="${linkTo(site, searchPath)}">search</a> on any page. It can be turned off there.</li>
<li>A drawing in space is turned by dragging, with the arrow keys, or with its buttons.</li>
</ul>
<p>Under each figure a sentence says what it shows at the moment; “Table” has the same numbers as rows. “Share and save”
copies a link to exactly the state you see, and saves the drawing (SVG, PNG) or its numbers (CSV, JSON). The Back button
of your browser takes back your choices one by one.</p>
<p>What a link to a figure may ask for, and what data a figure takes, is written down as JSON Schema:
${join(
  figures.map((name) => html`<a href="${linkTo(site, `schemas/${name}.json`)}">${name}</a>`),
  ', ',
)}.</p>
<p>Without JavaScript, and on paper, every figure stands in its first state with its sentence. Figures that move do so only
when you ask, and hardly at all if your system asks for reduced motion.</p>

<h2 id="reuse">Licence</h2>
<p>Text and figures are under the <a rel="license" href="${BY}">Creative Commons Attribution 4.0 licence</a>: use them
anywhere, for anything, if you say where they come from. The code is under the Apache 2.0 licence. The text face is cut from
Source Serif 4, under the SIL Open Font Licence. The <a href="${site.repository}">source</a> holds everything, with the notices of the libraries used.</p>

<h2 id="citing">How to cite</h2>
<p>At its end each article has an entry for reference managers and its BibTeX. To cite the collection:</p>
<pre class="bibtex" id="bibtex" tabindex="0" aria-label="BibTeX">@misc{vitrine,
  title = {${site.name}: ${site.tagline.toLowerCase()}},
  author = {{The ${site.name} authors}},
  url = {${absoluteLink(site)}}
}</pre>
<p class="row cite-actions"><button type="button" data-copy="bibtex" hidden>Copy BibTeX</button></p>
<p>Please cite the papers an article retells as well; they are named at its top.</p>

<h2 id="accessibility">Accessibility</h2>
<p>Pages are written and tested for the Web Content Accessibility Guidelines 2.2, level AA: for screen readers, keys alone,
windows 320 pixels wide, text at 200 %, light and dark, forced colours and colour-vision deficiencies. If something stops
you, that is a fault: please <a href="${site.repository}/issues">tell us</a>.</p>

<h2 id="privacy">Privacy</h2>
<p>This site sets no cookies, does not track you and loads nothing from any other site. What you type or choose stays in your browser;
your choice of light or dark is kept there too, and the <a href="${linkTo(site, 'kept/')}">articles that you keep</a> for reading offline. The host that serves these files may log requests, as any does.</p>
<p><a href="${linkTo(site)}">Back to the articles</a></p>
</div>`,
  };
}
