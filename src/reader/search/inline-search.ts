import { SearchBox } from './search-box.ts';

/** The address of the page holds the question, so that it can be linked and is there again when a reader comes back. */
function keepInAddress(question: string): void {
  const url = new URL(location.href);
  if (question) url.searchParams.set('q', question);
  else url.searchParams.delete('q');
  history.replaceState(history.state, '', url);
}

/** The search on its own page. */
export function inlineSearch(): void {
  const box = new SearchBox(keepInAddress);
  document.querySelector('.search-place')!.append(box.whole);
  box.field.addEventListener('focus', () => box.prepare(), { once: true });
  const question = new URLSearchParams(location.search).get('q');
  if (question) box.ask(question);
}
