import type { LitElement } from 'lit';
import type { ModelState, QuestionError } from '../../../model/questions.ts';
import type { unknownWords } from './unknown-words.ts';

/** What asks the model for a figure. */
interface Run {
  readonly live: { readonly state: ModelState };
  readonly problem: QuestionError | undefined;
  /** Draws a problem. */
  readonly explain: typeof unknownWords;
  run(): void;
  typed(): void;
}

/** Fetches what asks the model when the reader first wants it: most readers of a page never press Run. */
export class LazyRun<R extends Run> {
  /** Undefined until it was fetched. */
  made: R | undefined;
  #state: ModelState = { kind: 'not asked' };

  constructor(
    private readonly host: LitElement,
    private readonly make: () => Promise<R>,
  ) {}

  get state(): ModelState {
    return this.made?.live.state ?? this.#state;
  }

  get problem(): QuestionError | undefined {
    return this.made?.problem;
  }

  async run(): Promise<void> {
    if (!this.made) {
      this.#become({ kind: 'loading', share: 0 });
      try {
        this.made = await this.make();
      } catch {
        this.#become({ kind: 'failed', reason: 'What runs the model could not be fetched.' });
        return;
      }
    }
    this.made.run();
  }

  #become(state: ModelState): void {
    this.#state = state;
    this.host.requestUpdate();
  }
}
