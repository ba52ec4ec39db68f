import { sectionLink } from '../markdown/headings.ts';
import { type Html, html, raw } from './html.ts';

/** Title of a part that the page adds to an article, with a link like those of the article's own sections. */
export const sectionHeading = (id: string, title: string): Html =>
  html`<h2 id="${id}">${title} ${raw(sectionLink(id, title))}</h2>`;
