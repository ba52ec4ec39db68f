import type { FrontMatter } from '../front-matter.ts';
import { dateHtml } from './dates.ts';
import { type Html, html } from './html.ts';
import { sectionHeading } from './section-heading.ts';

/** What changed since an article was first published, the newest first; nothing where nothing did. */
export function changeLog({ changes = [], date }: FrontMatter): Html | false {
  const entries = [...changes].sort((a, b) => (a.date < b.date ? 1 : -1));
  return (
    entries.length > 0 &&
    html`<section aria-labelledby="changes">${sectionHeading('changes', 'Changes')}
<ul>${[...entries, { date, text: 'First published.' }].map(
      (entry) => html`<li>${dateHtml(entry.date)}: ${entry.text}</li>
`,
    )}</ul></section>`
  );
}
