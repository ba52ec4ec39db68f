import { keptArticles, removeArticle, root } from './browser.ts';
import { bytesOf, type Kept } from './kept.ts';
import { megabytes, whyNot } from './words.ts';

/** Writes the list of all kept articles into its place, each with its size and a button that removes it. */
export async function showKept(place: HTMLElement): Promise<void> {
  const status = place.lastElementChild as HTMLElement;
  let all: readonly Kept[];
  try {
    all = await keptArticles();
  } catch (error) {
    status.textContent = whyNot(error);
    return;
  }
  const list = document.createElement('ul');
  list.append(...all.map((kept) => entry(kept, () => void remove(kept))));
  place.replaceChildren(...(all.length > 0 ? [list] : []), status);
  const total = megabytes(all.reduce((sum, kept) => sum + bytesOf(kept.list, kept.withModel), 0));
  status.textContent = all.length > 0 ? `Together ${total}.` : 'Nothing is kept in this browser.';

  async function remove(kept: Kept): Promise<void> {
    await removeArticle(kept);
    await showKept(place);
    status.textContent = `“${kept.list.title}” is removed. ${status.textContent}`;
    // The button that had the focus is gone.
    status.tabIndex = -1;
    (place.querySelector('button') ?? status).focus();
  }
}

function entry({ slug, list, withModel }: Kept, onRemove: () => void): HTMLElement {
  const link = document.createElement('a');
  link.href = `${root}${slug}/`;
  link.textContent = list.title;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Remove';
  button.setAttribute('aria-label', `Remove “${list.title}”`);
  button.onclick = onRemove;
  const size = `${megabytes(bytesOf(list, withModel))}${withModel ? ', with the model' : ''}`;
  const item = document.createElement('li');
  item.append(link, ` (${size}) `, button);
  return item;
}
