import { readEntry } from './bibliography/read-entry.ts';
import { splitBibtex } from './bibliography/split-bibtex.ts';
import type { Problem } from './problems.ts';

export { articleBibtex } from './bibliography/article-bibtex.ts';
export { articleCitation } from './bibliography/article-citation.ts';
export { articleCsl } from './bibliography/article-csl.ts';
export { referenceHtml, referenceText } from './bibliography/format-reference.ts';

/** Somebody's name, in the order in which it is said. */
export interface Person {
  readonly given?: string;
  /** With its particle: “van der Berg”. The whole name where it has no parts. */
  readonly family: string;
}

/** A work of a bibliography, as far as a reference list shows it. All texts are plain: no TeX, no HTML. */
export interface Reference {
  readonly key: string;
  readonly line: number;
  readonly type: string;
  readonly title: string;
  readonly authors: readonly Person[];
  /** The author list ends in “and others”. */
  readonly andOthers: boolean;
  /** Journal, proceedings, publisher or institution. */
  readonly venue?: string;
  readonly year?: number;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly doi?: string;
  readonly arxiv?: string;
  readonly url?: string;
}

/** The works an article may cite, by key. */
export type Bibliography = ReadonlyMap<string, Reference>;

/**
 * Reads a BibTeX file entry by entry, so that one broken entry spoils only itself and is reported on its own line.
 * An entry needs a title; a key may be used once.
 */
export function readBibliography(
  text: string,
  file: string,
): { bibliography: Bibliography; problems: Problem[] } {
  const bibliography = new Map<string, Reference>();
  const { entries, problems: broken } = splitBibtex(text);
  const problems: Problem[] = broken.map((problem) => ({ file, ...problem }));
  for (const { key, line, source } of entries) {
    const first = bibliography.get(key);
    if (first) {
      const message = `The key “${key}” is used twice, first on line ${first.line}.`;
      problems.push({ file, line, message, expected: 'a key of its own for each work' });
      continue;
    }
    const read = readEntry(source, key, line);
    if ('problem' in read)
      problems.push({ file, line: read.line, message: read.problem, expected: read.expected });
    else bibliography.set(key, read);
  }
  return { bibliography, problems };
}

/** A warning for each work that nothing cites. */
export function uncitedWorks(
  bibliography: Bibliography,
  cited: ReadonlySet<string>,
  file: string,
): Problem[] {
  return [...bibliography.values()]
    .filter(({ key }) => !cited.has(key))
    .map(({ key, line }) => ({
      file,
      line,
      message: `Nothing cites “${key}”.`,
      severity: 'warning' as const,
    }));
}
