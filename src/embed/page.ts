// The program of an embed page: one figure, its theme and its height. The theme itself is set in the head, before anything is painted.
import { startFigures } from '../reader/figures.ts';
// Fetched together with this program, and not after it: the page is there for its one figure.
import '../reader/wake-figure.ts';
import { openLinksThere } from './article-links.ts';
import { tellHeight } from './height.ts';
import { historyInSandbox } from './sandbox.ts';

const content = document.querySelector<HTMLElement>('main')!;
const figure = content.querySelector('figure')!;
historyInSandbox();
// The state of an address is looked for in its article by scrolling there; here that would scroll the page around this one.
figure.scrollIntoView = () => {};
startFigures();
tellHeight(content, figure.id);
openLinksThere(document, new URL('../../', location.href.split('#')[0]!).href);
