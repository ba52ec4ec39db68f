import type { Person, Reference } from '../bibliography.ts';
import { escapeAll } from '../markdown/html.ts';

/** An entry of the reference list: authors, title (a link where there is one), venue, year; then DOI and arXiv. */
export function referenceHtml(reference: Reference): string {
  const { title, doi, arxiv, url } = reference;
  const address = doi ? `https://doi.org/${doi}` : (url ?? (arxiv && `https://arxiv.org/abs/${arxiv}`));
  const name = `<cite class="reference-title">${escapeAll(title)}</cite>`;
  const linked = address ? link(address, name) : name;
  const parts = [
    escapeAll(nameList(reference)),
    `${linked}${/[.?!]$/.test(title) ? '' : '.'}`,
    reference.venue && `${escapeAll(venueLine(reference))}.`,
    !reference.venue && reference.year && `${reference.year}.`,
    doi && link(`https://doi.org/${doi}`, escapeAll(`doi:${doi}`)),
    arxiv && link(`https://arxiv.org/abs/${arxiv}`, escapeAll(`arXiv:${arxiv}`)),
  ];
  return parts.filter(Boolean).join(' ');
}

/** The same as plain text, for cards and copying. */
export function referenceText(reference: Reference): string {
  const { title, doi, arxiv, url, venue, year } = reference;
  const end = /[.?!]$/.test(title) ? '' : '.';
  const place = venue ? `${venueLine(reference)}.` : year && `${year}.`;
  const address = doi ? `https://doi.org/${doi}` : arxiv ? `arXiv:${arxiv}` : url;
  return [nameList(reference), `${title}${end}`, place, address].filter(Boolean).join(' ');
}

const link = (address: string, html: string): string =>
  `<a href="${escapeAll(/^https?:/i.test(address) ? address : `https://${address}`)}" rel="noopener">${html}</a>`;

/** “A. Author, B. Author and C. Author.”; of more than eight only the first six. */
function nameList({ authors, andOthers }: Reference): string {
  if (authors.length === 0) return '';
  const shown = authors.length > 8 ? authors.slice(0, 6) : authors;
  const names = shown.map(personName);
  const cut = andOthers || shown.length < authors.length;
  const list =
    cut || names.length < 2 ? names.join(', ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return cut ? `${list} et al.` : `${list}${list.endsWith('.') ? '' : '.'}`;
}

const personName = ({ given, family }: Person): string => [given, family].filter(Boolean).join(' ');

function venueLine({ venue = '', volume, issue, pages, year }: Reference): string {
  const where = volume ? `${volume}${issue ? ` (${issue})` : ''}` : undefined;
  return [venue, where, pages && `pp. ${pages}`, year].filter(Boolean).join(', ');
}
