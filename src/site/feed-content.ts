import { serialize } from 'parse5';
import type { ReadyArticle } from './articles.ts';
import { absoluteLink, type SiteConfig } from './config.ts';
import { html, raw } from './pages/html.ts';
import { attribute, findElement, type HtmlElement, hasClass, portableHtml, textOf } from './portable-html.ts';

type Parts = Pick<ReadyArticle, 'slug' | 'html' | 'notes' | 'references' | 'glossaryHtml'>;

/**
 * The whole article as HTML for feed readers, which have neither our styles nor our scripts: figures are their static twins,
 * side notes stand at the end.
 *
 * Formulas stay MathML, as on the page: the engines that feed readers are built on draw it and read it out, and TeX would be
 * a second notation, legible only to those who write it. A reader that strips MathML loses exponents, so the last line leads
 * to the page.
 */
export function feedContent(article: Parts, site: SiteConfig): string {
  const address = absoluteLink(site, `${article.slug}/`);
  const portable = (text: string): string => portableHtml(text, address, replace);

  function replace(element: HtmlElement): string | undefined {
    if (hasClass(element, 'anchor')) return '';
    if (hasClass(element, 'note')) return noteMark(element);
    return attribute(element, 'data-figure') === undefined ? undefined : picture(element);
  }

  function noteMark(note: HtmlElement): string {
    const id = attribute(findElement(note, (part) => hasClass(part, 'note-body'))!, 'id');
    const number = textOf(findElement(note, ({ tagName }) => tagName === 'sup')!);
    return html`<sup><a href="${address}#${id}">${number}</a></sup>`.text;
  }

  function picture(figure: HtmlElement): string {
    const id = attribute(figure, 'id')!;
    const said = textOf(findElement(figure, (part) => hasClass(part, 'figure-sentence'))!);
    const caption = serialize(findElement(figure, ({ tagName }) => tagName === 'figcaption')!);
    const source = absoluteLink(site, `${article.slug}/figures/${id}.png`);
    return html`<figure><a href="${address}#${id}"><img src="${source}" alt="${said}"></a>
<figcaption>${raw(portable(caption))}</figcaption></figure>`.text;
  }

  const { notes, references } = article;
  const list = (title: string, items: readonly { readonly html: string }[]) =>
    items.length > 0 &&
    html`<h2>${title}</h2>
<ol>${items.map((item) => html`<li>${raw(portable(item.html))}</li>`)}</ol>
`;
  return html`${raw(portable(article.html))}
${list('Notes', notes)}${list('References', references)}${raw(portable(article.glossaryHtml))}
<p><a href="${address}">On the page of this article</a> the figures can be moved, and formulas are drawn whatever your feed reader makes of them.</p>`
    .text;
}
