import { dialogStyles } from './dialog-styles.ts';
import { type Embedded, frameAddress, snippetOf, WAYS, type Way } from './snippets.ts';

/** What the dialog starts from; the rest is chosen in it. */
export type Start = Omit<Embedded, 'hash' | 'theme' | 'width'> & {
  /** `#id?…`: the figure as it is shown now. */
  readonly state: string;
};

interface Choice {
  way: Way;
  withState: boolean;
  theme: Embedded['theme'];
  width: number;
  height: number;
}

const WIDTHS = { 0: 'as the text', 480: '480 px', 640: '640 px', 800: '800 px', 1000: '1000 px' } as const;
const THEMES = { page: 'as the page', light: 'light', dark: 'dark' } as const;

type Attributes = Readonly<Record<string, string | boolean>>;

/** An element with text or elements in it; all that is put in is text. */
function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...inside: (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== false) element.setAttribute(key, value === true ? '' : value);
  element.append(...inside);
  return element;
}

const labelled = (words: string, control: HTMLElement) => make('label', {}, make('span', {}, words), control);

function menuOf(options: Readonly<Record<string, string>>, value: string): HTMLSelectElement {
  const select = make(
    'select',
    {},
    ...Object.entries(options).map(([key, words]) =>
      make('option', { value: key, selected: key === value }, words),
    ),
  );
  return select;
}

/**
 * Opens the dialog that gives lines to paste into another page, with a preview of what they make. Stands in a shadow root, as its looks come with it.
 * Closing it gives the focus back to where it was.
 */
export function openEmbedDialog(place: HTMLElement, start: Start): void {
  const host = make('div');
  const root = host.attachShadow({ mode: 'open' });
  const choice: Choice = {
    way: 'iframe',
    withState: start.state.includes('?'),
    theme: 'page',
    width: 0,
    height: start.height,
  };
  const code = make('textarea', {
    readonly: true,
    rows: '6',
    spellcheck: 'false',
    'aria-label': 'To paste into a page',
  });
  const preview = make('div', { class: 'preview', role: 'region', 'aria-label': 'Preview', tabindex: '0' });
  const said = make('span', { role: 'status' });
  const tabs = Object.entries(WAYS).map(([way, words]) =>
    make('button', { type: 'button', role: 'tab', id: `tab-${way}`, 'aria-controls': 'panel' }, words),
  );
  const panel = make('div', { role: 'tabpanel', id: 'panel' }, code);
  const height = make('input', {
    type: 'number',
    min: '100',
    max: '5000',
    step: '10',
    value: String(choice.height),
  });
  const heightLine = labelled('Height before it tells its own', height);
  const width = menuOf(WIDTHS as Readonly<Record<string, string>>, '0');
  const theme = menuOf(THEMES, 'page');
  const withState = make('input', { type: 'checkbox' });
  withState.checked = choice.withState;

  const figure = (): Embedded => ({
    ...start,
    hash: choice.withState ? start.state : `#${start.id}`,
    theme: choice.theme,
    width: choice.width,
    height: choice.height,
  });
  const showPreview = () => {
    const shown = figure();
    const isPicture = choice.way === 'image' || choice.way === 'markdown';
    const look = `width:${shown.width ? `${shown.width}px` : '100%'}`;
    preview.replaceChildren(
      isPicture
        ? make('img', {
            src: `${shown.article}figures/${shown.id}${shown.theme === 'dark' ? '.dark' : ''}.png`,
            alt: '',
            style: look,
          })
        : make('iframe', {
            src: frameAddress(shown),
            title: 'Preview',
            style: `${look};height:${shown.height}px`,
          }),
    );
  };
  const show = () => {
    for (const tab of tabs) {
      const isChosen = tab.id === `tab-${choice.way}`;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
    }
    panel.setAttribute('aria-labelledby', `tab-${choice.way}`);
    code.value = snippetOf(choice.way, figure());
    heightLine.hidden = choice.way !== 'iframe';
    said.textContent = '';
    showPreview();
  };
  const pick = (way: Way) => {
    choice.way = way;
    show();
  };
  const ways = Object.keys(WAYS) as Way[];
  for (const [k, tab] of tabs.entries()) {
    tab.addEventListener('click', () => pick(ways[k]!));
    tab.addEventListener('keydown', ({ key }) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
      const to =
        key === 'Home' ? 0 : key === 'End' ? tabs.length - 1 : step && (k + step + tabs.length) % tabs.length;
      if (to === undefined) return;
      pick(ways[to]!);
      tabs[to]!.focus();
    });
  }
  withState.addEventListener('change', () => {
    choice.withState = withState.checked;
    show();
  });
  theme.addEventListener('change', () => {
    choice.theme = theme.value as Embedded['theme'];
    show();
  });
  width.addEventListener('change', () => {
    choice.width = Number(width.value);
    show();
  });
  height.addEventListener('change', () => {
    choice.height = Math.min(5000, Math.max(100, Math.round(Number(height.value)) || start.height));
    height.value = String(choice.height);
    show();
  });
  const copy = make('button', { type: 'button', class: 'main' }, 'Copy');
  copy.addEventListener('click', async () => {
    code.select();
    try {
      await navigator.clipboard.writeText(code.value);
      said.textContent = 'Copied.';
    } catch {
      said.textContent = 'The browser does not let pages copy. It is selected: press Ctrl and C.';
    }
  });
  const close = make('button', { type: 'button' }, 'Close');
  const dialog = make(
    'dialog',
    { 'aria-labelledby': 'title' },
    make('h2', { id: 'title' }, `Embed “${start.title}”`),
    make('div', { role: 'tablist', 'aria-label': 'Ways to embed' }, ...tabs),
    make(
      'div',
      { class: 'choices' },
      labelled('Width', width),
      labelled('Theme', theme),
      heightLine,
      make('label', { class: 'tick' }, withState, 'As it is shown now'),
    ),
    panel,
    make('p', { class: 'row' }, copy, close, said),
    make('h3', {}, 'Preview'),
    preview,
  );
  close.addEventListener('click', () => dialog.close());
  const before = document.activeElement as HTMLElement | null;
  dialog.addEventListener('close', () => {
    host.remove();
    before?.focus();
  });
  // The menu that it was opened from would close with it.
  dialog.addEventListener('keydown', (event) => event.key === 'Escape' && event.stopPropagation());
  // A click beside it closes it.
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  root.append(make('style', {}, dialogStyles), dialog);
  place.append(host);
  show();
  dialog.showModal();
  tabs[0]!.focus();
}
