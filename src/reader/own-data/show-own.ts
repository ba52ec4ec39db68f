import type { OwnFile } from '../../figures/kit/own-data/own-form.ts';
import { OwnFileError } from '../../figures/kit/own-data/read-json.ts';
import { parseAddress } from '../address.ts';
import type { Frame } from '../frame.ts';
import { askedFiles } from './asked-files.ts';
import { nameOf, type OwnSource, textOf } from './fetch-text.ts';
import { formOf, readFor } from './figure-files.ts';
import { ownCard } from './own-card.ts';
import { MOST_BYTES } from './read-file.ts';
import { toMenu, workingLine } from './working-line.ts';

/** What the frame of a figure showed before the first file of the reader's. */
interface Article {
  readonly data: unknown;
  readonly card: readonly Node[];
  readonly badge: readonly [words: string, look: string];
}
const articles = new WeakMap<Frame, Article>();
/** The last file asked for wins, however long each takes: whatever comes after ends the work on it. */
const turns = new WeakMap<Frame, AbortController>();

function nextTurn(frame: Frame): AbortController {
  turns.get(frame)?.abort();
  const turn = new AbortController();
  turns.set(frame, turn);
  return turn;
}

const part = <E extends HTMLElement = HTMLElement>({ root }: Frame, selector: string) =>
  root.querySelector<E>(selector);

/**
 * Reads a file, checks it and shows it in the place of the article's data. Where it cannot be shown, the reason is said and the figure stays as it is.
 */
export async function showOwn(frame: Frame, source: OwnSource): Promise<void> {
  const turn = nextTurn(frame);
  const { signal } = turn;
  const name = nameOf(source);
  const line = workingLine(frame, name, () => {
    turn.abort();
    // The page comes back as it is now; a file shown before may be the one in the address.
    if (!('own' in frame.root.dataset)) forgetAsked(frame);
    toMenu(frame.root);
  });
  // At once, and not when the work has noticed.
  signal.addEventListener('abort', line.end);
  const progress: typeof line.progress = (share, words) => signal.aborted || line.progress(share, words);
  try {
    const figure = frame.figure.contract.name;
    if (!frame.root.dataset.src) throw new OwnFileError('This figure draws no data file.');
    const form = await formOf(figure, name);
    const text = await textOf(source, form?.mostBytes ?? MOST_BYTES);
    signal.throwIfAborted();
    // What was said of the last file is not about this one, which may take a while.
    if (form) frame.say('');
    const file = await readFor(figure, form, text, { name, progress, signal });
    line.end();
    if (!signal.aborted) await show(frame, name, file);
  } catch (error) {
    line.end();
    if (!signal.aborted) frame.say(`“${name}” is not shown. ${(error as Error).message}`);
  }
}

async function show(frame: Frame, name: string, file: OwnFile): Promise<void> {
  const before = { data: frame.figure.data, state: frame.figure.state };
  const { own } = frame;
  try {
    await frame.ask(frame.chosen, { data: file.data, blame: 'What was chosen is not all in this file.' });
    await frame.figure.updateComplete;
  } catch (error) {
    Object.assign(frame.figure, before);
    throw new OwnFileError(`The figure cannot draw it: ${(error as Error).message}.`);
  }
  const badge = part(frame, '.evidence')!;
  const card = part(frame, '.figure-card')!;
  if (!articles.has(frame)) {
    articles.set(frame, {
      data: own,
      card: [...card.childNodes].slice(1),
      badge: [badge.textContent ?? '', badge.className],
    });
  }
  frame.root.dataset.own = '';
  badge.textContent = 'your file';
  badge.className = 'evidence evidence--own';
  card.replaceChildren(card.firstElementChild!, ownCard(name, file));
  sayWhose(frame, name, file);
}

/** The line under the figure that says whose numbers these are, and the way back. */
function sayWhose(frame: Frame, name: string, { card }: OwnFile): void {
  let line = part(frame, 'p.figure-own');
  if (!line) {
    line = document.createElement('p');
    line.className = 'figure-own';
    line.setAttribute('role', 'status');
    part(frame, '.figure-status')!.before(line);
  }
  const back = document.createElement('button');
  back.type = 'button';
  back.textContent = 'Back to the article’s data';
  back.addEventListener('click', () => void goBack(frame));
  const model = typeof card.model === 'string' && card.model ? card.model : 'not named in the file';
  line.replaceChildren(`Your file: ${name} — model: ${model} (not the article’s data). `, back);
}

async function goBack(frame: Frame): Promise<void> {
  const { data, card, badge } = articles.get(frame)!;
  nextTurn(frame);
  delete frame.root.dataset.own;
  const [element, place] = [part(frame, '.evidence')!, part<HTMLDetailsElement>(frame, '.figure-card')!];
  [element.textContent, element.className] = badge;
  place.replaceChildren(place.firstElementChild!, ...card);
  articles.delete(frame);
  part(frame, 'p.figure-own')?.remove();
  await frame.ask(frame.chosen, { data });
  // The button that had the focus is gone.
  toMenu(frame.root);
  forgetAsked(frame);
}

/** Takes the file out of the address, so that the page comes back as it is now. */
function forgetAsked({ root }: Frame): void {
  // On a page of another site, what its address says is not ours to change.
  if (root.getRootNode() !== document) return;
  const { id } = root;
  const url = new URL(location.href);
  const others = askedFiles(url.search, parseAddress(url.hash).target).filter(({ figure }) => figure !== id);
  url.searchParams.delete('data');
  for (const { figure, path } of others) url.searchParams.append('data', `${figure}:${path}`);
  history.replaceState(history.state, '', url);
}
