import { KeepControl } from './keep-control.ts';
import { showKept } from './kept-articles.ts';

/**
 * Makes the button of a page keep its article or, where there is no article, puts the list of all that is kept in its place.
 * @param pressed whether the reader pressed the button
 */
export async function fillPlace(button: HTMLElement, pressed: boolean): Promise<void> {
  const { keep } = button.dataset;
  const place = button.parentElement!;
  if (keep === undefined) await showKept(place);
  else await new KeepControl(button, place, new URL(keep, location.href)).open(pressed);
}
