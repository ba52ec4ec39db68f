import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ArticleOptions, TextFile } from './article.ts';
import { type Glossary, readGlossary } from './glossary.ts';
import type { Problem } from './problems.ts';

const IMAGE = /\.(png|jpe?g|gif|webp|svg)$/i;

/** The slugs of all articles, in alphabetical order. @param root the folder of the repository */
export function articleSlugs(root: string): string[] {
  return list(join(root, 'articles')).filter((slug) => existsSync(join(root, 'articles', slug, 'index.md')));
}

/** What an article is made of, as it lies in `articles/<slug>/` and `data/<slug>/`. */
export function readArticleFiles(
  root: string,
  slug: string,
): Pick<ArticleOptions, 'source' | 'bibliography' | 'data' | 'images'> {
  const folder = join('articles', slug);
  const works = readText(root, join(folder, 'refs.bib'));
  const pictures = list(join(root, folder)).filter((name) => IMAGE.test(name));
  return {
    source: readText(root, join(folder, 'index.md')) ?? { file: slashes(join(folder, 'index.md')), text: '' },
    ...(works && { bibliography: works }),
    data: {
      names: [...dataFiles(root, slug), ...otherDataFiles(root, slug)],
      read: (name) => JSON.parse(readFileSync(join(root, dataFile(slug, name)), 'utf8')),
    },
    images: {
      names: pictures,
      read: (name) => (pictures.includes(name) ? readFileSync(join(root, folder, name)) : undefined),
    },
  };
}

/** Path of a data file by the name that an article gives it: `variance` is its own, `trees/variance` another article's. */
export function dataFile(slug: string, name: string): string {
  const [home, file] = name.includes('/') ? name.split('/', 2) : [slug, name];
  return `data/${home}/${file}.json`;
}

const dataFiles = (root: string, slug: string): string[] =>
  list(join(root, 'data', slug))
    .filter((name) => name.endsWith('.json'))
    .map((name) => basename(name, '.json'));

const otherDataFiles = (root: string, slug: string): string[] =>
  list(join(root, 'data'))
    .filter((home) => home !== slug)
    .flatMap((home) => dataFiles(root, home).map((name) => `${home}/${name}`));

/** The terms that all articles share. */
export function readGlossaryFile(root: string): { glossary: Glossary; problems: Problem[] } {
  const { file, text } = readText(root, join('articles', 'glossary.yaml')) ?? {
    file: 'articles/glossary.yaml',
    text: '',
  };
  return readGlossary(text, file);
}

function readText(root: string, path: string): TextFile | undefined {
  const whole = join(root, path);
  return existsSync(whole) ? { file: slashes(path), text: readFileSync(whole, 'utf8') } : undefined;
}

const list = (folder: string): string[] =>
  existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder).sort() : [];

const slashes = (path: string): string => path.replaceAll('\\', '/');
