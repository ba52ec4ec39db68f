/** Something an author has to mend: where it is, what is wrong, and what was expected instead. */
export interface Problem {
  readonly file: string;
  /** Counted from 1. Absent when the whole file is meant. */
  readonly line?: number;
  /** Counted from 1. */
  readonly column?: number;
  readonly message: string;
  readonly expected?: string;
  /** The valid name closest to the one that was written. */
  readonly nearest?: string;
  /** A warning is printed but does not stop the build. */
  readonly severity?: 'warning';
}

/** Collects what is wrong, so that an author sees everything at once and not the first thing only. */
export class Problems {
  readonly #all: Problem[] = [];

  add(problem: Problem): void {
    this.#all.push(problem);
  }

  /** In the order of file, line and column; things said twice about one place are kept once. */
  get all(): readonly Problem[] {
    const seen = new Set<string>();
    return this.#all
      .filter((problem) => {
        const key = JSON.stringify([problem.file, problem.line, problem.column, problem.message]);
        return !seen.has(key) && seen.add(key);
      })
      .sort(
        (a, b) =>
          compareText(a.file, b.file) ||
          (a.line ?? 0) - (b.line ?? 0) ||
          (a.column ?? 0) - (b.column ?? 0) ||
          compareText(a.message, b.message),
      );
  }

  get errors(): readonly Problem[] {
    return this.all.filter((problem) => problem.severity !== 'warning');
  }

  get warnings(): readonly Problem[] {
    return this.all.filter((problem) => problem.severity === 'warning');
  }

  /** @throws {BuildError} carrying every problem, if one of them is more than a warning */
  throwIfAny(): void {
    if (this.errors.length > 0) throw new BuildError(this.all);
  }
}

/** Ends a build. Its message is the printed list of everything that is wrong. */
export class BuildError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(printProblems(problems));
    this.name = 'BuildError';
    this.problems = problems;
  }
}

/** Problems as text for a terminal: `file:line: message`, and below it what was expected. */
export function printProblems(problems: readonly Problem[]): string {
  return problems.map(printProblem).join('\n');
}

function printProblem({ file, line, column, message, expected, nearest, severity }: Problem): string {
  const place = [file, line, line && column].filter(Boolean).join(':');
  const lines = [`${place}: ${severity === 'warning' ? 'warning: ' : ''}${message}`];
  if (expected) lines.push(`    expected: ${expected}`);
  if (nearest) lines.push(`    did you mean “${nearest}”?`);
  return lines.join('\n');
}

/**
 * The candidate with the fewest edits from `name`, or `undefined` when none is near: more than a third of the
 * letters (at least two) would have to change. Upper and lower case count as the same.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.floor(name.length / 3));
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) > limit) continue;
    // A name that is right was not meant to be another: something else is wrong with it.
    if (candidate === name) return undefined;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance <= limit && distance < candidate.length && distance < (best?.distance ?? Infinity)) {
      best = { candidate, distance };
    }
  }
  return best?.candidate;
}

/** `{ nearest }` when there is one: spreads into a {@link Problem} without an empty field. */
export function suggest(name: string, candidates: Iterable<string>): { nearest?: string } {
  const found = nearest(name, candidates);
  return found === undefined ? {} : { nearest: found };
}

/**
 * Edit distance in which two neighbouring letters swapped count as one edit (optimal string alignment:
 * Damerau 1964, Levenshtein 1966).
 */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, beforeLast[j - 2]! + 1);
      }
      row.push(edits);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** By code unit and not by locale, so that every machine prints the same order. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
