import { parseAddress, printAddress } from './address.ts';

export type FigureValues = Readonly<Record<string, string>>;
type States = Readonly<Record<string, FigureValues>>;

interface Entry {
  readonly figures: States;
}

/** What the frame of a figure needs to know of the states of its page. */
export interface FigureStates {
  /** What the reader chose of a figure, as an address spells it. */
  of(figure: string): FigureValues;
  /** Address of the figure in a state. */
  linkTo(figure: string, values: FigureValues): string;
  /** The reader settled on a state. */
  choose(figure: string, values: FigureValues): void;
}

/**
 * The states of all figures of the page as the browser's history holds them. Each entry carries all of them, so Back and
 * Forward restore what the reader had, also across a jump to a heading, which must not undo anything.
 */
export class PageStates implements FigureStates {
  #states: States;

  /** `apply` is called with all states when the reader walks through the history or edits the address. */
  constructor(private readonly apply: (states: States) => void) {
    this.#states = (history.state as Entry | null)?.figures ?? parseAddress(location.hash).states;
    this.#remember();
    addEventListener('popstate', (event) => this.#moved(event.state as Entry | null));
  }

  of(figure: string): FigureValues {
    return this.#states[figure] ?? {};
  }

  get figures(): readonly string[] {
    return Object.keys(this.#states);
  }

  /** Address of this page with only one figure's choice, for a permalink. */
  linkTo(figure: string, values: FigureValues): string {
    const hash = printAddress({ target: figure, states: { [figure]: values } });
    return new URL(hash, location.href).href;
  }

  /** The reader settled on a state of one figure: a new entry, unless nothing changed. */
  choose(figure: string, values: FigureValues): void {
    const states = { ...this.#states, [figure]: values };
    if (JSON.stringify(states) === JSON.stringify(this.#states)) return;
    this.#states = states;
    const shown = Object.fromEntries(
      Object.entries(states).filter(([, chosen]) => Object.keys(chosen).length > 0),
    );
    history.pushState(
      { figures: states } satisfies Entry,
      '',
      printAddress({ target: figure, states: shown }),
    );
  }

  #moved(entry: Entry | null): void {
    const asked = location.hash.includes('?') && !entry ? parseAddress(location.hash) : undefined;
    // What a link or a typed address does not name stays as it is; a jump to a heading names nothing.
    const states = entry?.figures ?? (asked && { ...this.#states, ...asked.states });
    if (states) this.#states = states;
    this.#remember();
    if (states) this.apply(states);
    // Such an address is the id of no element, so the browser itself goes nowhere.
    if (asked) document.getElementById(asked.target)?.scrollIntoView();
  }

  #remember(): void {
    history.replaceState({ figures: this.#states } satisfies Entry, '');
  }
}
