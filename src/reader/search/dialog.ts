import { element } from './element.ts';
import { keyIsOn } from './key-setting.ts';
import { SearchBox } from './search-box.ts';

/** Opens the search over the page, or goes to the field where the page has it already. */
export function openSearch(): void {
  if (!keyIsOn() || document.querySelector('dialog:modal')) return;
  const there = document.querySelector<HTMLInputElement>('.page .search-field');
  if (there) there.focus();
  else showDialog();
}

function showDialog(): void {
  const box = new SearchBox();
  const close = element('button', 'search-close', 'Close');
  close.type = 'button';
  const dialog = element('dialog', 'search-dialog', close, box.whole);
  dialog.ariaLabel = 'Search';
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    // A field of this type would only be emptied.
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener('click', (event) => {
    const left = event.target as Element;
    // A press on the backdrop is one on the dialog itself, as its box fills it. A result may lead to this very page.
    if (left === dialog || left.closest('a')) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  box.field.focus();
  box.prepare();
}
