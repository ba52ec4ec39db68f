import type { ReactiveController } from 'lit';
import type { PatchscopePart } from '../../../model/patchscope-question.ts';
import { type Asker, QuestionError } from '../../../model/questions.ts';
import type { FigureElement } from '../../kit/figure-element.ts';
import { LiveModel } from '../../kit/model/live-model.ts';
import { unknownWords } from '../../kit/model/unknown-words.ts';
import { askedOf, keyOf } from '../marks.ts';
import type { Answer, Data, LiveAnswer, stateTable } from '../schema.ts';

/** Long enough not to ask in the middle of a word. */
const PAUSE_MS = 250;

/**
 * Asks the model for what the state says, once it is there. Nothing is asked, and so nothing fetched, before `run` is called; from then on every
 * change is answered.
 */
export class PatchRun implements ReactiveController {
  readonly live: LiveModel;
  readonly explain = unknownWords;
  /** Why there is no answer. */
  problem: QuestionError | undefined;
  #asker: Asker | undefined;
  #asked: string | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** `tell` is given each whole answer. */
  constructor(
    private readonly host: FigureElement<Data, typeof stateTable>,
    private readonly tell: (run: LiveAnswer) => void,
  ) {
    this.live = new LiveModel(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#drop();
  }

  hostUpdated(): void {
    const { kind } = this.live.state;
    if (kind === 'failed') this.#asked = undefined;
    if (kind === 'ready' && this.#pause === undefined && this.#asked !== keyOf(this.host.state))
      void this.#ask();
  }

  /** Loads the model where need be, and answers what is chosen anew. */
  run(): void {
    this.#drop();
    void this.live.load();
    this.host.requestUpdate();
  }

  /** The reader is typing: what is being answered is dropped, and the question is put after a pause. */
  typed(): void {
    this.#drop();
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.host.requestUpdate();
    }, PAUSE_MS);
  }

  async #ask(): Promise<void> {
    const { state } = this.host;
    const asked = askedOf(state);
    this.#asked = keyOf(state);
    this.#asker ??= this.live.access!.asker();
    const begun = performance.now();
    let answer = { asked } as unknown as Answer;
    try {
      const end = await this.#asker.ask('patchscope', asked, (part) => {
        answer = { ...answer, ...partOf(part) };
      });
      if (end === 'dropped') return;
      this.problem = undefined;
      const { state: model } = this.live;
      const kernel = model.kind === 'ready' ? model.kernel : 'JavaScript';
      this.tell({ ...answer, kernel, milliseconds: performance.now() - begun });
    } catch (error) {
      // Of a model that is gone, its state tells.
      if (!(error instanceof QuestionError)) return;
      this.problem = error;
      this.host.requestUpdate();
    }
  }

  #drop(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#asked = undefined;
    this.#asker?.drop();
  }
}

/** Where a part of the answer stands in the whole. */
export function partOf(part: PatchscopePart): Partial<Answer> {
  if (part.kind === 'runs') {
    const { source, target, from, to } = part;
    return { source, target, from, to } as Partial<Answer>;
  }
  return 'said' in part ? { [part.kind]: part.said } : { [part.kind]: part.words };
}
