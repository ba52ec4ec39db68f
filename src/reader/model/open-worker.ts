import type { FromWorker, WorkerLine } from './messages.ts';
import address from './worker.ts?worker&url';

/** A page of another site may start no worker from here, but one of its own that imports ours. */
function startAddress(): string {
  const url = new URL(address, import.meta.url);
  if (url.origin === location.origin) return url.href;
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(url.href)};`], { type: 'text/javascript' }));
}

/** Starts the worker of the model. Throws where the browser cannot start one. */
export function openWorker(): WorkerLine {
  const worker = new Worker(startAddress(), { type: 'module' });
  const line: WorkerLine = {
    send: (message) => worker.postMessage(message),
    onMessage: () => {},
    onBreak: () => {},
    end: () => worker.terminate(),
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => line.onMessage(data));
  worker.addEventListener('error', ({ message }) =>
    line.onBreak(message || 'its program could not be loaded'),
  );
  return line;
}
