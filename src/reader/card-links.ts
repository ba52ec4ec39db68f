import type { Cards } from './cards.ts';

let cards: Promise<Cards> | undefined;
/** The one card of the page. A failure to fetch it is forgotten, so that the next press tries again. */
const theCards = (): Promise<Cards> => {
  cards ??= import('./cards.ts').then(({ Cards }) => new Cards());
  cards.catch(() => {
    cards = undefined;
  });
  return cards;
};

/** Citations, cross-references and terms of the glossary. */
const LINKS = 'a:is(.cite, .xref, .term)';
const cardLink = (event: Event) => (event.target as Element).closest<HTMLAnchorElement>(LINKS);

/** Links with a card open it; its code is fetched when the first of them is pressed or pointed at. */
export function cardsOnDemand(): void {
  if (!document.querySelector(LINKS)) return;
  document.addEventListener('click', (event) => {
    const link = cardLink(event);
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    theCards().then(
      (all) => all.open(link),
      // Without the code the link still leads to the text.
      () => location.assign(link.href),
    );
  });
  document.addEventListener('pointerover', async (event) => {
    if (event.pointerType !== 'mouse') return;
    const link = cardLink(event);
    if (!link && !cards) return;
    const all = await theCards().catch(() => undefined);
    all?.rest(link, event.target as Node);
  });
}
