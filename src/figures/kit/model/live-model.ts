import type { LitElement, ReactiveController } from 'lit';
import type { ModelAccess, ModelState } from '../../../model/questions.ts';

/** Keeps a figure told of how the model is: not asked, loading, ready or failed. On the server, and where no model was handed over, it is not asked. */
export class LiveModel implements ReactiveController {
  state: ModelState = { kind: 'not asked' };
  #unwatch: (() => void) | undefined;

  constructor(private readonly host: LitElement & { readonly model?: ModelAccess }) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwatch = this.host.model?.watch((state) => {
      this.state = state;
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }

  /** Fetches the model where it is not there yet; how that goes is told by the state. */
  load(): void {
    this.host.model?.load().catch(() => {});
  }
}
