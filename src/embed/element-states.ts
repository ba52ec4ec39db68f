import { parseAddress, printAddress } from '../reader/address.ts';
import type { FigureStates, FigureValues } from '../reader/page-states.ts';

/** The state of one figure on a page that is not ours: nothing of it goes into that page's address or history. */
export class ElementStates implements FigureStates {
  #values: FigureValues;

  /** @param changed is told each state that the reader settles on */
  constructor(
    private readonly article: string,
    private readonly id: string,
    hash: string,
    private readonly changed: (values: FigureValues) => void,
  ) {
    this.#values = parseAddress(hash).states[id] ?? {};
  }

  of(): FigureValues {
    return this.#values;
  }

  linkTo(figure: string, values: FigureValues): string {
    return this.article + printAddress({ target: figure, states: { [figure]: values } });
  }

  choose(_figure: string, values: FigureValues): void {
    this.#values = values;
    this.changed(values);
  }

  /** Address of the figure in its article, in the state that is shown. */
  get address(): string {
    return this.linkTo(this.id, this.#values);
  }
}
