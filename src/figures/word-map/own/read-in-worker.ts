import type { FormTurn, OwnFile } from '../../kit/own-data/own-form.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/**
 * Reads a file as `readSentences` does, in a worker, which ends with it or when the turn is given up.
 * @throws Error in words for the reader
 */
export function readInWorker(
  text: string,
  { name, progress, signal }: FormTurn,
): Promise<OwnFile | undefined> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new Promise<OwnFile | undefined>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'progress') progress(data.share, data.words);
      else if (data.kind === 'done') resolve(data.file);
      else reject(new Error(data.reason));
    });
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(`What reads the file stopped: ${message || 'its program could not be loaded'}.`)),
    );
    signal.throwIfAborted();
    worker.postMessage({ text, name } satisfies ToWorker);
  }).finally(() => worker.terminate());
}
