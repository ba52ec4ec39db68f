import { CARD_FIELDS } from '../../figures/kit/data-card/fields.ts';
import type { OwnFile } from '../../figures/kit/own-data/own-form.ts';

/** Longer words are cut: a card is to be read. */
const MOST_LETTERS = 2000;

const inWords = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, MOST_LETTERS);

/** The data card that came with a reader's file, field by field, all of it as text. */
export function ownCard(name: string, { card }: OwnFile): HTMLElement {
  const list = document.createElement('dl');
  list.className = 'card-fields';
  const add = (label: string, words: string) => {
    const [term, text] = [document.createElement('dt'), document.createElement('dd')];
    term.textContent = label;
    text.textContent = words;
    list.append(term, text);
  };
  add('Evidence', 'your file: read in your browser and sent nowhere. This site vouches only for its form.');
  add('File', name);
  for (const [field, label] of CARD_FIELDS)
    if (card[field] !== undefined && card[field] !== null) add(label, inWords(card[field]));
  return list;
}
