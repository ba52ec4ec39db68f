import type { FromWorker, Line, ToWorker, WorkerLine } from '../../../../src/reader/model/messages.ts';
import { type LoadModel, serveModel } from '../../../../src/reader/model/serve-model.ts';
import { breath, Turns } from '../../../../src/reader/model/turns.ts';

/** A worker in the same thread: the real program of the worker behind a line that copies what it carries, as the browser's does. */
export function fakeWorker(load: LoadModel) {
  const sent: ToWorker[] = [];
  let ended = false;
  const inside: Line<FromWorker, ToWorker> = {
    send: (message) => {
      const copy = structuredClone(message);
      void breath().then(() => ended || line.onMessage(copy));
    },
    onMessage: () => {},
  };
  const line: WorkerLine = {
    send: (message) => {
      sent.push(message);
      const copy = structuredClone(message);
      void breath().then(() => ended || inside.onMessage(copy));
    },
    onMessage: () => {},
    onBreak: () => {},
    end: () => {
      ended = true;
    },
  };
  // A breath after every step, so that tests need not be slow to be heard.
  serveModel(inside, load, new Turns(0));
  return { line, sent, isEnded: () => ended };
}
