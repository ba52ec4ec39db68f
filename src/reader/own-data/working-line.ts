import type { Frame } from '../frame.ts';

/** Steps of the bar. */
const WHOLE = 1000;

/** A line under a figure while a file is being read: what is done, how far it is, and a way to give it up. */
export interface WorkingLine {
  progress(share: number, words: string): void;
  /** Takes the line away. Where the focus was in it, it goes to the figure's menu. */
  end(): void;
}

/** Nothing is seen before the first progress. @param cancel ends the work */
export function workingLine({ root }: Frame, name: string, cancel: () => void): WorkingLine {
  const line = document.createElement('div');
  line.className = 'figure-own';
  // Only the stage is announced; each per cent of the bar would be talk without end.
  const words = document.createElement('span');
  words.setAttribute('role', 'status');
  const bar = document.createElement('progress');
  bar.max = WHOLE;
  bar.setAttribute('aria-label', `Reading ${name}`);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Cancel';
  button.addEventListener('click', cancel);
  line.append(`${name}: `, words, ' ', bar, ' ', button);
  return {
    progress(share, said) {
      if (!line.isConnected) root.querySelector('.figure-status')!.before(line);
      if (words.textContent !== said) words.textContent = said;
      bar.value = Math.round(share * WHOLE);
    },
    end() {
      const hadFocus = line.contains(document.activeElement);
      line.remove();
      if (hadFocus) toMenu(root);
    },
  };
}

/** Gives the focus to the figure's menu, for a button that is gone. */
export const toMenu = (root: HTMLElement): void =>
  root.querySelector<HTMLElement>('.figure-menu summary')?.focus({ preventScroll: true });
