import { describe, expect, it } from 'vitest';
import { siteConfig } from '../../../src/site/config.ts';
import { feedContent } from '../../../src/site/feed-content.ts';
import { portableHtml } from '../../../src/site/portable-html.ts';
import { feedHtmlProblems } from '../../formats/feed-html.ts';

const site = siteConfig({ BASE_PATH: 'x', SITE_URL: 'https://example.org' });
const PAGE = 'https://example.org/x/trees/';

/** HTML of an article as `markdown/conventions.ts` has it. */
const made = (
  html: string,
  more: { notes?: string[]; references?: string[]; glossaryHtml?: string } = {},
) => {
  const text = feedContent(
    {
      slug: 'trees',
      html,
      glossaryHtml: more.glossaryHtml ?? '',
      notes: (more.notes ?? []).map((note, n) => ({ id: `note-${n}`, number: n + 1, html: note })),
      references: (more.references ?? []).map((work, n) => ({
        key: 'k',
        id: 'ref-k',
        number: n + 1,
        html: work,
        text: work,
      })),
    },
    site,
  );
  expect(feedHtmlProblems(text)).toEqual([]);
  return text;
};

describe('an article in the feed', () => {
  it('has the static twin of a figure, in words too, with its caption and a link to the figure', () => {
    const text =
      made(`<figure class="figure figure--page" id="power" data-figure="power-gram" data-state="{}">
<div class="figure-stage"><vitrine-power-gram asleep><template shadowrootmode="open"><style>p{}</style><svg><text>x</text></svg></template></vitrine-power-gram></div>
<p class="figure-sentence" aria-live="polite">At 2 &amp; more, “all” is &lt; 1.</p>
<figcaption><span class="figure-number"><a href="#power">Figure 3</a></span> <strong class="figure-title">Powers.</strong> See <a class="xref" href="#what">Section 1</a>.</figcaption>
<div class="figure-tools"><details><summary>Table</summary></details></div></figure>`);
    expect(text).toContain(
      `<figure><a href="${PAGE}#power"><img src="${PAGE}figures/power.png" alt="At 2 &amp; more, “all” is < 1."></a>`,
    );
    expect(text).toContain(
      `<figcaption><a href="${PAGE}#power">Figure 3</a> <strong>Powers.</strong> See <a href="${PAGE}#what">Section 1</a>.</figcaption>`,
    );
    expect(text).not.toMatch(/Table|svg|p\{\}/);
  });

  it('has its notes and references at the end, with marks in their places', () => {
    const text = made(
      '<p>Trees<span class="note"><button type="button" class="note-mark"><sup>1</sup></button><span class="note-body" id="note-ud" role="note"><span class="note-number">1</span> Drawn <em>by hand</em>.</span></span>, see <a class="cite" href="#ref-k">[1]</a>.</p>',
      {
        notes: ['Drawn <em>by hand</em>.'],
        references: ['Ada. <cite class="reference-title">Trees</cite>.'],
      },
    );
    expect(text).toContain(
      `<p>Trees<sup><a href="${PAGE}#note-ud">1</a></sup>, see <a href="${PAGE}#ref-k">[1]</a>.</p>`,
    );
    expect(text).toContain('<h2>Notes</h2>\n<ol><li>Drawn <em>by hand</em>.</li></ol>');
    expect(text).toContain('<h2>References</h2>\n<ol><li>Ada. <cite>Trees</cite>.</li></ol>');
  });

  it('has headings without their links, and no lists that are empty', () => {
    const text = made(
      '<h2 id="a"><span class="section-number">1</span> A <a class="anchor" href="#a" aria-label="Link">#</a></h2>',
    );
    expect(text).toMatch(/^<h2>1 A <\/h2>/);
    expect(text).not.toMatch(/Notes|References/);
  });

  it('has images and links to other pages with whole addresses', () => {
    const text = made(
      '<p><img src="a.png" alt="A" width="2" height="1" loading="lazy"> <a href="../pocket/#how">how</a></p>',
    );
    expect(text).toContain(`<img src="${PAGE}a.png" alt="A" width="2" height="1">`);
    expect(text).toContain('<a href="https://example.org/x/pocket/#how">');
  });

  it('has formulas that need no style sheet: roots, and letters that stay upright', () => {
    expect(
      made(
        '<p><span class="kept"><math><mrow><mo rspace="0">√</mo><mrow class="under"><mi class="up">e</mi><mo class="grows">∑</mo></mrow></mrow></math>,</span></p>',
      ),
    ).toContain('<p><math><msqrt><mi mathvariant="normal">e</mi><mo>∑</mo></msqrt></math>,</p>');
  });

  it('says with elements what classes said', () => {
    expect(
      made(
        '<section class="theorem" id="t"><p class="theorem-title"><span class="theorem-label">Lemma 2</span> <span class="theorem-name">Roots</span></p></section>',
      ),
    ).toContain('<section><p><strong>Lemma 2</strong> <em>Roots</em></p></section>');
  });
});

it('what is unknown loses its tags, and what runs is left out whole', () => {
  const text = '<blink onclick="x()">a<script>b</script><!-- c --><form>d</form></blink>';
  expect(portableHtml(text, PAGE, () => undefined)).toBe('a');
});
