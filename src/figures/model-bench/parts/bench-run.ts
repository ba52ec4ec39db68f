import type { ReactiveController } from 'lit';
import { type Asker, DOCUMENT_ENDS, QuestionError } from '../../../model/questions.ts';
import type { FigureElement } from '../../kit/figure-element.ts';
import { LiveModel } from '../../kit/model/live-model.ts';
import { unknownWords } from '../../kit/model/unknown-words.ts';
import type { BenchState } from '../marks.ts';
import type { Data, LiveAnswer, stateTable } from '../schema.ts';

/** Long enough not to ask in the middle of a word. */
const PAUSE_MS = 250;
const LIKELIEST = 10;

type Choices = Pick<BenchState, 'prompt' | 'temperature' | 'seed'>;
type Askers = Record<'lens' | 'attention' | 'continuation', Asker>;

/**
 * Asks the model for what the state says, once it is there, and gathers the parts of the answer. Nothing is asked, and so nothing fetched, before
 * `run` is called.
 */
export class BenchRun implements ReactiveController {
  readonly live: LiveModel;
  readonly explain = unknownWords;
  /** Why the prompt has no answer. */
  problem: QuestionError | undefined;
  #askers: Askers | undefined;
  #asked: Choices | undefined;
  /** The answer as far as it has come. */
  #answer: LiveAnswer | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #frame: number | undefined;

  /** `tell` is given the answer as far as it has come, at most once a frame. */
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
    if (kind === 'ready' && this.#pause === undefined) this.#keepUp(this.host.state);
  }

  /** Loads the model where need be, and answers the present prompt anew. */
  run(): void {
    this.#drop();
    void this.live.load();
    this.host.requestUpdate();
  }

  /** The reader is typing: what is being answered is dropped, and the prompt is asked after a pause. */
  typed(): void {
    this.#drop();
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.host.requestUpdate();
    }, PAUSE_MS);
  }

  /** Asks for what the state wants and the last question did not. */
  #keepUp({ prompt, temperature, seed }: Choices): void {
    const asked = this.#asked;
    const isSame = asked?.prompt === prompt;
    if (isSame && asked.temperature === temperature && asked.seed === seed) return;
    this.#asked = { prompt, temperature, seed };
    if (isSame && this.problem) return;
    const continuation = { temperature, seed, words: [] };
    if (isSame) this.#add({ continuation });
    else this.#begin(prompt, continuation);
    const begun = performance.now();
    const { lens, attention } = this.#askersOf();
    const continued = this.#continue();
    Promise.all(isSame ? [continued] : [this.#look(attention), this.#read(lens), continued]).then(
      (ends) => {
        if (ends.every((end) => end === 'done')) this.#add({ milliseconds: performance.now() - begun });
      },
      (error) => {
        // Of a model that is gone, its state tells.
        if (!(error instanceof QuestionError)) return;
        this.problem = error;
        this.host.requestUpdate();
      },
    );
  }

  #begin(text: string, continuation: LiveAnswer['continuation']): void {
    const { state } = this.live;
    const { sha256 } = this.live.access!.weights;
    const kernel = state.kind === 'ready' ? state.kernel : 'JavaScript';
    this.problem = undefined;
    this.#answer = { text, sha256, kernel, tokens: [], lens: [], attention: [], continuation };
  }

  #askersOf(): Askers {
    const model = this.live.access!;
    this.#askers ??= { lens: model.asker(), attention: model.asker(), continuation: model.asker() };
    return this.#askers;
  }

  #look(asker: Asker) {
    return asker.ask('attention', { text: this.#answer!.text, layers: 'all' }, ({ weights }) =>
      this.#add({ attention: [...this.#answer!.attention, Array.from(weights)] }),
    );
  }

  #read(asker: Asker) {
    return asker.ask('lens', { text: this.#answer!.text, count: LIKELIEST }, ({ tokens, words }) => {
      const lens = [...this.#answer!.lens, words.map((list) => [...list])];
      this.#add({ tokens: [...tokens], lens });
    });
  }

  #continue() {
    const { text, continuation } = this.#answer!;
    const { temperature, seed } = continuation;
    const asked = { text, temperature, seed, closing: DOCUMENT_ENDS };
    return this.#askersOf().continuation.ask('continuation', asked, (word) => {
      const { words } = this.#answer!.continuation;
      this.#add({ continuation: { temperature, seed, words: [...words, word] } });
    });
  }

  /** Parts come faster than a screen shows them. */
  #add(part: Partial<LiveAnswer>): void {
    this.#answer = { ...this.#answer!, ...part };
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      if (this.#answer!.tokens.length > 0) this.tell(this.#answer!);
    });
  }

  #drop(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#asked = undefined;
    for (const asker of Object.values(this.#askers ?? {})) asker.drop();
  }
}
