import type { WordedNetwork } from '../../../src/model/answers.ts';
import { rerun, run } from '../../../src/model/forward.ts';
import { patch } from '../../../src/model/interventions.ts';
import { logitsAt } from '../../../src/model/readings.ts';
import { encode } from '../../../src/model/tokenizer.ts';

/** A prompt that repeats: what stands in place of x is said again (Ghandeharioun et al., 2024, section 4.1). */
export const IDENTITY = 'cat -> cat ; 17 -> 17 ; hello -> hello ; x';

/**
 * The identity Patchscope: `vector` [dModel] is put over the last token of a prompt at `layer`, and the logits [nVocab] for the word after it are read.
 */
export function identityReader({ network, vocabulary }: WordedNetwork, text = IDENTITY) {
  const prompt = run(network, encode(vocabulary, text));
  const last = prompt.ids.length - 1;
  return (layer: number, vector: Float32Array): Float32Array =>
    logitsAt(rerun(prompt, [patch({ layer, positions: last }, vector)], { finalFrom: last }));
}
