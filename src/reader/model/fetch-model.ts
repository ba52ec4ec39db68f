import type { WordedNetwork } from '../../model/answers.ts';
import { vocabulary } from '../../model/tokenizer.ts';
import { readNetwork } from '../../model/weights-file.ts';
import type { ModelFiles } from './messages.ts';
import { keep, kept, type WeightsCache } from './weights-cache.ts';

/** What is taken from the browser. */
export interface Surroundings {
  readonly fetch: (url: string) => Promise<Response>;
  /** Undefined where nothing can be kept. */
  readonly cache: WeightsCache | undefined;
}

/**
 * The model of these files: weights from the cache if they are there, else from the network, and then kept. `onShare` is told how much of the
 * weights has arrived, 0 … 1. Rejects with an Error whose message is a sentence: no answer, a wrong one, a cut or changed file.
 */
export async function fetchModel(
  files: ModelFiles,
  { fetch, cache }: Surroundings,
  onShare: (share: number) => void,
): Promise<WordedNetwork> {
  const [bytes, words] = await Promise.all([
    weightsBytes(files, { fetch, cache }, onShare),
    fetchWords(files.vocabulary, fetch),
  ]);
  const network = readNetwork(bytes);
  if (words.words.length !== network.sizes.nVocab) {
    throw new Error(
      `The list of words does not fit the model: it has ${words.words.length} words, and the weights are for ${network.sizes.nVocab}.`,
    );
  }
  return { network, vocabulary: words };
}

async function weightsBytes(
  files: ModelFiles,
  { fetch, cache }: Surroundings,
  onShare: (share: number) => void,
): Promise<Uint8Array> {
  const { weights } = files;
  const old = cache && (await kept(cache, files));
  if (old && (await isIntact(old, weights.sha256))) return old;
  const bytes = await download(weights, fetch, onShare);
  if (!(await isIntact(bytes, weights.sha256))) {
    throw new Error(
      'The model that arrived is not the one this page was made with. Reload the page, and try again.',
    );
  }
  if (cache) await keep(cache, files, bytes);
  return bytes;
}

async function download(
  { url, bytes: expected }: ModelFiles['weights'],
  fetch: Surroundings['fetch'],
  onShare: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const { body } = await answered(url, fetch);
  const bytes = new Uint8Array(expected);
  let length = 0;
  const reader = body!.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Error(`The connection broke after ${length} of ${expected} bytes of the model.`);
    });
    if (done) break;
    if (length + value.length > expected) {
      await reader.cancel();
      throw new Error(`The file of the model is longer than the ${expected} bytes it should have.`);
    }
    bytes.set(value, length);
    length += value.length;
    onShare(length / expected);
  }
  if (length < expected) throw new Error(`Only ${length} of ${expected} bytes of the model arrived.`);
  return bytes;
}

async function fetchWords(url: string, fetch: Surroundings['fetch']) {
  const response = await answered(url, fetch);
  const content = await response.json().catch(() => undefined);
  if (!Array.isArray(content?.words)) throw new Error('The list of the model’s words cannot be read.');
  return vocabulary(content.words);
}

async function answered(url: string, fetch: Surroundings['fetch']): Promise<Response> {
  const response = await fetch(url).catch(() => {
    throw new Error('The model could not be fetched: there was no answer.');
  });
  if (!response.ok)
    throw new Error(`The model could not be fetched: the server answered ${response.status}.`);
  return response;
}

/** Browsers compute hashes only on pages that came encrypted or from the same machine; elsewhere the file's own checks must do. */
async function isIntact(bytes: Uint8Array<ArrayBuffer>, sha256: string): Promise<boolean> {
  if (!globalThis.crypto?.subtle) return true;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}
