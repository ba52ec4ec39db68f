import type { Kind } from '../../search/entry.ts';
import type { Answer, Searcher } from '../../search/searcher.ts';
import { sayIn } from '../say.ts';
import { element } from './element.ts';
import { fetchSearcher, siteRoot } from './fetch-searcher.ts';
import { keySetting } from './key-setting.ts';
import { resultList } from './results.ts';
import css from './search.css?inline';

/** More are not read; whoever wants another writes one more word. */
const MOST_RESULTS = 40;

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** The field, how many places were found, and the results. The styles come with it. */
export class SearchBox {
  readonly field = element('input', 'search-field');
  readonly #status = element('p', 'search-status');
  readonly #results = element('div', 'search-results');
  readonly whole = element('form', 'search-box');
  /** Told each question, also while it is being written. */
  readonly #asked: (question: string) => void;

  constructor(asked: (question: string) => void = () => {}) {
    this.#asked = asked;
    this.field.id = 'search-field';
    Object.assign(this.field, { type: 'search', autocomplete: 'off', spellcheck: false, maxLength: 200 });
    this.field.addEventListener('input', () => void this.#answer());
    this.#status.role = 'status';
    const label = element('label', '', 'Search articles, figures, terms and papers');
    label.htmlFor = this.field.id;
    this.whole.role = 'search';
    this.whole.append(
      element('style', '', css),
      label,
      this.field,
      this.#status,
      this.#results,
      keySetting(),
    );
    this.whole.addEventListener('keydown', (event) => this.#move(event));
    // Enter in the field: the results stand below already.
    this.whole.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#links[0]?.focus();
    });
  }

  /** Looks for what somebody else wrote: an address, a suggestion. */
  ask(question: string): void {
    this.field.value = question;
    void this.#answer();
  }

  /** Fetches ahead what an answer needs. A failure is said when there is a question. */
  prepare(): void {
    fetchSearcher().catch(() => {});
  }

  async #answer(): Promise<void> {
    const question = this.field.value;
    this.#asked(question);
    const slow = setTimeout(() => sayIn(this.#status, 'Fetching the index …'), 300);
    try {
      const searcher = await fetchSearcher();
      // The reader may have written on in the meantime; the answer to that comes next.
      if (question === this.field.value) this.#show(searcher, searcher.ask(question));
    } catch (error) {
      this.#results.replaceChildren();
      const reason = (error as Error).message;
      sayIn(this.#status, `The search could not be fetched (${reason}).`, () => void this.#answer());
    } finally {
      clearTimeout(slow);
    }
  }

  #show(searcher: Searcher, answer: Answer): void {
    const most = answer.hits.slice(0, MOST_RESULTS);
    this.#results.replaceChildren(...resultList(most, searcher.file, siteRoot()));
    sayIn(this.#status, this.#summary(searcher, answer, most.length));
    for (const word of answer.near) {
      const button = element('button', '', word);
      button.type = 'button';
      button.addEventListener('click', () => {
        this.field.focus();
        this.ask(word);
      });
      this.#status.append(button, ' ');
    }
  }

  #summary({ file }: Searcher, { words, hits, all, near }: Answer, shown: number): string {
    const asked = this.field.value.trim();
    if (asked === '') return '';
    if (words.length === 0) return 'There is no word in this to look for.';
    if (hits.length === 0) {
      const of = (kind: Kind) => file.entries.filter((entry) => entry.kind === kind).length;
      const searched = `${count(of('section'), 'section')}, ${count(of('figure'), 'figure')}, ${count(of('term'), 'term')} and ${count(of('paper'), 'reference')}`;
      return `Nothing found for “${asked}” in ${searched}.${near.length > 0 ? ' Near words: ' : ''}`;
    }
    const places = count(hits.length, 'place');
    const cut = shown < hits.length ? `; the best ${shown} are shown` : '';
    return all
      ? `${places} found${cut}.`
      : `No place has all of these words; ${places} with some of them${cut}.`;
  }

  get #links(): HTMLElement[] {
    return [...this.#results.querySelectorAll<HTMLElement>('a')];
  }

  /** Arrow keys go down from the field through the results, and up again. */
  #move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [this.field, ...this.#links];
    const at = stops.indexOf(event.target as HTMLElement);
    if (!step || at < 0) return;
    const next = stops[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}
