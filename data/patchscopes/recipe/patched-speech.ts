import type { WordedNetwork } from '../../../src/model/answers.ts';
import { rerun, run } from '../../../src/model/forward.ts';
import { generate } from '../../../src/model/generate.ts';
import { patch } from '../../../src/model/interventions.ts';
import { BOS, decode, encode, PAD } from '../../../src/model/tokenizer.ts';

/** What a prompt goes on to say with `vector` [dModel] in its placeholder at `layer`, 0 … nLayers. Empty where it ends at once. */
export type PatchedSpeech = (layer: number, vector: Float32Array) => string;

/** Words after which speech is cut: whoever has not come to an end by then has gone astray. */
export const MOST_WORDS = 6;
/** Signs that end what is said, and are not part of it. */
const ENDS = ['.', ';'];

/** Greedy continuation (the likeliest word each time) of a prompt whose last `placeholder` is written over. */
export function patchedSpeech(
  { network, vocabulary }: WordedNetwork,
  text: string,
  placeholder: string,
): PatchedSpeech {
  const prompt = run(network, encode(vocabulary, text));
  const position = prompt.ids.lastIndexOf(vocabulary.ids.get(placeholder)!);
  const stop = [PAD, BOS, ...ENDS.map((sign) => vocabulary.ids.get(sign)!)];
  return (layer, vector) => {
    const patched = rerun(prompt, [patch({ layer, positions: position }, vector)]);
    const said = generate(patched, { stop, limit: MOST_WORDS });
    return decode(
      vocabulary,
      Array.from(said, ({ id }) => id),
    );
  };
}
