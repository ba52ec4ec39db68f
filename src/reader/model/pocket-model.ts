import words from '../../../data/pocket/vocabulary.json?url';
import weights from '../../../data/pocket/weights/main.int8.safetensors?url';
import { bytes, sha256 } from '../../../data/pocket/weights/main.json';
import { ModelClient } from './model-client.ts';
import { openWorker } from './open-worker.ts';

let client: ModelClient | undefined;

/** The pocket model of this page: one for all figures, so that it is loaded once. Calling this fetches nothing. */
export function pocketModel(): ModelClient {
  const absolute = (url: string) => new URL(url, location.href).href;
  client ??= new ModelClient(
    {
      name: 'pocket',
      weights: { url: absolute(weights), sha256, bytes },
      vocabulary: absolute(words),
    },
    openWorker,
  );
  return client;
}
