// The worker in which a reader's file is read and projected, away from the page's own thread. Started by `readInWorker`.
import type { FromWorker, ToWorker } from './messages.ts';
import { readSentences } from './read.ts';

/** A smaller step nobody sees. */
const LEAST_STEP = 0.004;

addEventListener('message', ({ data: { text, name } }: MessageEvent<ToWorker>) => {
  const send = (message: FromWorker) => postMessage(message);
  let last = { share: Number.NEGATIVE_INFINITY, words: '' };
  try {
    const file = readSentences(text, name, (share, words) => {
      if (words === last.words && share - last.share < LEAST_STEP) return;
      last = { share, words };
      send({ kind: 'progress', share, words });
    });
    send({ kind: 'done', file });
  } catch (error) {
    send({ kind: 'failed', reason: (error as Error).message });
  }
});
