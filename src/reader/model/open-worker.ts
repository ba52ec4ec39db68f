import type { FromWorker, WorkerLine } from './messages.ts';

/** Starts the worker of the model. Throws where the browser cannot start one. */
export function openWorker(): WorkerLine {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
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
