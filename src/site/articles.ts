import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, compileArticle } from './article.ts';
import { articleSlugs, dataFile, readArticleFiles, readGlossaryFile } from './article-files.ts';
import { linkTo, type SiteConfig } from './config.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Glossary } from './glossary.ts';
import type { FigureRegistry } from './markdown/figure-spec.ts';
import { type Problem, Problems, printProblems } from './problems.ts';
import { type PublishedFile, renderFigure } from './render-figure.ts';

/** An article without anything left to mend. */
export interface ReadyArticle extends Article {
  readonly slug: string;
  readonly frontMatter: FrontMatter;
  /** The data files its figures draw, by the names that the article gives them, with their text. */
  readonly files: readonly (PublishedFile & { readonly name: string; readonly text: string })[];
}

interface Compiled {
  readonly fingerprint: string;
  readonly article: Article;
  readonly files: ReadyArticle['files'];
  readonly problems: readonly Problem[];
}

/** Survives from request to request in dev, until a program of the site or a figure changes and this module with it. */
const compiled = new Map<string, Compiled>();

/**
 * All articles in the order of the collection: by `order`, then the newest first. Only what changed since the last call
 * is compiled again.
 * @throws {BuildError} with everything an author has to mend in any of them
 */
export async function loadArticles(
  root: string,
  site: SiteConfig,
  figures: FigureRegistry,
): Promise<readonly ReadyArticle[]> {
  const { glossary, problems: glossaryProblems } = readGlossaryFile(root);
  const problems = new Problems();
  for (const problem of glossaryProblems) problems.add(problem);

  const ready: ReadyArticle[] = [];
  for (const slug of articleSlugs(root)) {
    const fingerprint = fingerprintOf(root, slug, site);
    let known = compiled.get(slug);
    if (known?.fingerprint !== fingerprint) {
      known = { fingerprint, ...(await compile(root, slug, { glossary, figures, site })) };
      compiled.set(slug, known);
      const warnings = known.problems.filter(({ severity }) => severity === 'warning');
      if (warnings.length > 0) console.warn(printProblems(warnings));
    }
    for (const problem of known.problems) problems.add(problem);
    const { article, files } = known;
    if (article.frontMatter) ready.push({ ...article, slug, frontMatter: article.frontMatter, files });
  }
  problems.throwIfAny();
  return ready.sort(
    (a, b) => a.frontMatter.order - b.frontMatter.order || (a.frontMatter.date < b.frontMatter.date ? 1 : -1),
  );
}

interface Shared {
  readonly glossary: Glossary;
  readonly figures: FigureRegistry;
  readonly site: SiteConfig;
}

/** Compiles one article; a figure that cannot be drawn is one more thing to mend, and not the end of the list. */
async function compile(
  root: string,
  slug: string,
  { glossary, figures, site }: Shared,
): Promise<Omit<Compiled, 'fingerprint'>> {
  const source = readArticleFiles(root, slug);
  const files = new Map<string, ReadyArticle['files'][number]>();
  const undrawn: Problem[] = [];
  const article = await compileArticle({
    ...source,
    glossary,
    figures,
    async renderFigure(spec) {
      const published = (name: string) => {
        const file = publish(root, slug, name, site);
        files.set(file.path, file);
        return file;
      };
      const file = spec.data && published(spec.data.file);
      const siblings = spec.data?.siblings?.map(({ name, file }) => [name, published(file).address] as const);
      try {
        return await renderFigure(spec, figures.get(spec.name)!, file, siblings);
      } catch (error) {
        undrawn.push({ file: source.source.file, line: spec.line, ...describeFailure(spec.name, error) });
        return '';
      }
    },
  });
  return { article, files: [...files.values()], problems: [...article.problems, ...undrawn] };
}

function describeFailure(name: string, error: unknown): Pick<Problem, 'message' | 'expected'> {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const place = /(src\/figures\/[^\s()]+:\d+)/.exec(stack)?.[1];
  return {
    message: `The figure “${name}” cannot be drawn: ${message}.`,
    expected: `a drawing from its program${place ? `, which stopped at ${place}` : ''}`,
  };
}

/** A name that changes with the content, so that a reader's browser never draws an old file with new code. Equal for all articles that draw the file. */
function publish(root: string, slug: string, name: string, site: SiteConfig): ReadyArticle['files'][number] {
  const source = dataFile(slug, name);
  const text = readFileSync(join(root, source), 'utf8');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const [, home, file] = source.split('/') as [string, string, string];
  const path = `${home}/data/${file.replace('.json', '')}.${sha256.slice(0, 8)}.json`;
  return { name, path, address: linkTo(site, path), sha256, text };
}

/** Changes when a file does from which the article is made. */
function fingerprintOf(root: string, slug: string, site: SiteConfig): string {
  const data = existsSync(join(root, 'data')) ? readdirSync(join(root, 'data')) : [];
  const folders = [join(root, 'articles', slug), ...data.map((home) => join(root, 'data', home))].filter(
    (folder) => existsSync(folder) && statSync(folder).isDirectory(),
  );
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const glossary = join(root, 'articles/glossary.yaml');
  const stamps = [...files, ...(existsSync(glossary) ? [glossary] : [])].map((file) => {
    const { mtimeMs, size } = statSync(file);
    return `${file} ${mtimeMs} ${size}`;
  });
  return [site.base, ...stamps].join('\n');
}
