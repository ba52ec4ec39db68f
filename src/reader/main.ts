import { cardsOnDemand } from './card-links.ts';
import { markContents } from './contents.ts';
import { copyButton } from './copy.ts';
import { startFigures } from './figures.ts';
import { sideNotes } from './notes.ts';
import { keepOnDemand } from './offline/keep-on-demand.ts';
import { themeSwitch } from './theme.ts';

const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];

for (const button of all<HTMLButtonElement>('.theme-switch')) themeSwitch(button);
for (const button of all<HTMLButtonElement>('button[data-copy]')) copyButton(button);
sideNotes(all<HTMLElement>('.note-mark'));
const contents = all<HTMLAnchorElement>('.toc a');
if (contents.length > 0) markContents(contents);
cardsOnDemand();
keepOnDemand();
startFigures();
