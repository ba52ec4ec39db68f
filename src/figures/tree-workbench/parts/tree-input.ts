import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { loadOwnTreeCode, ownTreeCode } from '../marks-own.ts';
import type { TreeBox, TreeBoxOptions } from './own-tree.ts';

/**
 * The place for a tree of the reader's own. Closed it is one line; when the reader opens it, or the state holds a tree, the box
 * is fetched that goes into it.
 */
export class TreeInput implements ReactiveController {
  /** Opened by a tree in the address or by the reader, and closed by the reader alone. */
  #isOpen = false;
  #code: 'unasked' | 'asked' | 'failed' = 'unasked';
  #box: TreeBox | undefined;

  /** `arrived`: a tree in the state can be read from now on. */
  constructor(
    private readonly host: LitElement,
    private readonly arrived: () => void,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#isOpen && !ownTreeCode() && this.#code === 'unasked') void this.#load();
  }

  render(options: TreeBoxOptions): TemplateResult {
    this.#isOpen ||= options.text !== '';
    const code = this.#isOpen && ownTreeCode();
    if (code) this.#box ??= new code.TreeBox(this.host);
    return html`<details class="own-tree" ?open=${this.#isOpen} @toggle=${this.#toggled}>
      <summary>Type or paste a tree of your own</summary>
      ${this.#box?.render(options) ?? this.#waiting()}
    </details>`;
  }

  #waiting(): TemplateResult | undefined {
    if (!this.#isOpen) return undefined;
    return this.#code === 'failed'
      ? html`<p class="message" role="alert">What reads trees could not be fetched; the connection may be down.
          <button type="button" @click=${this.#load}>Try again</button></p>`
      : html`<p class="readout">Fetching what reads trees …</p>`;
  }

  #toggled = (event: Event): void => {
    this.#isOpen = (event.target as HTMLDetailsElement).open;
    this.host.requestUpdate();
  };

  #load = async (): Promise<void> => {
    this.#code = 'asked';
    try {
      await loadOwnTreeCode();
      this.arrived();
    } catch {
      this.#code = 'failed';
      this.host.requestUpdate();
    }
  };
}
