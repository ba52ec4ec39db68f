import type { Token, Tokens } from 'marked';
import { type AttributeList, checkAttributes, parseAttributes } from './attribute-list.ts';
import { slug } from './conventions.ts';
import type { Extension, Piece, Report, Syntax } from './extension.ts';
import { attributes, escapeAll } from './html.ts';
import { plainText } from './pieces.ts';
import type { Targets } from './targets.ts';

/** One line of the table of contents, with what is below it. */
export interface TocEntry {
  readonly id: string;
  /** “2.1”; absent for a section without a number. */
  readonly number?: string;
  /** The title as HTML: formulas and emphasis, no links. */
  readonly html: string;
  readonly text: string;
  readonly depth: 2 | 3;
  readonly children: readonly TocEntry[];
}

interface Heading extends Piece {
  depth: number;
  list: AttributeList;
  id?: string;
  number?: string;
}

/** `## Title {#id}`. The braces are taken off before the title is read as Markdown. */
export const headingSyntax: Syntax = {
  tokenizer: {
    heading(src) {
      const found = /^ {0,3}(#{1,6})(?:[ \t]([^\n]*))?(?:\n+|$)/.exec(src);
      if (!found) return undefined;
      const [raw, marks, written = ''] = found;
      const braces = /\{([#.][^{}]*)\}$/.exec(written.trim());
      const text = (braces ? written.trim().slice(0, braces.index) : written).trim();
      return {
        type: 'heading',
        raw,
        depth: marks!.length,
        text,
        list: parseAttributes(braces?.[1]),
        tokens: this.lexer.inline(text),
      } as Tokens.Heading;
    },
  },
};

/** The link beside a title. Where the reader's script runs, it also copies the address. */
export const sectionLink = (id: string, title: string): string =>
  `<a${attributes({ class: 'anchor', href: `#${id}`, 'aria-label': `Link to section: ${title}` })}>#</a>`;

export interface Headings extends Extension {
  /** @param render how a title becomes HTML */
  toc(render: (tokens: readonly Token[]) => string): TocEntry[];
}

/** Sections: numbers 1, 1.1 …, ids, a permanent link beside each title, and the table of contents. */
export function headings(targets: Targets, report: Report): Headings {
  const seen: Heading[] = [];
  const counters = [0, 0];

  function numberOf(piece: Heading): string | undefined {
    if (piece.list.classes.includes('unnumbered')) return undefined;
    if (piece.depth === 2) {
      counters[0]!++;
      counters[1] = 0;
      return String(counters[0]);
    }
    if (piece.depth === 3) return `${counters[0]}.${++counters[1]!}`;
    return undefined;
  }

  function checkDepth(piece: Heading): void {
    const before = seen.at(-1)?.depth ?? 1;
    if (piece.depth === 1) {
      report(piece, 'A heading of the first level stands inside the article.', {
        expected: '“## …”: the title of the page is the field “title” at the top of the file',
      });
    } else if (piece.depth > before + 1) {
      report(piece, `A heading of level ${piece.depth} follows one of level ${before}.`, {
        expected: `“${'#'.repeat(before + 1)} …”: levels are not skipped`,
      });
    }
  }

  return {
    collect: {
      heading(piece: Heading, place) {
        checkAttributes(piece, piece.list, ['id', '.unnumbered'], report);
        checkDepth(piece);
        if (place.inside('list') || place.inside('blockquote') || place.inside('container')) {
          report(piece, 'A heading stands inside a list, a quotation or a box.', {
            expected: 'headings between paragraphs',
          });
        }
        if (!plainText(piece.tokens).trim())
          report(piece, 'A heading has no text.', { expected: '“## Title”' });
        const number = numberOf(piece);
        if (number !== undefined) piece.number = number;
        seen.push(piece);
        if (piece.list.id !== undefined) {
          piece.id = piece.list.id;
          targets.add({ id: piece.id, ...describe(piece) });
        }
      },
    },
    render: {
      heading(piece: Heading, render) {
        const level = `h${Math.min(6, Math.max(2, piece.depth))}`;
        const id = escapeAll(piece.id ?? '');
        const number = piece.number ? `<span class="section-number">${piece.number}</span> ` : '';
        const anchor = sectionLink(piece.id ?? '', plainText(piece.tokens).trim());
        return `<${level} id="${id}">${number}${render(piece.tokens)} ${anchor}</${level}>\n`;
      },
    },
    nameTheRest() {
      for (const piece of seen.filter((piece) => piece.id === undefined)) {
        piece.id = targets.addFree(slug(plainText(piece.tokens)), describe(piece));
      }
    },
    toc(render) {
      const top: (TocEntry & { children: TocEntry[] })[] = [];
      for (const piece of seen) {
        const entry = {
          id: piece.id!,
          text: plainText(piece.tokens).trim(),
          html: render(piece.tokens ?? []).trim(),
          children: [],
        };
        const number = piece.number === undefined ? {} : { number: piece.number };
        if (piece.depth <= 2) top.push({ ...entry, ...number, depth: 2 });
        else if (piece.depth === 3) (top.at(-1)?.children ?? top).push({ ...entry, ...number, depth: 3 });
      }
      return top;
    },
  };
}

function describe(piece: Heading) {
  const title = plainText(piece.tokens).trim();
  const label = piece.number ? `Section ${piece.number}` : `“${title}”`;
  return { kind: 'section' as const, label, title, line: piece.line ?? 1 };
}
