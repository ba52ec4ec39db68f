import { LitElement, type TemplateResult } from 'lit';
import type { ModelAccess } from '../../model/questions.ts';
import type { FigureContract } from './contract.ts';
import { type ControlField, controlOf } from './controls.ts';
import { defaults, type StateOf, type StateTable } from './state.ts';
import { figureStyles } from './styles.ts';

/** Sent by a figure when its state changes. `settled`: the reader chose this state; false while dragging or playing. */
export interface StateChange {
  readonly settled: boolean;
}
export const STATE_EVENT = 'vitrine-state';

interface ControlOptions<Value, Change> {
  readonly field?: ControlField;
  readonly value?: Value;
  readonly print?: (value: number) => string;
  readonly change?: (value: Value) => Change;
}

/**
 * Base of every figure. The frame sets `data` and `state` and listens for {@link STATE_EVENT}; a figure reads both in
 * `render()`, draws only marks computed by its `marks.ts`, and answers input with {@link choose} or {@link pass}.
 * Rules for the server: no DOM and no `window` in the constructor, `willUpdate` or `render`; the first render with the
 * same data and state must draw the same on server and browser.
 */
export abstract class FigureElement<Data, T extends StateTable> extends LitElement {
  // biome-ignore lint/suspicious/noExplicitAny: each subclass narrows it
  static contract: FigureContract<any, any>;
  static override properties = { data: { attribute: false }, state: { attribute: false } };
  static override styles = [figureStyles];
  declare data: Data;
  declare state: StateOf<T>;
  /** In a reader's page, for a figure whose contract says that it asks the model: fetches the way to it. Set before {@link wake}. */
  openModel?: () => Promise<ModelAccess>;

  constructor() {
    super();
    this.state = defaults(this.contract.state) as StateOf<T>;
  }

  /** A figure that the server drew sleeps: its drawing stays as it is until {@link wake}. */
  override connectedCallback(): void {
    if (!this.hasAttribute('asleep')) super.connectedCallback();
  }

  /** Draws the figure anew over the server's drawing, of the same data and state, and resolves when it stands. */
  async wake(data: Data, state: StateOf<T>): Promise<void> {
    const drawn = [...(this.shadowRoot?.children ?? [])].filter((node) => !node.matches('style, link'));
    this.data = data;
    this.state = state;
    this.removeAttribute('asleep');
    this.connectedCallback();
    await this.updateComplete;
    for (const node of drawn) node.remove();
  }

  get contract(): FigureContract<Data, T> {
    return (this.constructor as typeof FigureElement).contract;
  }

  /** The reader settled on this: one entry in the browser's history. */
  protected choose(change: Partial<StateOf<T>>): void {
    this.#change(change, true);
  }

  /** On the way (dragging, typing, playing): redraw, leave the history alone. End with {@link choose}. */
  protected pass(change: Partial<StateOf<T>>): void {
    this.#change(change, false);
  }

  /**
   * The control of one number, choice or flag of the state: a slider, radio buttons or a box to tick. `field` and `value`
   * stand in for the table's and the state's; `change` says what a new value changes, if more than that field.
   */
  protected control<Name extends keyof T & string>(
    name: Name,
    options: ControlOptions<StateOf<T>[Name], Partial<StateOf<T>>> = {},
  ): TemplateResult {
    const change = options.change ?? ((value) => ({ [name]: value }) as unknown as Partial<StateOf<T>>);
    return controlOf({
      field: this.contract.state[name] as ControlField,
      value: this.state[name],
      ...options,
      pass: (value) => this.pass(change(value)),
      choose: (value) => this.choose(change(value)),
    });
  }

  #change(change: Partial<StateOf<T>>, settled: boolean): void {
    this.state = { ...this.state, ...change };
    this.dispatchEvent(
      new CustomEvent<StateChange>(STATE_EVENT, { bubbles: true, composed: true, detail: { settled } }),
    );
  }
}
