import type { LitElement, ReactiveController } from 'lit';
import type { ModelAccess, ModelState } from '../../../model/questions.ts';

/** Loads the model for a figure when the reader wants it, and keeps the figure told of how it is: not asked, loading, ready or failed. */
export class LiveModel implements ReactiveController {
  state: ModelState = { kind: 'not asked' };
  /** Undefined until it was first asked for. */
  access: ModelAccess | undefined;
  #unwatch: (() => void) | undefined;

  constructor(private readonly host: LitElement & { readonly openModel?: () => Promise<ModelAccess> }) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwatch ??= this.access?.watch(this.#become);
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  /** Fetches the model where it is not there yet; how that goes is told by the state. */
  async load(): Promise<void> {
    if (!this.access) {
      this.#become({ kind: 'loading', share: 0 });
      try {
        this.access = await this.host.openModel?.();
      } catch {
        this.#become({ kind: 'failed', reason: 'What runs the model could not be fetched.' });
      }
      this.hostConnected();
    }
    // Why it could not be loaded is told by its state.
    this.access?.load().catch(() => {});
  }

  readonly #become = (state: ModelState): void => {
    this.state = state;
    this.host.requestUpdate();
  };
}
