import type { Token } from 'marked';
import type { Extension, Piece, Place, Render } from './extension.ts';
import { partsOf } from './pieces.ts';

/** Shows every piece, in reading order, to the extensions that collect its type. */
export function collectAll(
  extensions: readonly Extension[],
  tokens: readonly Token[],
  around: readonly string[] = [],
): void {
  const place: Place = { inside: (type) => around.includes(type) };
  for (const piece of tokens as readonly Piece[]) {
    for (const extension of extensions) extension.collect?.[piece.type]?.(piece, place);
    const inner = [...around, piece.type];
    for (const part of partsOf(piece)) collectAll(extensions, part.tokens, inner);
  }
}

/** The function that renders pieces, each by the extension that knows its type. */
export function renderWith(extensions: readonly Extension[]): Render {
  const byType = new Map(extensions.flatMap(({ render = {} }) => Object.entries(render)));
  const render: Render = (tokens) =>
    ((tokens ?? []) as readonly Piece[])
      .map((piece) => byType.get(piece.type)?.(piece, render) ?? '')
      .join('');
  return render;
}
