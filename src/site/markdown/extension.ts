import type { MarkedExtension, Token, Tokens } from 'marked';
import type { Problem } from '../problems.ts';

/** A token of the article. Each has the line of the file on which it begins (see `position.ts`). */
export type Piece = Tokens.Generic & { line?: number };

/** What a piece stands in, from the article inwards; `article.inside('table')` asks for it. */
export interface Place {
  inside(type: string): boolean;
}

/** Renders pieces to HTML, each by the extension that knows its type. */
export type Render = (tokens: readonly Token[] | undefined) => string;

/** First pass, in reading order: gives numbers, notes targets and checks what can be checked without them. */
type Collect = { bivarianceHack(piece: Piece, place: Place): void }['bivarianceHack'];

/** Second pass: HTML. All numbers and targets are known. */
type RenderPiece = { bivarianceHack(piece: Piece, render: Render): string }['bivarianceHack'];

/** One construct of our Markdown, by type of token. Made once for each article, so it may keep what it has seen. */
export interface Extension {
  readonly collect?: Readonly<Record<string, Collect>>;
  /** Between the passes: gives ids to what the author left without, now that all written ids are known. */
  nameTheRest?(): void;
  readonly render?: Readonly<Record<string, RenderPiece>>;
}

/** How marked finds a construct in the text. It knows nothing of any article and is made once. */
export type Syntax = MarkedExtension;

/**
 * Where a block may interrupt a paragraph: at the start of the first line that matches. marked hands over the text
 * without its first letter, so what matches at once is no line's start.
 */
export function startOfLine(pattern: RegExp): (src: string) => number | undefined {
  const afterLineEnd = new RegExp(`\\n${pattern.source}`);
  return (src) => {
    const index = src.search(afterLineEnd);
    return index < 0 ? undefined : index + 1;
  };
}

/** Tells the author about a piece: where it is comes from the piece or its line. */
export type Report = (
  where: Piece | number,
  message: string,
  more?: Pick<Problem, 'expected' | 'nearest' | 'severity'>,
) => void;
