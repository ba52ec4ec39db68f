import type { Frame } from './frame.ts';

/**
 * Fills the place the server left for the menu. What the entries do is fetched when the menu is first opened; here is only
 * the button that opens it.
 */
export function addMenu(frame: Frame, link: () => string): void {
  const place = frame.root.querySelector<HTMLElement>('.figure-menu');
  if (!place) return;
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = 'Share and save';
  const list = document.createElement('div');
  list.className = 'figure-menu-list';
  details.append(summary, list);
  details.addEventListener('toggle', async () => {
    if (list.childElementCount > 0) return;
    try {
      await import('./menu-entries.ts').then((entries) => entries.fillMenu(list, frame, link));
    } catch {
      list.textContent = 'The menu could not be fetched. Close and open it to try again.';
    }
  });
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    details.open = false;
    summary.focus();
  });
  place.append(details);
  place.hidden = false;
}
