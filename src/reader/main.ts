import { cardsOnDemand } from './card-links.ts';
import { markContents } from './contents.ts';
import { copyOnDemand } from './copy-on-demand.ts';
import { startFigures } from './figures.ts';
import { sideNotes } from './notes.ts';
import { keepOnDemand } from './offline/keep-on-demand.ts';
import { searchByKey } from './search/key.ts';
import { themeSwitch } from './theme.ts';

const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];

for (const button of all<HTMLButtonElement>('.theme-switch')) themeSwitch(button);
copyOnDemand();
sideNotes(all<HTMLElement>('.note-mark'));
const contents = all<HTMLAnchorElement>('.toc a');
if (contents.length > 0) markContents(contents);
cardsOnDemand();
keepOnDemand();
searchByKey();
startFigures();
