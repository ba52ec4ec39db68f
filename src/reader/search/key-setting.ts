import { element } from './element.ts';

const KEY = 'vitrine-search-key';

/** Whether / opens the search: it does until a reader says no. */
export function keyIsOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

function keep(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Storage may be blocked; the key then stays as it is.
  }
}

/** A key that does something without Ctrl must be one that can be turned off: who speaks to a computer presses it by accident. */
export function keySetting(): HTMLElement {
  const box = element('input', '');
  box.type = 'checkbox';
  box.checked = keyIsOn();
  box.addEventListener('change', () => keep(box.checked));
  return element('label', 'search-key', box, ' The key ', element('kbd', '', '/'), ' opens the search');
}
