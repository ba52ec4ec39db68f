import type { DataCard, Evidence, FigureAbout } from '../figures/kit/contract.ts';
import { CARD_FIELDS } from '../figures/kit/data-card/fields.ts';
import { type Html, html } from './pages/html.ts';
import type { PublishedFile } from './render-figure.ts';

export const EVIDENCE: Readonly<Record<Evidence, string>> = {
  published: 'Read in a published text, which is named beside the number.',
  computed: 'Computed by a program in the source of this site, and kept in a file.',
  live: 'Computed in your browser, now.',
};

function fieldWords(card: DataCard, field: keyof DataCard): Html | string | undefined {
  const value = card[field];
  if (field === 'seed') return value === null ? 'none: nothing is random' : String(value);
  return field === 'weights' && value ? html`SHA-256 <code>${value}</code>` : (value as string | undefined);
}

/** Where the numbers of a figure come from, field by field. */
export function dataCard(
  about: FigureAbout,
  card: DataCard | undefined,
  file: PublishedFile | undefined,
): Html {
  const fields: readonly (readonly [string, Html | string | undefined])[] = [
    ['Evidence', `${about.evidence}: ${EVIDENCE[about.evidence]}`],
    ['How', about.method],
    ...CARD_FIELDS.map(([field, label]) => [label, card && fieldWords(card, field)] as const),
    ['File', file && html`<a href="${file.address}" download>${file.path.split('/').at(-1)}</a>`],
    ['SHA-256', file && html`<code>${file.sha256}</code>`],
  ];
  return html`<dl class="card-fields">${fields.map(
    ([name, value]) => value !== undefined && value !== '' && html`<dt>${name}</dt><dd>${value}</dd>`,
  )}</dl>`;
}
