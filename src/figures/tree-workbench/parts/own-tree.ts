import { html, isServer, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { parseTree, printBrackets, printConllu, printIndented } from '../../../geometry/parse-tree.ts';
import type { Tree } from '../../../geometry/tree.ts';
import { remembering } from '../../kit/remember.ts';
import { stateTable } from '../schema.ts';

/*
 * All that is needed only for trees that readers type or paste. Fetched by `marks-own.ts`.
 */

export interface TreeBoxOptions {
  /** The text of the state. */
  readonly text: string;
  /** The tree drawn now; the reader can write it into the box in each format. */
  readonly tree: Tree;
  readonly pass: (text: string) => void;
  readonly choose: (text: string) => void;
}

/** Reads a tree; remembered, as every view asks for it. */
export const readTree = remembering(parseTree, 3);

/** Long enough not to complain in the middle of a word. */
const PAUSE_MS = 250;

const PRINTERS = { brackets: printBrackets, 'an indented list': printIndented, 'CoNLL-U': printConllu };

/**
 * The box for a tree of the reader's own. Text that can be read is drawn after a short pause; text that cannot stays in the box,
 * with a list of what is wrong, and the last good picture stays too.
 */
export class TreeBox {
  /** Text that the state does not hold (yet), and the text that the state held when it was typed. */
  #draft: { readonly text: string; readonly over: string } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {}

  render(options: TreeBoxOptions): TemplateResult {
    const { text, tree, choose } = options;
    const shown = this.#draft?.over === text ? this.#draft.text : text;
    const settle = (next: string) => this.#settle(next, options, choose);
    return html`<label class="control">
        <span class="control-label">Brackets, an indented list, or CoNLL-U from any treebank</span>
        ${isServer ? html`<code>${shown}</code>` : this.#area(shown, options)}
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
      <div role="status">${message(shown)}</div>`;
  }

  /** Not on the server, which prints no properties and so would leave the box empty. */
  #area(shown: string, options: TreeBoxOptions): TemplateResult {
    const textOf = (event: Event) => (event.target as HTMLTextAreaElement).value;
    return html`<textarea rows="6" spellcheck="false" placeholder="(sleeps (cat (the)) (soundly))"
      .value=${shown}
      @input=${(event: Event) => this.#typed(textOf(event), options)}
      @change=${(event: Event) => this.#settle(textOf(event), options, options.choose)}
    ></textarea>`;
  }

  #typed(text: string, options: TreeBoxOptions): void {
    this.#draft = { text, over: options.text };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#settle(text, options, options.pass);
      this.host.requestUpdate();
    }, PAUSE_MS);
  }

  /** Gives a text that can be read to `give`; keeps any other as a draft. */
  #settle(text: string, options: TreeBoxOptions, give: (text: string) => void): void {
    clearTimeout(this.#timer);
    const isGood = problemsOf(text).length === 0;
    this.#draft = isGood ? undefined : { text, over: options.text };
    if (isGood) give(text);
    else this.host.requestUpdate();
  }
}

/** What is wrong with the text, one sentence each, with the line. */
export function problemsOf(text: string): string[] {
  if (text.trim() === '') return [];
  const read = readTree(text);
  if ('problems' in read) return read.problems.map(({ line, message }) => `Line ${line}: ${message}`);
  const most = stateTable.tree.maxLength;
  return text.length <= most
    ? []
    : [`The text has ${text.length} characters; at most ${most} fit into the address of a page.`];
}

function message(text: string): TemplateResult | typeof nothing {
  const problems = problemsOf(text);
  if (problems.length > 0)
    return html`<ul class="message">${problems.map((problem) => html`<li>${problem}</li>`)}</ul>`;
  const read = readTree(text);
  return 'note' in read && read.note ? html`<p class="readout">${read.note}</p>` : nothing;
}
