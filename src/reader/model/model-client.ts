import type { Asked, Asker, ModelAccess, ModelState, Part, QuestionKind } from '../../model/questions.ts';
import { QuestionError } from '../../model/questions.ts';
import type { FromWorker, ModelFiles, WorkerLine } from './messages.ts';

interface Pending {
  readonly seat: number;
  readonly onPart: (part: Part<QuestionKind>) => void;
  readonly resolve: (end: 'done' | 'dropped') => void;
  readonly reject: (error: Error) => void;
}

interface Loading {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/**
 * The page's side of a model that computes in a worker. Nothing is fetched, and no worker started, before `load` is called or something is asked;
 * after a failure either of them tries again.
 */
export class ModelClient implements ModelAccess {
  #state: ModelState = { kind: 'not asked' };
  #line: WorkerLine | undefined;
  #loading: Loading | undefined;
  #lastId = 0;
  #seats = 0;
  /** The question of each id that has no end yet. */
  readonly #pending = new Map<number, Pending>();
  readonly #watchers = new Set<(state: ModelState) => void>();

  constructor(
    private readonly files: ModelFiles,
    private readonly open: () => WorkerLine,
  ) {}

  get weights(): ModelAccess['weights'] {
    return this.files.weights;
  }

  get state(): ModelState {
    return this.#state;
  }

  watch(watcher: (state: ModelState) => void): () => void {
    this.#watchers.add(watcher);
    watcher(this.#state);
    return () => this.#watchers.delete(watcher);
  }

  load(): Promise<void> {
    this.#loading ??= this.#start();
    return this.#loading.promise;
  }

  asker(): Asker {
    const seat = this.#seats++;
    return {
      ask: (kind, asked, onPart) => this.#ask(seat, kind, asked, onPart),
      drop: () => this.#drop(seat),
    };
  }

  /** Ends the worker and frees its memory; what is being asked is dropped. */
  close(): void {
    this.#end();
    this.#loading?.reject(new Error('The model was closed.'));
    this.#loading = undefined;
    for (const { seat } of [...this.#pending.values()]) this.#drop(seat);
    this.#become({ kind: 'not asked' });
  }

  #start(): Loading {
    let resolve = () => {};
    let reject: (error: Error) => void = () => {};
    const promise = new Promise<void>((done, fail) => {
      resolve = done;
      reject = fail;
    });
    // Whoever only watches the state need not catch this.
    promise.catch(() => {});
    this.#become({ kind: 'loading', share: 0 });
    try {
      const line = this.open();
      line.onMessage = (message) => this.#receive(message);
      line.onBreak = (reason) => this.#fail(`The model stopped: ${reason}.`);
      line.send({ kind: 'load', files: this.files });
      this.#line = line;
    } catch (error) {
      queueMicrotask(() => this.#fail(`The model could not be started: ${(error as Error).message}.`));
    }
    return { promise, resolve, reject };
  }

  #ask<K extends QuestionKind>(
    seat: number,
    question: K,
    asked: Asked<K>,
    onPart: (part: Part<K>) => void,
  ): Promise<'done' | 'dropped'> {
    this.#drop(seat);
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      // Parts come back by id, so they are of the kind that was asked for.
      this.#pending.set(id, { seat, onPart: onPart as Pending['onPart'], resolve, reject });
      this.load().then(
        () => {
          if (this.#pending.has(id)) this.#line?.send({ kind: 'ask', id, seat, question, asked });
        },
        (error: Error) => this.#settle(id)?.reject(error),
      );
    });
  }

  #drop(seat: number): void {
    for (const [id, pending] of this.#pending) {
      if (pending.seat !== seat) continue;
      this.#line?.send({ kind: 'drop', seat });
      this.#settle(id)?.resolve('dropped');
    }
  }

  #receive(message: FromWorker): void {
    switch (message.kind) {
      case 'progress':
        this.#become({ kind: 'loading', share: message.share });
        break;
      case 'ready':
        this.#become({ kind: 'ready', kernel: message.kernel });
        this.#loading?.resolve();
        break;
      case 'failed':
        this.#fail(message.reason);
        break;
      case 'part':
        this.#pending.get(message.id)?.onPart(message.part);
        break;
      case 'done':
        this.#settle(message.id)?.resolve('done');
        break;
      case 'refused':
        this.#settle(message.id)?.reject(new QuestionError(message.message, message.unknown, message.words));
    }
  }

  /** The model cannot be had, or is gone. The next question starts anew. */
  #fail(reason: string): void {
    this.#end();
    this.#loading?.reject(new Error(reason));
    this.#loading = undefined;
    for (const id of [...this.#pending.keys()]) this.#settle(id)?.reject(new Error(reason));
    this.#become({ kind: 'failed', reason });
  }

  #end(): void {
    this.#line?.end();
    this.#line = undefined;
  }

  /** Takes a question off the list. */
  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    return pending;
  }

  #become(state: ModelState): void {
    this.#state = state;
    for (const watcher of this.#watchers) watcher(state);
  }
}
