import type { Token } from 'marked';
import {
  type Bibliography,
  readBibliography,
  referenceHtml,
  referenceText,
  uncitedWorks,
} from './bibliography.ts';
import type { DataSource } from './data-source.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import type { Glossary, GlossaryEntry } from './glossary.ts';
import { articleExtensions } from './markdown/article-extensions.ts';
import { findData, findFigure, findState } from './markdown/check-figure.ts';
import type { CitedReference } from './markdown/citations.ts';
import { referenceId } from './markdown/conventions.ts';
import type { Report } from './markdown/extension.ts';
import type { FigureRegistry, FigureSpec, HeaderSpec } from './markdown/figure-spec.ts';
import { figureMark } from './markdown/figures.ts';
import { parseMarkdown } from './markdown/grammar.ts';
import type { TocEntry } from './markdown/headings.ts';
import type { ImageFiles } from './markdown/images.ts';
import type { SiteLink } from './markdown/links.ts';
import { keepMarks } from './markdown/math-markup.ts';
import type { Note } from './markdown/notes.ts';
import { collectAll, renderWith } from './markdown/passes.ts';
import { linesToTooDeep, locate, MOST_LEVELS, plainText } from './markdown/pieces.ts';
import type { Target } from './markdown/targets.ts';
import { glossaryHtml } from './markdown/terms.ts';
import { type Problem, Problems, suggest } from './problems.ts';

export type {
  FigureData,
  FigureEntry,
  FigureRegistry,
  FigureSpec,
  FigureWidth,
  HeaderSpec,
} from './markdown/figure-spec.ts';
export type { Note, SiteLink, Target, TocEntry };

export interface TextFile {
  /** As messages name it, e.g. `articles/trees/index.md`. */
  readonly file: string;
  readonly text: string;
}

/** All that an article is made of. `article-files.ts` reads it from a folder. */
export interface ArticleOptions {
  readonly source: TextFile;
  /** `refs.bib`; absent when nothing is cited. */
  readonly bibliography?: TextFile;
  readonly glossary: Glossary;
  readonly data: DataSource;
  readonly images: ImageFiles;
  readonly figures: FigureRegistry;
  /** The HTML of a figure with its frame. */
  renderFigure(spec: FigureSpec): string | Promise<string>;
}

/** A work in the reference list. */
export interface ReferenceItem {
  readonly key: string;
  /** Of its list item: `ref-key`. */
  readonly id: string;
  readonly number: number;
  readonly html: string;
  readonly text: string;
}

export interface Article {
  /** `undefined` when it cannot be read; `problems` says why. */
  readonly frontMatter: FrontMatter | undefined;
  readonly header?: HeaderSpec;
  /** The body, without title, reference list and glossary. */
  readonly html: string;
  readonly toc: readonly TocEntry[];
  /** In the order of first citation. */
  readonly references: readonly ReferenceItem[];
  /** A section with the terms the article uses; empty when there are none. */
  readonly glossaryHtml: string;
  readonly notes: readonly Note[];
  readonly targets: readonly Target[];
  readonly figures: readonly FigureSpec[];
  /** Links to other pages of the site, still to be checked. */
  readonly links: readonly SiteLink[];
  /** Image files beside the article that its page needs. */
  readonly images: readonly string[];
  /** Words of the prose with its captions and notes, without code. */
  readonly words: number;
  readonly problems: readonly Problem[];
}

/** Compiles an article. It never throws for what an author wrote: whatever is wrong is in `problems`. */
export async function compileArticle(options: ArticleOptions): Promise<Article> {
  const problems = new Problems();
  const { source, data, figures } = options;
  const { frontMatter, body, bodyLine, lineOf, problems: wrong } = readFrontMatter(source.text, source.file);
  for (const problem of wrong) problems.add(problem);

  /** The file of the pieces at hand: the article, or the glossary while one of its entries is read. */
  let file = source.file;
  const report: Report = (where, message, { expected, nearest, severity } = {}) => {
    const line = typeof where === 'number' ? where : where.line;
    problems.add({
      file,
      message,
      ...(line !== undefined && { line }),
      ...(expected !== undefined && { expected }),
      ...(nearest !== undefined && { nearest }),
      ...(severity !== undefined && { severity }),
    });
  };
  function parse(text: string, firstLine: number): Token[] {
    try {
      const tokens = parseMarkdown(text);
      const deep = linesToTooDeep(tokens);
      if (deep === undefined) {
        locate(tokens, firstLine);
        return tokens;
      }
      report(firstLine + deep, 'Lists or quotations stand too deeply inside each other.', {
        expected: `at most ${MOST_LEVELS} levels`,
      });
      return [];
    } catch (error) {
      // marked goes down one call for each level of nesting, and gives up after some thousand.
      report(firstLine, `The text cannot be read: ${error instanceof Error ? error.message : error}.`);
      return [];
    }
  }

  const entries = new Map<GlossaryEntry, Token[]>();
  const inGlossary = <T>(work: () => T): T => {
    const before = file;
    file = options.glossary.file;
    const result = work();
    file = before;
    return result;
  };
  const collectEntry = (entry: GlossaryEntry) =>
    inGlossary(() => {
      const tokens = parse(entry.text, entry.textLine);
      entries.set(entry, tokens);
      collectAll(extensions.forGlossary, tokens);
    });

  const bibliography = readWorks(options.bibliography, problems);
  const extensions = articleExtensions({ ...options, bibliography, collectEntry, report });
  const tokens = parse(body, bodyLine);
  extensions.notes.resolve(tokens);
  for (const pass of extensions.passes) collectAll(pass, tokens);
  for (const extension of extensions.all) extension.nameTheRest?.();
  await extensions.code.load();

  const render = renderWith(extensions.all);
  const html = keepMarks(render(tokens));
  const terms = glossaryHtml(extensions.terms.used, (entry) => inGlossary(() => render(entries.get(entry))));
  const cited = extensions.citations.cited;
  if (options.bibliography) {
    const keys = new Set(cited.map(({ key }) => key));
    for (const warning of uncitedWorks(bibliography, keys, options.bibliography.file)) problems.add(warning);
  }
  const header =
    frontMatter &&
    readHeader(frontMatter, figures, data, (path, message, more) => report(lineOf(path), message, more));

  const ids = extensions.figures.all.map(({ id }) => id);
  const named = (frontMatter?.tools ?? []).map((id, index) => ({ id, path: ['tools', index] }));
  if (frontMatter?.image) named.push({ id: frontMatter.image, path: ['image'] });
  for (const { id, path } of named) {
    if (ids.includes(id)) continue;
    report(lineOf(path), `There is no figure with the id “${id}”.`, {
      expected: 'the id of a figure of this article',
      ...suggest(id, ids),
    });
  }

  return {
    frontMatter,
    ...(header && { header }),
    html: await placeFigures(html, extensions.figures.all, options.renderFigure),
    toc: extensions.headings.toc(render),
    references: cited.map(referenceItem),
    glossaryHtml: terms,
    notes: extensions.notes.all,
    targets: extensions.targets.all,
    figures: extensions.figures.all,
    links: extensions.links.toSite,
    images: [...extensions.images.used],
    words: countWords([...tokens, ...extensions.notes.bodies]),
    problems: problems.all,
  };
}

function readWorks(source: TextFile | undefined, problems: Problems): Bibliography {
  if (!source) return new Map();
  const { bibliography, problems: wrong } = readBibliography(source.text, source.file);
  for (const problem of wrong) problems.add(problem);
  return bibliography;
}

const referenceItem = ({ key, number, reference }: CitedReference): ReferenceItem => ({
  key,
  id: referenceId(key),
  number,
  html: referenceHtml(reference),
  text: referenceText(reference),
});

function countWords(tokens: readonly Token[]): number {
  return plainText(tokens).match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
}

function readHeader(
  { header }: FrontMatter,
  figures: FigureRegistry,
  data: DataSource,
  say: (
    path: readonly (string | number)[],
    message: string,
    more?: { expected?: string; nearest?: string },
  ) => void,
): HeaderSpec | undefined {
  if (!header) return undefined;
  const within: typeof say = (path, message, more) => say(['header', ...path], message, more);
  const entry = findFigure(figures, header.figure, ['figure'], within);
  if (!entry) return undefined;
  const found = findData(entry, header.data, data, ['data'], within);
  if (entry.validateData && !found) return undefined;
  const states = header.states.map((state, n) => findState(entry, state, found, ['states', n], within));
  return { name: header.figure, states, ...(found && { data: found }) };
}

/** One after the other: rendering on the server keeps state that two figures must not share. */
async function placeFigures(
  html: string,
  specs: readonly FigureSpec[],
  render: ArticleOptions['renderFigure'],
): Promise<string> {
  let placed = html;
  for (const spec of specs) {
    const figure = await render(spec);
    placed = placed.replace(figureMark(spec.number), () => figure);
  }
  return placed;
}
