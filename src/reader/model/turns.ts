/** Longest stretch of work between two looks at what has come in, in milliseconds: a dropped question ends about as soon. */
const SLICE_MS = 12;

/** Lets everything run that waits, messages to a worker included. Unlike a timer it is not held back when used often. */
export function breath(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}

/** Work in steps, done in slices and in turns: one piece of work a seat, and between slices whoever has something to say is heard. */
export class Turns {
  readonly #work = new Map<number, Iterator<unknown>>();
  #running = false;

  /** @param sliceMs see SLICE_MS; 0 takes a breath after every step. */
  constructor(private readonly sliceMs = SLICE_MS) {}

  /** Seats work, in the place of what sat there. Its steps must not throw. */
  begin(seat: number, work: Iterator<unknown>): void {
    this.#work.set(seat, work);
    if (!this.#running) void this.#run();
  }

  drop(seat: number): void {
    this.#work.delete(seat);
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#work.size > 0) {
      for (const [seat, work] of this.#work) {
        await breath();
        if (this.#work.get(seat) === work && this.#slice(work)) this.#work.delete(seat);
      }
    }
    this.#running = false;
  }

  /** Whether the work came to its end. */
  #slice(work: Iterator<unknown>): boolean {
    const end = performance.now() + this.sliceMs;
    do {
      if (work.next().done) return true;
    } while (performance.now() < end);
    return false;
  }
}
