import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Picture, PictureNode } from './tree-picture-marks.ts';

const DURATION_MS = 500;

const ease = (t: number) => t * t * (3 - 2 * t);
const between = (from: number, to: number, t: number) => from + (to - from) * t;

/** A picture on the way from one to another of the same words: places move, what is joined is already as in the second. */
export function blend(from: Picture, to: Picture, t: number): Picture {
  const nodes = to.nodes.map((node, i): PictureNode => {
    const start = from.nodes[i]!;
    const [dx, dy] = [between(start.x - node.x, 0, t), between(start.y - node.y, 0, t)];
    const label = node.label && { ...node.label, x: node.label.x + dx, y: node.label.y + dy };
    const leader = label?.leader && { x: label.leader.x + dx, y: label.leader.y + dy };
    return {
      ...node,
      x: node.x + dx,
      y: node.y + dy,
      label: label && { ...label, ...(leader && { leader }) },
    };
  });
  return { ...to, nodes };
}

const sameWords = (a: Picture, b: Picture) =>
  a.nodes.length === b.nodes.length && a.nodes.every((node, i) => node.text === b.nodes[i]!.text);

/**
 * Lets a picture glide to its next state, once, in half a second. It jumps instead when the words differ, when the reader asks
 * for less motion, or when only the direction of view changed. The first picture stands still, as on the server.
 */
export class PictureMorph implements ReactiveController {
  #from: Picture | undefined;
  #to: Picture | undefined;
  #cause = '';
  #start = 0;
  #frame = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#from = undefined;
  }

  /** The picture to draw now. `target` is compared by identity; it glides when `cause`, a name of the embedding, changed too. */
  now(target: Picture, cause: string): Picture {
    if (target !== this.#to) this.#begin(target, cause);
    if (!this.#from) return target;
    const t = (performance.now() - this.#start) / DURATION_MS;
    if (t >= 1) this.#from = undefined;
    else this.#frame = requestAnimationFrame(() => this.host.requestUpdate());
    return this.#from ? blend(this.#from, target, ease(Math.max(0, t))) : target;
  }

  #begin(target: Picture, cause: string): void {
    const shown = this.#to && this.now(this.#to, this.#cause);
    if (shown) cancelAnimationFrame(this.#frame);
    const glides =
      shown &&
      cause !== this.#cause &&
      sameWords(shown, target) &&
      !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#from = glides ? shown : undefined;
    this.#start = glides ? performance.now() : 0;
    this.#to = target;
    this.#cause = cause;
  }
}
