import { suggest } from '../problems.ts';
import { RESERVED_IDS, RESERVED_PREFIXES } from './conventions.ts';
import type { Report } from './extension.ts';

export type TargetKind =
  | 'section'
  | 'figure'
  | 'table'
  | 'equation'
  | 'theorem'
  | 'lemma'
  | 'definition'
  | 'remark'
  | 'proof'
  | 'aside';

/** Something a cross-reference can point at. */
export interface Target {
  readonly id: string;
  readonly kind: TargetKind;
  /** “Theorem 1.2”; for what has no number its title between quotes, or its kind. */
  readonly label: string;
  readonly title?: string;
  /** In the article's file. */
  readonly line: number;
}

/** All ids of an article: each is given once. */
export class Targets {
  readonly #byId = new Map<string, Target>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  /** Adds a target whose id the author wrote; an id that is taken or cannot be one is reported. */
  add(target: Target): void {
    const { id, line } = target;
    const first = this.#byId.get(id);
    if (!/^[a-z][a-z0-9-]*$/.test(id)) {
      this.#report(line, `“${id}” cannot be an id.`, {
        expected: 'small letters, digits and hyphens, beginning with a letter',
      });
    } else if (RESERVED_IDS.has(id) || RESERVED_PREFIXES.some((prefix) => id.startsWith(prefix))) {
      this.#report(line, `The id “${id}” is used by the page itself.`, {
        expected: 'another name, e.g. with “sec-”, “fig-” or “thm-” before it',
      });
    } else if (first) {
      this.#report(line, `The id “${id}” is given twice, first on line ${first.line}.`, {
        expected: 'a name of its own for each part of an article',
      });
    }
    if (!first) this.#byId.set(id, target);
  }

  /** Adds a target without a written id: the first of `base`, `base-2`, `base-3` … that is free. Returns the id. */
  addFree(base: string, target: Omit<Target, 'id'>): string {
    const start =
      /^\p{L}/u.test(base) && !RESERVED_PREFIXES.some((prefix) => base.startsWith(prefix))
        ? base
        : `s-${base}`;
    let id = start;
    for (let n = 2; this.#byId.has(id) || RESERVED_IDS.has(id); n++) id = `${start}-${n}`;
    this.#byId.set(id, { id, ...target });
    return id;
  }

  get(id: string): Target | undefined {
    return this.#byId.get(id);
  }

  /** `{ nearest }`, for a reference that leads nowhere. */
  suggest(id: string): { nearest?: string } {
    return suggest(id, this.#byId.keys());
  }

  /** In reading order; those without a written id come last. */
  get all(): readonly Target[] {
    return [...this.#byId.values()];
  }
}
