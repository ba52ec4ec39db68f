import type { Sleeper } from './wake.ts';

const SIGNS = ['scroll', 'pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel', 'focusin'] as const;

/** Runs once, when the reader first does anything. Until then a page costs nothing beyond what was drawn by the server. */
export function onFirstSign(run: () => void): void {
  const done = new AbortController();
  const first = () => {
    done.abort();
    run();
  };
  for (const sign of SIGNS)
    addEventListener(sign, first, { signal: done.signal, passive: true, capture: true });
}

/** All figures of the page that can be woken. */
export function sleepers(): Sleeper[] {
  return [...document.querySelectorAll<HTMLElement>('figure[data-figure]')].flatMap((frame) => {
    const element = frame.querySelector<HTMLElement>('.figure-stage > [asleep]');
    return element ? [{ frame, element, name: frame.dataset.figure! }] : [];
  });
}

/** Wakes figures near the window, one per animation frame, in the order in which they come near. */
export class Loader {
  readonly #asleep = new Map<Element, Sleeper>();
  readonly #queue: Sleeper[] = [];
  readonly #near = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: '200% 0px' });

  constructor(private readonly rouse: (sleeper: Sleeper) => void) {}

  expect(sleeper: Sleeper): void {
    this.#asleep.set(sleeper.frame, sleeper);
  }

  /** From now on, figures that come near are woken. */
  watch(): void {
    for (const frame of this.#asleep.keys()) this.#near.observe(frame);
  }

  /** Out of turn: the reader touches this figure, or the address names it. Each figure is woken once. */
  now(sleeper: Sleeper): void {
    if (!this.#asleep.delete(sleeper.frame)) return;
    this.#near.unobserve(sleeper.frame);
    this.rouse(sleeper);
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    const idle = this.#queue.length === 0;
    for (const { isIntersecting, target } of entries) {
      const sleeper = this.#asleep.get(target);
      if (isIntersecting && sleeper && !this.#queue.includes(sleeper)) this.#queue.push(sleeper);
    }
    if (idle) this.#next();
  }

  #next(): void {
    if (this.#queue.length === 0) return;
    requestAnimationFrame(() => {
      const next = this.#queue.shift();
      if (next) this.now(next);
      this.#next();
    });
  }
}
