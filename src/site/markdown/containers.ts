import type { Token } from 'marked';
import { capital } from '../../figures/kit/format.ts';
import { suggest } from '../problems.ts';
import { type AttributeList, checkAttributes, parseAttributes } from './attribute-list.ts';
import { type Extension, type Piece, type Report, type Syntax, startOfLine } from './extension.ts';
import { escapeAll } from './html.ts';
import { plainText } from './pieces.ts';
import type { Targets } from './targets.ts';

const NUMBERED = ['theorem', 'definition', 'lemma', 'remark'] as const;
const KINDS = [...NUMBERED, 'proof', 'aside'] as const;
type Kind = (typeof KINDS)[number];

interface Container extends Piece {
  kind: string;
  list: AttributeList;
  closed: boolean;
  /** Text behind the opening line that is not braces. */
  rest: string;
  titleTokens: Token[];
  tokens: Token[];
  label?: string;
  id?: string;
}

const OPENING = /^ {0,3}:{3,}[ \t]*([A-Za-z][\w-]*)[ \t]*(?:\{([^\n]*)\})?[ \t]*([^\n]*)(?:\n|$)/;

/** `::: theorem {#id title="…"}` to `:::`. Boxes may stand inside boxes; what looks like a fence in code is code. */
export const containerSyntax: Syntax = {
  extensions: [
    {
      name: 'container',
      level: 'block',
      start: startOfLine(/ {0,3}:{3,}/),
      tokenizer(src) {
        const opening = OPENING.exec(src);
        if (!opening) {
          const stray = /^ {0,3}:{3,}[^\n]*(?:\n+|$)/.exec(src);
          return stray ? { type: 'strayFence', raw: stray[0] } : undefined;
        }
        const { body, length, closed } = findEnd(src, opening[0].length);
        const list = parseAttributes(opening[2]);
        const { top } = this.lexer.state;
        this.lexer.state.top = true;
        const token = {
          type: 'container',
          raw: src.slice(0, length),
          kind: opening[1]!,
          list,
          closed,
          rest: opening[3]!.trim(),
          titleTokens: this.lexer.inline(list.values.title ?? ''),
          bodyOffset: 1,
          tokens: this.lexer.blockTokens(body, []),
        };
        this.lexer.state.top = top;
        return token;
      },
    },
  ],
};

/** Looks for the `:::` that closes a box, past boxes and code blocks inside it. */
function findEnd(src: string, from: number): { body: string; length: number; closed: boolean } {
  let depth = 1;
  let fence: string | undefined;
  let at = from;
  while (at < src.length) {
    const newline = src.indexOf('\n', at);
    const next = newline < 0 ? src.length : newline + 1;
    const line = src.slice(at, newline < 0 ? src.length : newline);
    const mark = /^ *(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
    } else if (mark) fence = mark;
    else if (/^ {0,3}:{3,}[ \t]*[A-Za-z]/.test(line)) depth++;
    else if (/^ {0,3}:{3,}[ \t]*$/.test(line) && --depth === 0) {
      const blank = /^(?:[ \t]*\n)*/.exec(src.slice(next))?.[0].length ?? 0;
      return { body: src.slice(from, at), length: next + blank, closed: true };
    }
    at = next;
  }
  return { body: src.slice(from), length: src.length, closed: false };
}

/** Theorems, definitions, lemmas and remarks with a number, proofs and asides without. */
export function containers(targets: Targets, report: Report): Extension {
  const counts = new Map<Kind, number>();
  const numbers = new Map<string, number>();
  const unnamed: (() => void)[] = [];

  function numberOf(piece: Container, kind: Kind): string | undefined {
    const written = piece.list.values.number;
    if (!NUMBERED.some((name) => name === kind)) {
      if (written !== undefined) report(piece, `A ${kind} has no number.`);
      return undefined;
    }
    if (written === undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    else if (!/^\d+(\.\d+)*$/.test(written))
      report(piece, `“${written}” is not a number for a ${kind}.`, {
        expected: 'number="2" or number="1.2"',
      });
    const number = written ?? String(counts.get(kind));
    const label = `${capital(kind)} ${number}`;
    const first = numbers.get(label);
    if (first !== undefined)
      report(piece, `There are two of ${label}, the first on line ${first}.`, {
        expected: 'number="…" on all of a kind or on none',
      });
    else numbers.set(label, piece.line ?? 1);
    return number;
  }

  function collect(piece: Container): void {
    const kind = KINDS.find((name) => name === piece.kind);
    if (!kind) {
      report(piece, `There is no box called “${piece.kind}”.`, {
        expected: `one of ${KINDS.join(', ')}`,
        ...suggest(piece.kind, KINDS),
      });
      return;
    }
    checkAttributes(piece, piece.list, ['id', 'title', 'number'], report);
    if (piece.rest)
      report(piece, `“${piece.rest}” behind ::: ${kind} cannot be read.`, {
        expected: `::: ${kind} {#id title="…"}`,
      });
    if (!piece.closed)
      report(piece, `The ${kind} that begins here is not closed.`, { expected: 'a line “:::” below it' });
    const number = numberOf(piece, kind);
    piece.label = number === undefined ? capital(kind) : `${capital(kind)} ${number}`;
    const title = plainText(piece.titleTokens).trim();
    const label = kind === 'aside' && title ? `“${title}”` : piece.label;
    const target = { kind, label, ...(title ? { title } : {}), line: piece.line ?? 1 };
    if (piece.list.id !== undefined) {
      piece.id = piece.list.id;
      targets.add({ id: piece.id, ...target });
    } else unnamed.push(() => (piece.id = targets.addFree(kind, target)));
  }

  return {
    collect: {
      container: collect,
      strayFence: (piece) =>
        report(piece, 'A line “:::” closes nothing.', { expected: `::: ${KINDS[0]} above it` }),
    },
    nameTheRest() {
      for (const name of unnamed) name();
    },
    render: {
      strayFence: () => '',
      container(piece: Container, render) {
        const id = escapeAll(piece.id ?? '');
        const kind = escapeAll(piece.kind);
        const titleId = `${id}-title`;
        const title = piece.titleTokens.length > 0 ? render(piece.titleTokens) : '';
        const heading = titleOf(piece, title);
        const head = `<p class="theorem-title" id="${titleId}">${heading}</p>\n`;
        const body = render(piece.tokens);
        const open = `class="theorem theorem--${kind}" id="${id}"`;
        if (kind === 'proof') return `<div ${open}>\n${head}${withEndMark(body)}</div>\n`;
        if (kind === 'aside')
          return `<div ${open} role="note"${heading ? ` aria-labelledby="${titleId}"` : ''}>\n${heading ? head : ''}${body}</div>\n`;
        return `<section ${open} aria-labelledby="${titleId}">\n${head}${body}</section>\n`;
      },
    },
  };
}

/** “Theorem 1.2 Tree embedding”; a proof or an aside with a title of its own shows only that. */
function titleOf({ kind, label = '' }: Container, title: string): string {
  if (kind === 'aside') return title;
  if (kind === 'proof') return title || 'Proof';
  const name = title && ` <span class="theorem-name">${title}</span>`;
  return `<span class="theorem-label">${label}</span>${name}`;
}

/** The sign that a proof is over goes to the end of its last paragraph. */
function withEndMark(body: string): string {
  const mark = ' <span class="proof-end" role="img" aria-label="End of proof">∎</span>';
  return body.endsWith('</p>\n')
    ? `${body.slice(0, -5)}${mark}</p>\n`
    : `${body}<p class="proof-last">${mark.trim()}</p>\n`;
}
