import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, compileArticle } from './article.ts';
import { articleSlugs, readArticleFiles, readGlossaryFile } from './article-files.ts';
import { linkTo, type SiteConfig } from './config.ts';
import { loadFigures } from './figure-registry.ts';
import type { FrontMatter } from './front-matter.ts';
import { Problems, printProblems } from './problems.ts';
import { type PublishedFile, renderFigure } from './render-figure.ts';

/** An article without anything left to mend. */
export interface ReadyArticle extends Article {
  readonly slug: string;
  readonly frontMatter: FrontMatter;
  /** The data files its figures draw, with their text. */
  readonly files: readonly (PublishedFile & { readonly text: string })[];
}

interface Compiled {
  readonly fingerprint: string;
  readonly article: Article;
  readonly files: ReadyArticle['files'];
}

/** Survives from request to request in dev, until a program of the site or a figure changes and this module with it. */
const compiled = new Map<string, Compiled>();

/**
 * All articles in the order of the collection: by `order`, then the newest first. Only what changed since the last call
 * is compiled again.
 * @throws {BuildError} with everything an author has to mend in any of them
 */
export async function loadArticles(root: string, site: SiteConfig): Promise<readonly ReadyArticle[]> {
  const figures = await loadFigures();
  const { glossary, problems: glossaryProblems } = readGlossaryFile(root);
  const problems = new Problems();
  for (const problem of glossaryProblems) problems.add(problem);

  const ready: ReadyArticle[] = [];
  for (const slug of articleSlugs(root)) {
    const fingerprint = fingerprintOf(root, slug, site);
    let known = compiled.get(slug);
    if (known?.fingerprint !== fingerprint) {
      const files = new Map<string, ReadyArticle['files'][number]>();
      const article = await compileArticle({
        ...readArticleFiles(root, slug),
        glossary,
        figures,
        renderFigure(spec) {
          const file = spec.data && publish(root, slug, spec.data.file, site);
          if (file) files.set(file.path, file);
          return renderFigure(spec, figures.get(spec.name)!, file);
        },
      });
      known = { fingerprint, article, files: [...files.values()] };
      compiled.set(slug, known);
      const warnings = article.problems.filter(({ severity }) => severity === 'warning');
      if (warnings.length > 0) console.warn(printProblems(warnings));
    }
    const { article, files } = known;
    for (const problem of article.problems) problems.add(problem);
    if (article.frontMatter) ready.push({ ...article, slug, frontMatter: article.frontMatter, files });
  }
  problems.throwIfAny();
  return ready.sort(
    (a, b) => a.frontMatter.order - b.frontMatter.order || (a.frontMatter.date < b.frontMatter.date ? 1 : -1),
  );
}

/** A name that changes with the content, so that a reader's browser never draws an old file with new code. */
function publish(root: string, slug: string, name: string, site: SiteConfig): ReadyArticle['files'][number] {
  const text = readFileSync(join(root, 'data', slug, `${name}.json`), 'utf8');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const path = `${slug}/data/${name}.${sha256.slice(0, 8)}.json`;
  return { path, address: linkTo(site, path), sha256, text };
}

/** Changes when a file does from which the article is made. */
function fingerprintOf(root: string, slug: string, site: SiteConfig): string {
  const folders = [join(root, 'articles', slug), join(root, 'data', slug)].filter((folder) =>
    existsSync(folder),
  );
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const glossary = join(root, 'articles/glossary.yaml');
  const stamps = [...files, ...(existsSync(glossary) ? [glossary] : [])].map((file) => {
    const { mtimeMs, size } = statSync(file);
    return `${file} ${mtimeMs} ${size}`;
  });
  return [site.base, ...stamps].join('\n');
}
