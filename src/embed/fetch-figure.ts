import { inPixels } from './pixels.ts';

/** A figure as its embed page has it, ready to stand in another page. */
export interface FetchedFigure {
  /** `<div>` with the frame; its element has the server's drawing and sleeps. */
  readonly root: HTMLElement;
  readonly frame: HTMLElement;
}

/** What `src` names. @throws TypeError in words for the author of the page */
export function placeOf(src: string, page: string): { article: string; id: string; hash: string } {
  const url = URL.canParse(src, page) ? new URL(src, page) : undefined;
  const id = decodeURIComponent(url?.hash.slice(1).split('?')[0] ?? '');
  if (!url || !/^https?:$/.test(url.protocol) || !/^[\w-]+$/.test(id))
    throw new TypeError(
      `“src” is “${src}”, but takes the address of a figure, such as https://example.org/trees/#power?power=1.8`,
    );
  const folder = url.pathname.replace(/[^/]*$/, '');
  return { article: url.origin + folder, id, hash: url.hash };
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address, { credentials: 'omit' });
  if (!response.ok) throw new Error(`the server answered ${response.status} for ${address}`);
  return response.text();
}

/** Sheets are shared by all figures of a page. */
const sheets = new Map<string, Promise<string>>();
function sheetAt(address: string): Promise<string> {
  const known = sheets.get(address) ?? textAt(address).then(inPixels);
  sheets.set(address, known);
  known.catch(() => sheets.delete(address));
  return known;
}

function styleOf(text: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = text;
  return style;
}

/** Addresses in the frame as seen from the article's page, not from the one it stands in now. */
function absolute(frame: HTMLElement, base: string): void {
  for (const link of frame.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    link.href = new URL(link.getAttribute('href')!, base).href;
    link.target = '_blank';
    link.rel = 'noopener';
  }
  const { src, files } = frame.dataset;
  if (src) frame.dataset.src = new URL(src, base).href;
  if (files)
    frame.dataset.files = JSON.stringify(
      Object.fromEntries(
        Object.entries<string>(JSON.parse(files)).map(([name, path]) => [name, new URL(path, base).href]),
      ),
    );
}

/** The server's drawing as a shadow root, its styles in pixels. A parsed page leaves it in a template. */
async function openShadow(frame: HTMLElement, base: string): Promise<void> {
  const template = frame.querySelector('template');
  if (!template) throw new Error('its page holds no drawing');
  const shadow = template.parentElement!.attachShadow({ mode: 'open' });
  shadow.append(document.importNode(template.content, true));
  template.remove();
  for (const style of shadow.querySelectorAll('style')) style.textContent = inPixels(style.textContent ?? '');
  for (const link of shadow.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'))
    link.replaceWith(styleOf(await sheetAt(new URL(link.getAttribute('href')!, base).href)));
}

/**
 * The figure of an embed page, `<article>/embed/<id>/`, with all it needs to look the same elsewhere.
 * @throws Error saying what could not be had
 */
export async function fetchFigure(article: string, id: string): Promise<FetchedFigure> {
  const address = `${article}embed/${id}/`;
  const page = new DOMParser().parseFromString(await textAt(address), 'text/html');
  const found = page.querySelector<HTMLElement>('figure[data-figure]');
  const sheet = page.querySelector('link[rel="vitrine-sheet"]')?.getAttribute('href');
  if (!found || !sheet) throw new Error(`${address} is no page of a figure`);
  const frame = document.importNode(found, true);
  absolute(frame, address);
  await openShadow(frame, address);
  const root = document.createElement('div');
  root.className = 'vitrine-embed js';
  const credit = page.querySelector('.embed-credit');
  root.append(styleOf(await sheetAt(new URL(sheet, address).href)), frame);
  if (credit) {
    const line = document.importNode(credit, true) as HTMLElement;
    absolute(line, address);
    root.append(line);
  }
  return { root, frame };
}
