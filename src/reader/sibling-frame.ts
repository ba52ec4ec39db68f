import type { SiblingFiles } from '../figures/kit/contract.ts';
import type { StateRead } from '../figures/kit/state.ts';
import { Frame } from './frame.ts';
import { sayIn } from './say.ts';
import { fetchOnce } from './wake.ts';

// biome-ignore lint/suspicious/noExplicitAny: the frame knows no figure's data or state
type Any = any;

/** The frame of a figure that can ask for other data files of its article, such as those of other words. */
export class SiblingFrame extends Frame {
  #own: Any = this.figure.data;
  /** The state last drawn with all its files. */
  #drawn: Any = this.figure.state;
  /** The last state asked for wins, however long its files take. */
  #turn = 0;

  override get own(): Any {
    return this.#own;
  }

  protected override async show(data: Any, read: StateRead<Any>, blame: string): Promise<void> {
    const before = this.#own;
    this.#own = data;
    try {
      await this.#draw(read, blame, () => void this.show(data, read, blame));
    } catch (error) {
      // The figure cannot draw it.
      this.#own = before;
      throw error;
    }
  }

  /** What the reader chose may need files; without them what stood there before comes back. */
  protected override changed(settled: boolean): void {
    const { state } = this.figure;
    if (settled) void this.#settle(state);
    else super.changed(false);
  }

  async #settle(state: Any): Promise<void> {
    const isDrawn = await this.#draw({ state, problems: [] }, 'Not all of it can be shown.', () => {
      this.figure.state = state;
      void this.#settle(state);
    });
    if (isDrawn) super.changed(true);
  }

  /** False where another state was asked for meanwhile, or files could not be fetched: that is said, with a way to try again. */
  async #draw({ state, problems }: StateRead<Any>, blame: string, again: () => void): Promise<boolean> {
    const siblings: SiblingFiles<Any, Any> = this.figure.contract.siblings!;
    const asked = siblings.of(this.#own, state);
    this.#turn += 1;
    const turn = this.#turn;
    let files: Record<string, Any>;
    try {
      files = await this.#fetch(asked.files);
    } catch (error) {
      if (turn !== this.#turn) return false;
      this.figure.state = this.#drawn;
      const names = Object.values(asked.files).join('” and “');
      const place = this.root.querySelector<HTMLElement>('.figure-status')!;
      sayIn(place, `The data of “${names}” could not be fetched (${(error as Error).message}).`, again);
      return false;
    }
    if (turn !== this.#turn) return false;
    const data = siblings.join(this.#own, files);
    super.show(data, { state: asked.state, problems: [...problems, ...asked.problems] }, blame);
    this.#drawn = this.figure.state;
    return true;
  }

  async #fetch(asked: Readonly<Record<string, string>>): Promise<Record<string, Any>> {
    const addresses: Readonly<Record<string, string>> = JSON.parse(this.root.dataset.files ?? '{}');
    this.root.setAttribute('aria-busy', 'true');
    try {
      return Object.fromEntries(
        await Promise.all(
          Object.entries(asked).map(async ([role, name]) => [role, await fetchOnce(addresses[name]!)]),
        ),
      );
    } finally {
      this.root.removeAttribute('aria-busy');
    }
  }
}
