import { parseAddress } from './address.ts';
import { EarlyHand } from './early-hand.ts';
import type { Frame } from './frame.ts';
import { Loader, onFirstSign, sleepers } from './loader.ts';
import { PageStates } from './page-states.ts';
import { sayIn } from './say.ts';
import type { Sleeper } from './wake.ts';

/** What went wrong and a way to try again; the server's picture stays where it is. */
function offerRetry({ frame }: Sleeper, reason: string, again: () => void): void {
  const status = frame.querySelector<HTMLElement>('.figure-status');
  if (!status) return;
  sayIn(
    status,
    `This figure could not be made interactive (${reason}). The picture is as it was published.`,
    again,
  );
}

/** A line at the foot of the window about an address that names a figure this page does not have. */
function sayUnknown(unknown: readonly string[], known: readonly string[]): void {
  if (unknown.length === 0) return;
  const line = document.createElement('p');
  line.className = 'page-status';
  line.setAttribute('role', 'status');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => line.remove());
  line.append(
    `The address names “${unknown.join('”, “')}”; the figures of this page are: ${known.join(', ')}. `,
    close,
  );
  document.body.append(line);
}

/** A file that is let go over a figure is for that figure, and does not lead the reader away from the page. */
function onDroppedFile(open: (figure: string, file: File) => void): void {
  for (const sign of ['dragover', 'drop'] as const) {
    document.addEventListener(sign, (event) => {
      const frame = (event.target as Element).closest?.('figure[data-figure]');
      if (!frame || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (sign === 'drop' && file) open(frame.id, file);
    });
  }
}

/** Figures sleep until the reader does something, or comes with an address that names one of their states. */
export function startFigures(): void {
  const all = new Map(sleepers().map((sleeper) => [sleeper.frame.id, sleeper]));
  if (all.size === 0) return;
  const frames = new Map<string, Frame>();
  /** Readers' own files, or addresses of them, for figures that are not awake yet. */
  const files = new Map<string, File | string>();
  const states = new PageStates((asked) => {
    for (const id of Object.keys(asked)) start(id);
    for (const [id, frame] of frames) void frame.ask(asked[id] ?? {});
  });

  const rouse = async (sleeper: Sleeper): Promise<void> => {
    const hand = new EarlyHand(sleeper.element);
    try {
      const { wake, Frame } = await import('./awake.ts');
      const figure = await wake(sleeper, hand);
      const { id } = sleeper.frame;
      const FrameOf = figure.contract.siblings ? (await import('./sibling-frame.ts')).SiblingFrame : Frame;
      const frame = new FrameOf(sleeper.frame, figure, states);
      frames.set(id, frame);
      if (Object.keys(states.of(id)).length > 0) await frame.ask(states.of(id));
      hand.repeat();
      const file = files.get(id);
      if (file) void frame.open(file);
    } catch (error) {
      offerRetry(sleeper, (error as Error).message, () => void rouse(sleeper));
    }
  };
  const loader = new Loader((sleeper) => void rouse(sleeper));
  const start = (id: string) => {
    const sleeper = all.get(id);
    if (sleeper) loader.now(sleeper);
  };

  const open = (id: string, file: File | string) => {
    files.set(id, file);
    const frame = frames.get(id);
    if (frame) void frame.open(file);
    else start(id);
  };

  for (const sleeper of all.values()) {
    loader.expect(sleeper);
    for (const sign of ['pointerover', 'focusin'] as const) {
      sleeper.frame.addEventListener(sign, () => loader.now(sleeper), { once: true });
    }
  }
  for (const id of states.figures) start(id);
  const unknown = (ids: readonly string[]) =>
    sayUnknown(
      ids.filter((id) => !all.has(id)),
      [...all.keys()],
    );
  unknown(states.figures);
  onDroppedFile(open);
  if (location.search.includes('data=')) {
    void import('./own-data/asked-files.ts').then(({ askedFiles }) => {
      const asked = askedFiles(location.search, parseAddress(location.hash).target);
      for (const { figure, path } of asked) open(figure, path);
      unknown(asked.map(({ figure }) => figure));
    });
  }
  if (location.hash.includes('?'))
    document.getElementById(parseAddress(location.hash).target)?.scrollIntoView();
  onFirstSign(() => loader.watch());
}
