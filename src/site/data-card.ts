import type { DataCard, Evidence, FigureAbout } from '../figures/kit/contract.ts';
import { type Html, html } from './pages/html.ts';
import type { PublishedFile } from './render-figure.ts';

export const EVIDENCE: Readonly<Record<Evidence, string>> = {
  published: 'Read in a published text, which is named beside the number.',
  computed: 'Computed by a program in the source of this site, and kept in a file.',
  live: 'Computed in your browser, now.',
};

/** Where the numbers of a figure come from, field by field. */
export function dataCard(
  about: FigureAbout,
  card: DataCard | undefined,
  file: PublishedFile | undefined,
): Html {
  const fields: readonly (readonly [string, Html | string | undefined])[] = [
    ['Evidence', `${about.evidence}: ${EVIDENCE[about.evidence]}`],
    ['How', about.method],
    ['Holds', card?.title],
    ['Source', card?.source],
    ['Model', card?.model],
    ['Weights', card?.weights && html`SHA-256 <code>${card.weights}</code>`],
    ['Made by', card?.recipe],
    ['Seed', card && (card.seed === null ? 'none: nothing is random' : String(card.seed))],
    ['Sample', card?.sampleSize],
    ['Interval', card?.interval],
    ['Date', card?.date],
    ['Licence', card?.licence],
    ['File', file && html`<a href="${file.address}" download>${file.path.split('/').at(-1)}</a>`],
    ['SHA-256', file && html`<code>${file.sha256}</code>`],
  ];
  return html`<dl class="card-fields">${fields.map(
    ([name, value]) => value !== undefined && value !== '' && html`<dt>${name}</dt><dd>${value}</dd>`,
  )}</dl>`;
}
