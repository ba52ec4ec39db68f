import { type Token, Tokenizer, type Tokens } from 'marked';
import { type AttributeList, checkAttributes, parseAttributes } from './attribute-list.ts';
import type { Extension, Piece, Report, Syntax } from './extension.ts';
import { attributes, escapeAll } from './html.ts';
import { INLINE_MATH } from './math.ts';
import { countLines, plainText } from './pieces.ts';
import type { Targets } from './targets.ts';

interface Table extends Piece {
  header: Tokens.TableCell[];
  rows: Tokens.TableCell[][];
  captionTokens?: Token[];
  captionOffset?: number;
  list: AttributeList;
  /** Lines, below the table's first, with a bar inside a formula. */
  splitFormulas: number[];
  number?: number;
}

const CAPTION = /^(?:[ \t]*\n)?: +([^\n]+?)[ \t]*(?:\{([#.][^{}\n]*)\})?[ \t]*(?:\n|$)/;
const BOUND_OR_TERM = /\{\{[^{}\n]*\}\}|\[\[[^[\]\n]*\]\]/g;

/**
 * Tables, with a caption in a line `: Caption {#id}` below. marked splits rows at every bar before it looks at what
 * is inside the cells; here the bars of `{{ path | format }}` and `[[term|form]]` are safe.
 */
export const tableSyntax: Syntax = {
  tokenizer: {
    table(src) {
      const end = /\n: /.exec(src)?.index;
      const rows = tableRows(
        this.rules.block.table.exec(end === undefined ? src : src.slice(0, end + 1))?.[0],
      );
      if (rows === undefined) return undefined;
      const splitFormulas = rows.split('\n').flatMap((row, line) => (hasBarInFormula(row) ? [line] : []));
      const safe = rows
        .replace(BOUND_OR_TERM, (inside) => inside.replace(/(?<!\\)\|/g, '\\|'))
        .replace(new RegExp(INLINE_MATH.source, 'g'), (formula) => formula.replaceAll('\\|', '\\Vert '));
      const token = Tokenizer.prototype.table.call(this, safe);
      if (!token) return undefined;
      const caption = CAPTION.exec(src.slice(rows.length));
      const raw = rows + (caption?.[0] ?? '');
      const list = parseAttributes(caption?.[2]);
      const captioned = caption && {
        captionTokens: this.lexer.inline(caption[1]!),
        captionOffset: countLines(src.slice(0, rows.length + caption[0].search(/:/))),
      };
      return { ...token, raw, list, splitFormulas, ...captioned };
    },
  },
};

/** The rows without the blank lines after them. */
const tableRows = (found: string | undefined): string | undefined =>
  found?.replace(/\n[ \t]*(?=\n)[\s\S]*$/, '\n');

const hasBarInFormula = (row: string): boolean =>
  [...row.matchAll(new RegExp(INLINE_MATH.source, 'g'))].some(([formula]) => /(?<!\\)\|/.test(formula));

export function tables(targets: Targets, report: Report): Extension {
  let count = 0;
  return {
    collect: {
      table(piece: Table) {
        for (const offset of piece.splitFormulas) {
          report((piece.line ?? 1) + offset, 'A bar inside a formula ends the cell of a table.', {
            expected: '\\mid for “such that”, \\vert for an absolute value, \\Vert for a norm',
          });
        }
        checkAttributes(piece, piece.list, ['id'], report);
        if (!piece.captionTokens) return;
        piece.number = ++count;
        const target = { kind: 'table' as const, label: `Table ${piece.number}`, line: piece.line ?? 1 };
        if (piece.list.id !== undefined) targets.add({ id: piece.list.id, ...target });
      },
    },
    render: {
      table(piece: Table, render) {
        const cell = ({ tokens, align, header }: Tokens.TableCell) => {
          const tag = header ? 'th' : 'td';
          const side = attributes({ scope: header && 'col', class: align ? `align-${align}` : undefined });
          return `<${tag}${side}>${render(tokens)}</${tag}>`;
        };
        const row = (cells: Tokens.TableCell[]) => `<tr>${cells.map(cell).join('')}</tr>\n`;
        const body = piece.rows.length > 0 ? `<tbody>\n${piece.rows.map(row).join('')}</tbody>\n` : '';
        const label = piece.number
          ? `Table ${piece.number}`
          : `Table of ${plainText(piece.header[0]?.tokens) || 'values'}`;
        const region = `<div class="table-scroll" role="region" tabindex="0" aria-label="${escapeAll(label)}">`;
        const table = `${region}\n<table>\n<thead>\n${row(piece.header)}</thead>\n${body}</table>\n</div>\n`;
        if (!piece.captionTokens) return table;
        const caption = `<span class="table-label">${label}</span> ${render(piece.captionTokens)}`;
        const open = `<figure class="table"${attributes({ id: piece.list.id })}>`;
        return `${open}\n<figcaption>${caption}</figcaption>\n${table}</figure>\n`;
      },
    },
  };
}
