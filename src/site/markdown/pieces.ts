import type { Token, Tokens } from 'marked';
import type { Piece } from './extension.ts';

/** A list of pieces inside another, and how many lines below its parent's first line it begins. */
export interface Part {
  readonly tokens: readonly Token[];
  readonly offset: number;
}

/**
 * The pieces inside `piece`, in reading order. Our own tokens say with `bodyOffset` on which of their lines
 * their `tokens` begin; `titleTokens` stand on their first line.
 */
export function partsOf(piece: Piece): Part[] {
  if (piece.type === 'list') return [{ tokens: (piece as Tokens.List).items, offset: 0 }];
  if (piece.type === 'table') {
    const { header, rows } = piece as unknown as Tokens.Table;
    // The second line of a table only says how its columns are aligned.
    const cells = [header, [], ...rows].flatMap((row, offset) =>
      row.map(({ tokens }) => ({ tokens, offset })),
    );
    const caption = {
      tokens: (piece.captionTokens as Token[] | undefined) ?? [],
      offset: Number(piece.captionOffset ?? 0),
    };
    return [...cells, caption];
  }
  return [
    { tokens: (piece.titleTokens as Token[] | undefined) ?? [], offset: 0 },
    { tokens: piece.tokens ?? [], offset: Number(piece.bodyOffset ?? 0) },
  ];
}

/** How deep pieces may nest: far more than anybody writes, far less than what fills a call stack. */
export const MOST_LEVELS = 100;

/** How many lines below the first the outermost piece begins that nests too deeply; nothing if none does. */
export function linesToTooDeep(tokens: readonly Token[]): number | undefined {
  let lines = 0;
  for (const piece of tokens as readonly Piece[]) {
    let level: readonly Piece[] = [piece];
    for (let depth = 0; level.length > 0; depth++) {
      if (depth > MOST_LEVELS) return lines;
      level = level.flatMap((inner) => partsOf(inner).flatMap((part) => part.tokens as readonly Piece[]));
    }
    lines += countLines(piece.raw);
  }
  return undefined;
}

/**
 * Writes on each piece the line of the file on which it begins. marked keeps no positions, but it keeps the raw
 * text of each token, and the tokens of a block follow each other without a gap: counting line ends is exact.
 */
export function locate(tokens: readonly Token[], firstLine: number): void {
  let line = firstLine;
  for (const piece of tokens as readonly Piece[]) {
    piece.line = line;
    for (const part of partsOf(piece)) locate(part.tokens, line + part.offset);
    line += countLines(piece.raw);
  }
}

export const countLines = (text: string): number => text.split('\n').length - 1;

/** What a reader reads, without any markup: for ids, the table of contents and counting words. */
export function plainText(tokens: readonly Token[] | undefined): string {
  return (tokens ?? []).map((token) => textOf(token as Piece)).join('');
}

function textOf(piece: Piece): string {
  switch (piece.type) {
    case 'html':
    case 'note':
    case 'noteDefinition':
    case 'citation':
    case 'checkbox':
    case 'def':
    case 'code':
      return '';
    case 'bound':
      return String(piece.shown ?? '');
    case 'space':
    case 'br':
      return ' ';
    case 'equation':
      return ' ';
    case 'math':
    case 'term':
    case 'codespan':
    case 'escape':
    case 'image':
      return decode(String(piece.text));
    case 'text':
      return piece.tokens ? plainText(piece.tokens) : decode(String(piece.text));
    default: {
      const text = partsOf(piece)
        .map((part) => plainText(part.tokens))
        .join(piece.type === 'table' ? ' ' : '');
      return BLOCKS.has(piece.type) ? `${text} ` : text;
    }
  }
}

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'list_item',
  'list',
  'table',
  'blockquote',
  'container',
  'figure',
]);

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' };

function decode(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => NAMED[name] ?? whole);
}
