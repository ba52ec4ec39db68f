import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { fetchOwnTreeCode, ownTreeCode } from '../marks-own.ts';
import type { TreeBox, TreeBoxOptions } from './own-tree.ts';

/**
 * The place for a tree of the reader's own. Closed it is one line; when the reader opens it, or the state holds a tree, the box
 * is fetched that goes into it.
 */
export class TreeInput implements ReactiveController {
  /** Opened by a tree in the address or by the reader, and closed by the reader alone. */
  #isOpen = false;
  #hasFailed = false;
  #box: TreeBox | undefined;

  /** `arrived`: a tree in the state can be read from now on. */
  constructor(
    private readonly host: LitElement,
    private readonly arrived: () => void,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#isOpen && !ownTreeCode() && !this.#hasFailed) void this.#fetch();
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
    return this.#hasFailed
      ? html`<p class="message" role="alert">What reads trees could not be fetched; the connection may be down.
          <button type="button" @click=${this.#fetch}>Try again</button></p>`
      : html`<p class="readout">Fetching what reads trees …</p>`;
  }

  #toggled = (event: Event): void => {
    this.#isOpen = (event.target as HTMLDetailsElement).open;
    this.host.requestUpdate();
  };

  #fetch = async (): Promise<void> => {
    try {
      await fetchOwnTreeCode();
      this.arrived();
    } catch {
      this.#hasFailed = true;
      this.host.requestUpdate();
    }
  };
}
