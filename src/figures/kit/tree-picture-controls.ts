import type { TemplateResult } from 'lit';
import { select } from './controls.ts';
import { choice } from './state.ts';
import { tokenRow } from './token-row.ts';
import type { WordHighlight } from './tree-picture-highlight.ts';
import type { SentenceData } from './tree-picture-sentences.ts';

/** A drop-down of all sentences; `own`, if given, is a first entry with the empty id. */
export function sentenceSelect(
  { sentences }: SentenceData,
  value: string,
  pick: (id: string) => void,
  own?: string,
): TemplateResult {
  const texts = sentences.map(({ id, text }) => [id, text]);
  const options: Record<string, string> = Object.fromEntries(own ? [['', own], ...texts] : texts);
  return select({ field: choice({ label: 'Sentence', options, default: value }), value, choose: pick });
}

/** The words of a tree as buttons that share the highlight of the pictures. `chosen` and what `pick` gets: −1 is none. */
export function wordRow(
  words: readonly string[],
  highlight: WordHighlight,
  chosen: number,
  pick: (word: number) => void,
): TemplateResult {
  return tokenRow({
    words,
    label: 'Words of the tree',
    current: highlight.pointed[0] ?? null,
    chosen: chosen < 0 ? null : chosen,
    point: (index) => highlight.point(...(index === null ? [] : [index])),
    choose: (index) => pick(index ?? -1),
  });
}
