import type { WordedNetwork } from '../../../src/model/answers.ts';
import { extend, rerun, run } from '../../../src/model/forward.ts';
import { patch } from '../../../src/model/interventions.ts';
import { likeliest, logitsAt } from '../../../src/model/readings.ts';
import { decode, encode } from '../../../src/model/tokenizer.ts';

/** What the prompt says with `vector` [dModel] in its placeholder at `layer`, 0 … nLayers. */
export type PatchReader = (layer: number, vector: Float32Array) => string;

/** Stands after words that are not read to their end. */
export const CUT = ' …';

/**
 * Reads a prompt that holds the word `placeholder`. The likeliest word is taken each time: up to the full stop, or up to the first word that is not
 * the value's, after which {@link CUT} stands. So what is said equals the value just when the whole answer is right.
 *
 * The value's words are put behind the prompt beforehand: one pass tells whether they would all be said, and what lies below a patch is computed once.
 */
export function patchReaders(model: WordedNetwork, text: string, placeholder: string) {
  const { vocabulary, network } = model;
  const prompt = run(network, encode(vocabulary, text));
  const position = prompt.ids.indexOf(vocabulary.ids.get(placeholder)!);
  const last = prompt.ids.length - 1;
  const stop = vocabulary.ids.get('.')!;

  return (value: string): PatchReader => {
    const valueIds = encode(vocabulary, value).slice(1);
    const whole = extend(prompt, valueIds);
    const wanted = [...valueIds, stop];
    return (layer, vector) => {
      const patched = rerun(whole, [patch({ layer, positions: position }, vector)], { finalFrom: last });
      const said: number[] = [];
      for (const [k, id] of wanted.entries()) {
        said.push(likeliest(logitsAt(patched, last + k), 1)[0]!.id);
        if (said[k] !== id) break;
      }
      return said.at(-1) === stop
        ? decode(vocabulary, said.slice(0, -1))
        : `${decode(vocabulary, said)}${CUT}`;
    };
  };
}
