import { textWidth } from '../../figures/kit/text-width.ts';
import type { Lettering } from './computed-styles.ts';
import type { Line, Piece } from './parts.ts';

/** A piece, and where in its line it begins. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly x: number;
}

export interface SetLine {
  readonly pieces: readonly PlacedPiece[];
  readonly width: number;
  /** The largest lettering in it. */
  readonly size: number;
}

/** Of the space a line takes to the size of its letters. */
export const LEADING = 1.4;
const SAMPLE_GAP = 6;

export function pieceWidth(piece: Piece): number {
  return 'word' in piece ? wordWidth(piece.word, piece.lettering) : piece.width;
}

/** On the wide side, as viewers' fonts differ; letters of one width are wider still. */
export function wordWidth(word: string, { size, weight, family }: Lettering): number {
  const bold = Number(weight) >= 600 || weight === 'bold' ? 1.07 : 1;
  const even = /mono/i.test(family) ? word.length * 8 : 0;
  return (Math.max(textWidth(word), even) * bold * size) / 13;
}

/** Breaks a line where it would become wider than `most`. A word that is wider by itself is broken, too. */
export function breakLine(line: Line, most: number): readonly SetLine[] {
  const lines: SetLine[] = [];
  const [first] = line;
  // Below a sample of a legend stand no words.
  const indent = first && 'sample' in first ? first.width + SAMPLE_GAP : 0;
  let pieces: PlacedPiece[] = [];
  let x = 0;
  const end = () => {
    if (pieces.length > 0) lines.push({ pieces, width: x, size: Math.max(...pieces.map(sizeOf)) });
    pieces = [];
    x = indent;
  };
  for (const piece of line.flatMap((piece) => inShares(piece, most))) {
    const width = pieceWidth(piece);
    const gap = gapBefore(piece, pieces.at(-1)?.piece);
    if (pieces.length > 0 && x + gap + width > most) end();
    if (pieces.length > 0) x += gap;
    pieces.push({ piece, x });
    x += width;
  }
  end();
  return lines;
}

const sizeOf = ({ piece }: PlacedPiece): number => ('word' in piece ? piece.lettering.size : 13);

function gapBefore(piece: Piece, last: Piece | undefined): number {
  if (!last || !piece.spaced) return 0;
  if ('word' in piece && 'word' in last) return wordWidth(' ', piece.lettering);
  return SAMPLE_GAP;
}

function inShares(piece: Piece, most: number): Piece[] {
  if (!('word' in piece) || pieceWidth(piece) <= most) return [piece];
  const signs = [...piece.word];
  const parts: Piece[] = [];
  let word = '';
  for (const sign of signs) {
    if (word !== '' && wordWidth(word + sign, piece.lettering) > most) {
      parts.push({ ...piece, word, spaced: parts.length === 0 && piece.spaced });
      word = '';
    }
    word += sign;
  }
  return [...parts, { ...piece, word, spaced: parts.length === 0 && piece.spaced }];
}
