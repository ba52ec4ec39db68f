import type { FigureElement } from '../figures/kit/figure-element.ts';
import type { EarlyHand } from './early-hand.ts';

// biome-ignore lint/suspicious/noExplicitAny: the loader knows no figure's data or state
export type AnyFigure = FigureElement<any, any>;

/** A figure of the page as the server drew it. */
export interface Sleeper {
  readonly frame: HTMLElement;
  readonly element: HTMLElement;
  readonly name: string;
}

/** One importer for each figure; Vite makes a chunk of each. Parts of a figure are not elements. */
const modules = import.meta.glob([
  '../figures/*/*.ts',
  '!../figures/kit/**',
  '!../figures/*/{schema,marks,own-file,table}.ts',
  '!../figures/*/marks-*.ts',
  '!../figures/*/*.styles.ts',
]);

const loads = new Map<string, Promise<unknown>>();

/** Each address is fetched once for all figures that draw from it; a failure is forgotten, so that it can be tried again. */
function loadOnce(key: string, load: () => Promise<unknown>): Promise<unknown> {
  const loading = loads.get(key) ?? load();
  loads.set(key, loading);
  loading.catch(() => loads.delete(key));
  return loading;
}

async function fetchData(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return ((await response.json()) as { data: unknown }).data;
}

/** The `data` part of a data file. */
export const fetchOnce = (url: string): Promise<unknown> => loadOnce(url, () => fetchData(url));

/**
 * Loads the code and data of a figure and draws it anew in the place of the server's drawing. The first drawing has the
 * server's state; the frame sets the reader's own afterwards.
 */
export async function wake({ frame, element, name }: Sleeper, hand: EarlyHand): Promise<AnyFigure> {
  const load = modules[`../figures/${name}/${name}.ts`];
  if (!load) throw new Error(`this site has no figure called “${name}”`);
  const url = frame.dataset.src;
  const [, data] = await Promise.all([loadOnce(name, load), url ? fetchOnce(url) : undefined]);
  const figure = element as AnyFigure;
  if (figure.contract.asksModel)
    figure.openModel = () => import('./model/pocket-model.ts').then((model) => model.pocketModel());
  const state = { ...figure.state, ...JSON.parse(frame.dataset.state ?? '{}') };
  await hand.letGo();
  hand.look();
  await figure.wake(data, state);
  return figure;
}
