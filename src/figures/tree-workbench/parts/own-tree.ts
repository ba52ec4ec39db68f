import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { printBrackets, printConllu, printIndented } from '../../../geometry/parse-tree.ts';
import type { Tree } from '../../../geometry/tree.ts';
import { ownTree } from '../marks.ts';
import { stateTable } from '../schema.ts';

interface TreeInputOptions {
  /** The text of the state. */
  readonly text: string;
  /** The tree drawn now; the reader can write it into the box in each format. */
  readonly tree: Tree;
  readonly pass: (text: string) => void;
  readonly choose: (text: string) => void;
}

/** Long enough not to complain in the middle of a word. */
const PAUSE_MS = 250;

const PRINTERS = { brackets: printBrackets, 'an indented list': printIndented, 'CoNLL-U': printConllu };

/**
 * The box for a tree of the reader's own. Text that can be read is drawn after a short pause; text that cannot stays in the box,
 * with a list of what is wrong, and the last good picture stays too.
 */
export class TreeInput implements ReactiveController {
  /** Text that the state does not hold (yet), and the text that the state held when it was typed. */
  #draft: { readonly text: string; readonly over: string } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Opened by a tree in the address or by the reader, and closed by the reader alone. */
  #isOpen = false;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  render(options: TreeInputOptions): TemplateResult {
    const { text, tree, choose } = options;
    const shown = this.#draft?.over === text ? this.#draft.text : text;
    const settle = (next: string) => this.#settle(next, options, choose);
    this.#isOpen ||= text !== '';
    return html`<details class="own-tree" ?open=${this.#isOpen} @toggle=${this.#toggled}>
      <summary>Type or paste a tree of your own</summary>
      <label class="control">
        <span class="control-label">Brackets, an indented list, or CoNLL-U from any treebank</span>
        <textarea rows="6" spellcheck="false" placeholder="(sleeps (cat (the)) (soundly))"
          .value=${shown}
          @input=${(event: Event) => this.#typed((event.target as HTMLTextAreaElement).value, options)}
          @change=${(event: Event) => settle((event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </label>
      <div class="buttons">
        <button type="button" ?disabled=${shown.trim() === ''} @click=${() => settle(shown)}>Use this tree</button>
        <button type="button" ?disabled=${shown === '' && text === ''} @click=${() => settle('')}>Clear</button>
      </div>
      <div class="buttons" role="group" aria-label="Write the tree that is drawn into the box">
        <span class="buttons-label">Write the tree drawn now as</span>
        ${Object.entries(PRINTERS).map(
          ([name, print]) => html`<button type="button" @click=${() => settle(print(tree))}>${name}</button>`,
        )}
      </div>
      <div role="status">${message(shown)}</div>
    </details>`;
  }

  #toggled = (event: Event): void => {
    this.#isOpen = (event.target as HTMLDetailsElement).open;
  };

  #typed(text: string, options: TreeInputOptions): void {
    this.#draft = { text, over: options.text };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#settle(text, options, options.pass);
      this.host.requestUpdate();
    }, PAUSE_MS);
  }

  /** Gives a text that can be read to `give`; keeps any other as a draft. */
  #settle(text: string, options: TreeInputOptions, give: (text: string) => void): void {
    clearTimeout(this.#timer);
    const isGood = problemsOf(text).length === 0;
    this.#draft = isGood ? undefined : { text, over: options.text };
    if (isGood) give(text);
    else this.host.requestUpdate();
  }
}

/** What is wrong with the text, one sentence each, with the line. */
export function problemsOf(text: string): string[] {
  const most = stateTable.tree.maxLength;
  if (text.length > most && !('problems' in ownTree(text)))
    return [`The text has ${text.length} characters; at most ${most} fit into the address of a page.`];
  const read = ownTree(text);
  return 'problems' in read ? read.problems.map(({ line, message }) => `Line ${line}: ${message}`) : [];
}

function message(text: string): TemplateResult | typeof nothing {
  const problems = problemsOf(text);
  if (problems.length > 0)
    return html`<ul class="message">${problems.map((problem) => html`<li>${problem}</li>`)}</ul>`;
  const read = ownTree(text);
  return 'note' in read && read.note ? html`<p class="readout">${read.note}</p>` : nothing;
}
