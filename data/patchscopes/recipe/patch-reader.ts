import type { WordedNetwork } from '../../../src/model/answers.ts';
import { extend, rerun, run } from '../../../src/model/forward.ts';
import { patch } from '../../../src/model/interventions.ts';
import { likeliest, logitsAt } from '../../../src/model/readings.ts';
import type { Run } from '../../../src/model/run.ts';
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

  return (value: string): PatchReader => {
    const whole = extend(prompt, encode(vocabulary, value).slice(1));
    return (layer, vector) =>
      saidIn(model, rerun(whole, [patch({ layer, positions: position }, vector)], { finalFrom: last }), last);
  };
}

/** What a prompt says when nothing is patched, read in the same way. */
export function saidPlainly(model: WordedNetwork, text: string, value: string): string {
  const prompt = run(model.network, encode(model.vocabulary, text));
  const whole = extend(prompt, encode(model.vocabulary, value).slice(1));
  return saidIn(model, whole, prompt.ids.length - 1);
}

/** The likeliest words after position `last`, behind which the words stand that would be right. */
function saidIn({ vocabulary }: WordedNetwork, whole: Run, last: number): string {
  const stop = vocabulary.ids.get('.')!;
  const said: number[] = [];
  for (const [k, id] of [...whole.ids.slice(last + 1), stop].entries()) {
    said.push(likeliest(logitsAt(whole, last + k), 1)[0]!.id);
    if (said[k] !== id) break;
  }
  return said.at(-1) === stop ? decode(vocabulary, said.slice(0, -1)) : `${decode(vocabulary, said)}${CUT}`;
}
