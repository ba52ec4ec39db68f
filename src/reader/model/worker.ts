// The worker in which the model computes, away from the page's own thread. Started by `openWorker`.
import { fetchModel } from './fetch-model.ts';
import type { FromWorker, Line, ToWorker } from './messages.ts';
import { serveModel } from './serve-model.ts';
import { browserCache } from './weights-cache.ts';

const line: Line<FromWorker, ToWorker> = {
  send: (message) => postMessage(message),
  onMessage: () => {},
};
addEventListener('message', ({ data }: MessageEvent<ToWorker>) => line.onMessage(data));

serveModel(line, async (files, onShare) =>
  fetchModel(files, { fetch: (url) => fetch(url), cache: await browserCache() }, onShare),
);
