// The program of an embed page: one figure, its theme and its height. The theme itself is set in the head, before anything is painted.
import { startFigures } from '../reader/figures.ts';
// Fetched together with this program, and not after it: the page is there for its one figure.
import '../reader/wake-figure.ts';
import { tellHeight } from './height.ts';
import { historyInSandbox } from './sandbox.ts';

const content = document.querySelector<HTMLElement>('main')!;
const figure = content.querySelector('figure')!;
historyInSandbox();
// The state of an address is looked for in its article by scrolling there; here that would scroll the page around this one.
figure.scrollIntoView = () => {};
startFigures();
tellHeight(content, figure.id);

/** Links to places of the article open it beside this page; here there is only the figure. */
document.addEventListener('click', (event) => {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  const href = link?.getAttribute('href');
  if (!href?.startsWith('#')) return;
  event.preventDefault();
  open(new URL('../../', location.href.split('#')[0]!).href + href, '_blank', 'noopener');
});
