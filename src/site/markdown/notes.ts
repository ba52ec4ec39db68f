import type { Token, Tokens } from 'marked';
import { suggest } from '../problems.ts';
import { noteId } from './conventions.ts';
import { type Extension, type Piece, type Report, type Syntax, startOfLine } from './extension.ts';
import { escapeAll, escapeText } from './html.ts';
import { partsOf } from './pieces.ts';

interface NoteReference extends Piece {
  name: string;
  number?: number;
}

interface NoteDefinition extends Piece {
  name: string;
  tokens: Token[];
}

/** A side note as it stands in the article. */
export interface Note {
  readonly id: string;
  readonly number: number;
  readonly html: string;
}

/** The first line; then lines that are indented, also below blank ones, or that go on with the paragraph. */
const DEFINITION =
  /^\[\^([^\]\s]+)\]:[ \t]*[^\n]*(?:\n+(?: {2,}|\t)[^\n]*|\n(?!\[\^|#|:::|```|~~~|\$\$|[>|]|[-*+] |\d+\. |[ \t]*(?:\n|$))[^\n]+)*(?:\n+|$)/;

/** `[^name]` in the text; anywhere below `[^name]: text`, whose further lines are indented. */
export const noteSyntax: Syntax = {
  extensions: [
    {
      name: 'noteDefinition',
      level: 'block',
      start: startOfLine(/\[\^[^\]\s]+\]:/),
      tokenizer(src) {
        const found = DEFINITION.exec(src);
        if (!found) return undefined;
        const text = found[0].replace(/^\[\^[^\]]+\]:[ \t]*/, '').replace(/^(?: {2,4}|\t)/gm, '');
        const { top } = this.lexer.state;
        this.lexer.state.top = true;
        const tokens = this.lexer.blockTokens(text, []);
        this.lexer.state.top = top;
        return { type: 'noteDefinition', raw: found[0], name: found[1]!, tokens };
      },
    },
    {
      name: 'note',
      level: 'inline',
      start: (src) => (src.includes('[^') ? src.indexOf('[^') : undefined),
      tokenizer(src) {
        const found = /^\[\^([^\]\s]+)\]/.exec(src);
        return found ? { type: 'note', raw: found[0], name: found[1]! } : undefined;
      },
    },
  ],
};

export interface Notes extends Extension {
  /** Puts the text of each note where it is referred to. Before the first pass, after lines are known. */
  resolve(tokens: readonly Token[]): void;
  /** What notes say, in the order in which they are written; after `resolve`. */
  readonly bodies: readonly Token[];
  /** In reading order, after rendering. */
  readonly all: readonly Note[];
}

/** Side notes: numbered in reading order, their text in the place of the mark, in the margin or opened by a tap. */
export function notes(report: Report): Notes {
  const definitions = new Map<string, NoteDefinition>();
  const bodies = new Map<string, Token[]>();
  const used = new Map<string, number>();
  const all: Note[] = [];

  function gather(tokens: readonly Token[]): void {
    for (const piece of tokens as readonly Piece[]) {
      if (piece.type === 'noteDefinition') {
        const definition = piece as NoteDefinition;
        const first = definitions.get(definition.name);
        if (first)
          report(piece, `The note “${definition.name}” is written twice, first on line ${first.line}.`, {
            expected: 'a name of its own for each note',
          });
        else definitions.set(definition.name, definition);
        bodies.set(definition.name, bodies.get(definition.name) ?? definition.tokens);
        // From here on the text is visited where the note is referred to.
        definition.tokens = [];
      } else for (const part of partsOf(piece)) gather(part.tokens);
    }
  }

  function attach(tokens: readonly Token[]): void {
    for (const piece of tokens as readonly Piece[]) {
      for (const part of partsOf(piece)) attach(part.tokens);
      if (piece.type !== 'note') continue;
      const { name } = piece as NoteReference;
      const body = bodies.get(name);
      if (!body)
        report(piece, `There is no note “${name}”.`, {
          expected: `“[^${name}]: text” on a line below`,
          ...suggest(name, bodies.keys()),
        });
      else if (used.has(name))
        report(piece, `The note “${name}” is referred to twice, first on line ${used.get(name)}.`, {
          expected: 'one mark for each note',
        });
      else piece.tokens = body;
      if (body && !used.has(name)) used.set(name, piece.line ?? 1);
    }
  }

  let count = 0;
  return {
    all,
    get bodies() {
      return [...bodies.values()].flat();
    },
    resolve(tokens) {
      gather(tokens);
      attach(tokens);
    },
    collect: {
      note(piece: NoteReference, place) {
        const wrong = ['note', 'heading', 'table', 'figure', 'link'].find((type) => place.inside(type));
        if (wrong)
          report(piece, `A note stands inside ${WHERE[wrong]}.`, {
            expected: 'notes in paragraphs, lists and theorems',
          });
        piece.number = ++count;
      },
      noteDefinition(piece: NoteDefinition) {
        if (!used.has(piece.name))
          report(piece, `Nothing refers to the note “${piece.name}”.`, {
            expected: `“[^${piece.name}]” in the text`,
          });
      },
    },
    render: {
      noteDefinition: () => '',
      note(piece: NoteReference, render) {
        const { number = 0 } = piece;
        const id = escapeAll(noteId(piece.name));
        const html = renderPhrasing(piece.tokens ?? [], render, report);
        all.push({ id, number, html });
        const mark = `<button type="button" class="note-mark" aria-expanded="true" aria-controls="${id}" aria-label="Note ${number}"><sup>${number}</sup></button>`;
        const body = `<span class="note-body" id="${id}" role="note"><span class="note-number">${number}</span> ${html}</span>`;
        return `<span class="note">${mark}${body}</span>`;
      },
    },
  };
}

const WHERE: Readonly<Record<string, string>> = {
  note: 'another note',
  heading: 'a heading',
  table: 'a table',
  figure: 'a caption',
  link: 'a link',
};

/** A note stands in the middle of a paragraph, so blocks become spans; what cannot be one is reported. */
function renderPhrasing(
  tokens: readonly Token[],
  render: (tokens: readonly Token[]) => string,
  report: Report,
): string {
  const paragraphs = tokens.filter(({ type }) => type !== 'space');
  return paragraphs
    .map((token) => {
      const piece = token as Piece;
      switch (piece.type) {
        case 'paragraph':
        case 'text': {
          const html = piece.tokens ? render(piece.tokens) : escapeText(String(piece.text ?? ''));
          return paragraphs.length > 1 ? `<span class="note-paragraph">${html}</span>` : html;
        }
        case 'list':
          return (piece as Tokens.List).items
            .map((item) => `<span class="note-item">${renderPhrasing(item.tokens, render, report)}</span>`)
            .join('');
        case 'blockquote':
          return renderPhrasing(piece.tokens ?? [], render, report);
        case 'code':
          return `<code class="note-paragraph">${escapeAll(String(piece.text))}</code>`;
        case 'equation':
          return `<span class="note-paragraph">${render([{ ...piece, type: 'math' } as Piece])}</span>`;
        default:
          report(piece, 'Something in a note is too large for one.', {
            expected: 'paragraphs, lists, code and formulas',
          });
          return '';
      }
    })
    .join('');
}
