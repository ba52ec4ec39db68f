/**
 * The HTML that articles are made of, as far as style sheets and the reader's script rely on it.
 *
 * | what | HTML |
 * | --- | --- |
 * | citation | `<a class="cite" href="#ref-key">[1]</a>`; its entry is `<li id="ref-key">` |
 * | side note | `<span class="note"><button type="button" class="note-mark" aria-expanded="true" aria-controls="note-x" aria-label="Note 1"><sup>1</sup></button><span class="note-body" id="note-x" role="note"><span class="note-number">1</span> …</span></span>`; phrasing content only, paragraphs are `<span class="note-paragraph">` |
 * | cross-reference | `<a class="xref" href="#thm-x">Theorem 1.2</a>` |
 * | glossary term | `<a class="term" href="#term-x">…</a>`; `term term-again` when the section has it already; its entry is `<dt id="term-x">` and the `<dd>` after it |
 * | heading | `<h2 id="x"><span class="section-number">2</span> Title <a class="anchor" href="#x" aria-label="Link to section: Title">#</a></h2>` |
 * | theorem and its kin | `<section class="theorem theorem--lemma" id="x" aria-labelledby="x-title"><p class="theorem-title" id="x-title"><span class="theorem-label">Lemma 2</span> <span class="theorem-name">Title</span></p>…</section>`; a proof is a `<div>` and ends with `<span class="proof-end">∎</span>`; an aside is a `<div role="note">` |
 * | equation | `<div class="equation" id="x"><div class="equation-body"><math display="block">…</math></div><span class="equation-number">(1)</span></div>`; a wide one has a focusable body that scrolls |
 * | letters in math | `<mi>` is one letter, set in italics by the style sheet; `<mi class="up">` stays upright |
 * | number from data | `<data class="bound" value="0.4312">43.1 %</data>` |
 * | code | `<pre class="code" data-language="python"><code>…<span class="code-keyword">…` |
 * | table | `<figure class="table" id="x"><figcaption>…</figcaption><div class="table-scroll" role="region" tabindex="0" aria-label="…"><table>…`, without `figure` when it has no caption |
 * | image | `<img src alt width height loading="lazy" decoding="async">` |
 */

/** Ids that the page round an article uses; no heading, figure or theorem may take them. */
export const RESERVED_IDS: ReadonlySet<string> = new Set([
  'main',
  'top',
  'title',
  'contents',
  'references',
  'glossary',
  'notes',
  'cite',
  'figures',
  'bibtex',
  'changes',
  'citation',
  'csl',
  'theme',
]);

/** Beginnings of ids that the compiler gives out. */
export const RESERVED_PREFIXES: readonly string[] = ['ref-', 'note-', 'term-'];

/** `[@a/b]` is cited as `ref-a-b`: an id must work in an address and in a style sheet. */
export const referenceId = (key: string): string => `ref-${safe(key)}`;
export const noteId = (name: string): string => `note-${safe(name)}`;
export const termId = (term: string): string => `term-${safe(term)}`;

const safe = (name: string): string => name.replace(/[^\w-]/g, '-');

/** Lower case, words joined by hyphens, apostrophes dropped, accents removed: “What’s a tree?” is `whats-a-tree`. */
export function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return words || 'section';
}
