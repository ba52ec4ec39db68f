import type { LitElement, ReactiveController } from 'lit';

interface Stages {
  readonly stage: () => string;
  /** The stage that stands when nobody has chosen one. */
  readonly resting: () => string;
  /** The text of another stage has come to the line. */
  readonly pass: (stage: string) => void;
}

/** Where the reader is thought to read, from the top of the window. */
const LINE = 0.6;
/** How far below its beginning a text comes to stand at the line, where the drawing stands above and not beside it. */
const LEAD = 64;
/** How long, in milliseconds, a text that was brought is held at the line while the page above it still settles. */
const HOLD = 4000;
/** What a reader scrolls with; a scroll bar gives no sign, which is why a text is not held for ever. */
const ACTIONS = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

/**
 * Ties stages to the texts (`[data-stage]`) of a figure: the one at a line across the window sets the stage, and a stage that was chosen brings its text
 * to the line. It only watches; the wheel is the reader's.
 */
export class StageScroll implements ReactiveController {
  #observer: IntersectionObserver | undefined;
  /** The text at the line. */
  #read: string | undefined;
  /** The stage that scrolling came to last, until another was chosen. */
  #passed: string | undefined;
  /** The stage that scrolling had come to before another was chosen. */
  #left: string | undefined;
  /** The stage last drawn. */
  #drawn: string | undefined;
  /** The stage whose text was brought, until the reader acts or {@link HOLD} is over. */
  #held: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly stages: Stages,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#release();
  }

  hostUpdated(): void {
    const stage = this.stages.stage();
    // The address may have set a stage before the figure was first drawn.
    const drawn = this.#observer ? this.#drawn : this.stages.resting();
    if (!this.#observer) this.#watch();
    if (stage !== drawn && stage !== this.#read) this.#follow(stage);
    this.#drawn = stage;
  }

  /** To be called before a stage is chosen: the way back through the history ends where the choosing began. */
  leave(): void {
    this.#left = this.#passed ?? this.#left;
    this.#passed = undefined;
  }

  /** Brings the text of a stage to the line, at once. */
  bring(stage: string): void {
    const text = this.host.renderRoot.querySelector(`[data-stage="${stage}"]`);
    if (!text) return;
    const drawing = this.host.renderRoot.querySelector('svg')!.getBoundingClientRect();
    const { left, top, height } = text.getBoundingClientRect();
    const lead = left >= drawing.right ? height / 2 : Math.min(LEAD, height / 2);
    this.#read = stage;
    if (this.#held !== stage) this.#hold(stage);
    scrollBy({ top: top + lead - LINE * innerHeight, behavior: 'instant' });
  }

  #hold(stage: string): void {
    this.#release();
    this.#held = stage;
    this.#timer = setTimeout(this.#release, HOLD);
    for (const action of ACTIONS) addEventListener(action, this.#release, { capture: true, passive: true });
  }

  #release = (): void => {
    this.#held = undefined;
    clearTimeout(this.#timer);
    for (const action of ACTIONS) removeEventListener(action, this.#release, { capture: true });
  };

  #watch(): void {
    const rootMargin = `${-100 * LINE}% 0px ${100 * LINE - 100}% 0px`;
    this.#observer = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin });
    for (const text of this.host.renderRoot.querySelectorAll('[data-stage]')) this.#observer.observe(text);
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    const come = entries.filter(({ isIntersecting }) => isIntersecting).at(-1);
    const stage = (come?.target as HTMLElement | undefined)?.dataset.stage;
    if (stage === undefined) return;
    if (this.#held !== undefined && this.#held !== stage) this.bring(this.#held);
    else this.#pass(stage);
  }

  #pass(stage: string): void {
    this.#read = stage;
    if (stage === this.stages.stage()) return;
    this.#passed = stage;
    this.stages.pass(stage);
  }

  /** Somebody else set the stage: the address, or the way back through the history. A reader who is elsewhere stays there. */
  #follow(stage: string): void {
    if (stage === this.stages.resting()) {
      this.#pass(this.#left ?? this.#read ?? stage);
      return;
    }
    const { top, bottom } = this.host.getBoundingClientRect();
    const isSought = location.hash.split('?')[0] === `#${this.host.closest('[id]')?.id}`;
    if (isSought || (bottom > 0 && top < innerHeight)) this.bring(stage);
  }
}
