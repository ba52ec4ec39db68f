import { STATE_EVENT, type StateChange } from '../figures/kit/figure-element.ts';
import { readState, type StateRead, writeState } from '../figures/kit/state.ts';
import { addMenu } from './menu.ts';
import type { FigureStates, FigureValues } from './page-states.ts';
import type { AnyFigure } from './wake.ts';

// biome-ignore lint/suspicious/noExplicitAny: the frame reads states and data through the contract only
type AnyState = any;

/**
 * Everything round an awake figure that is derived from its contract: the sentence, the table, the address, the menu and
 * the message about an address that asks for what the figure cannot show.
 */
export class Frame {
  readonly #first: AnyState;

  constructor(
    readonly root: HTMLElement,
    readonly figure: AnyFigure,
    private readonly page: FigureStates,
  ) {
    this.#first = figure.state;
    figure.addEventListener(STATE_EVENT, (event) =>
      this.changed((event as CustomEvent<StateChange>).detail.settled),
    );
    this.#part<HTMLDetailsElement>('.figure-table')?.addEventListener('toggle', () => void this.#drawTable());
    this.#part<HTMLDetailsElement>('.figure-card')?.addEventListener('toggle', () => void this.#fetchCard());
    addMenu(this, () => page.linkTo(root.id, this.#values()));
  }

  /** Shows the state an address asks for, of other data if it is so wished; what it cannot have is said, the rest is honoured. */
  async ask(
    values: FigureValues,
    { data = this.own, blame = 'The address was not understood in full.' } = {},
  ): Promise<void> {
    const { contract } = this.figure;
    const read: StateRead<AnyState> = readState(contract.state, values, this.#first);
    await contract.prepare?.(read.state);
    return this.show(data, read, blame);
  }

  /** What the figure's file holds, or the reader's. */
  get own(): AnyState {
    return this.figure.data;
  }

  protected show(
    data: AnyState,
    { state, problems }: StateRead<AnyState>,
    blame: string,
  ): Promise<void> | void {
    const checked = this.figure.contract.check?.(data, state) ?? { state, problems: [] };
    Object.assign(this.figure, { data, state: checked.state });
    this.#draw();
    const all = [...problems, ...checked.problems];
    this.say(all[0] ? `${blame} ${all.join(' ')}` : '');
  }

  /** What the reader chose, as an address spells it. */
  get chosen(): FigureValues {
    return this.page.of(this.root.id);
  }

  /** Shows a file of the reader's own, or says why it cannot. */
  async open(source: File | string): Promise<void> {
    try {
      await import('./own-data/show-own.ts').then((own) => own.showOwn(this, source));
    } catch {
      this.say('The code that reads files could not be fetched. Try again.');
    }
  }

  /** Puts a line under the figure; '' takes it away. */
  say(message: string): void {
    const status = this.#part('.figure-status');
    if (!status) return;
    status.hidden = message === '';
    status.textContent = message;
  }

  #values(): FigureValues {
    return writeState(this.figure.contract.state, this.figure.state, this.#first);
  }

  protected changed(settled: boolean): void {
    // A sentence that changes with each step of a drag would be read out without end.
    this.#part('.figure-sentence')?.setAttribute('aria-live', settled ? 'polite' : 'off');
    this.#draw();
    if (!settled) return;
    this.say('');
    this.page.choose(this.root.id, this.#values());
  }

  #draw(): void {
    const { contract, data, state } = this.figure;
    const sentence = this.#part('.figure-sentence');
    if (sentence) sentence.textContent = contract.describe(data, state);
    const evidence = 'own' in this.root.dataset ? undefined : contract.evidence?.(data, state);
    const badge = evidence && this.#part('.evidence');
    if (badge) {
      badge.textContent = evidence;
      badge.className = `evidence evidence--${evidence}`;
    }
    void this.#drawTable();
  }

  /** Only while it is open; its code is fetched when it is first opened. */
  async #drawTable(): Promise<void> {
    const details = this.#part<HTMLDetailsElement>('.figure-table');
    const place = details?.querySelector('.table-scroll');
    if (!details?.open || !place) return;
    try {
      place.innerHTML = await import('./tables.ts').then((tables) => tables.htmlOf(this.figure));
    } catch {
      // The numbers of another state would be worse than none.
      place.querySelector('table')?.remove();
      this.say('The table could not be fetched. Close and open it to try again.');
    }
  }

  /** The page of data holds the card; it takes the place of the link that leads there. */
  async #fetchCard(): Promise<void> {
    const link = this.#part<HTMLAnchorElement>('.figure-card[open] > a');
    if (!link) return;
    try {
      link.replaceWith(await import('./fetch-card.ts').then((cards) => cards.fetchCard(link.href)));
    } catch {
      this.say('The data card could not be fetched. Close and open it to try again.');
    }
  }

  #part<E extends HTMLElement = HTMLElement>(selector: string): E | null {
    return this.root.querySelector<E>(selector);
  }
}
