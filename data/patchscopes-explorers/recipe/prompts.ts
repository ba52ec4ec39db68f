import type { WordedNetwork } from '../../../src/model/answers.ts';
import { run } from '../../../src/model/forward.ts';
import { encode } from '../../../src/model/tokenizer.ts';
import { type States, statesIn } from '../../patchscopes/recipe/states.ts';

/** The word of an inspection prompt whose state is written over. */
export const PLACEHOLDER = 'x';

/** A prompt as the figure shows it: its tokens, and which of them is read or written over. */
export interface ShownPrompt {
  readonly tokens: readonly string[];
  readonly at?: number;
}

/** A source prompt is read at its last token. */
export const sourcePrompt = (text: string): ShownPrompt => {
  const tokens = text.split(' ');
  return { tokens, at: tokens.length - 1 };
};

export const targetPrompt = (text: string): ShownPrompt => {
  const tokens = text.split(' ');
  return { tokens, at: tokens.lastIndexOf(PLACEHOLDER) };
};

/** The states of each token of a text, without those of `<bos>`: [token][nLayers + 1] of [dModel]. */
export function tokenStates({ network, vocabulary }: WordedNetwork, text: string): States[] {
  const source = run(network, encode(vocabulary, text));
  return source.ids.slice(1).map((_, k) => statesIn(source, k + 1));
}
