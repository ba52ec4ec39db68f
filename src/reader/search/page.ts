import { SearchBox } from './search-box.ts';

/** The page of the search: its address holds the question, so that it can be linked and found again by going back. */
const asked = (question: string): void => {
  const url = new URL(location.href);
  if (question) url.searchParams.set('q', question);
  else url.searchParams.delete('q');
  history.replaceState(history.state, '', url);
};

const box = new SearchBox(asked);
document.querySelector('.search-place')?.append(box.whole);
box.field.addEventListener('focus', () => box.prepare(), { once: true });
const question = new URLSearchParams(location.search).get('q');
if (question) box.ask(question);
