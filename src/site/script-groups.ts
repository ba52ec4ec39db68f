import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What awake figures need. Folders of the kit, Lit's extra directives, and what few articles use go with the figures that use them. */
export const KIT =
  /node_modules\/(?!.*\/directive(s\/|-helpers))(@lit|lit|d3-array\/src\/ticks)|src\/(figures\/kit\/[^/]+|model\/questions|reader\/(frame|menu|wake|wake-figure))\.ts/;
/** Vite's few lines for imports on demand. The page's first script uses them, and must not bring the kit along for that. */
export const ON_ITS_OWN = /vite\/preload-helper/;
/** Checks the form of files. Only readers who bring their own ask for it; the schemas of figures would else pull it along. */
const CHECK = /node_modules\/valibot\//;
/** What figures of few articles share with each other or with what comes on demand: it must not bring one of those figures along. */
const APART = /src\/model\/close-words\.ts/;
/** Asked for only when a reader opens a table, a file or the box for a tree of their own. */
const ON_DEMAND = /\/(table|schema|own-tree|own-file)\.ts$|\?whole$/;
const STATIC_IMPORT = /^\s*(?:import|export) (?!type )[^'"]*?\bfrom\s*'(\.[^']+)'|^\s*import\s*'(\.[^']+)'/gm;

/** Above the number of articles. A whole number, as the bundler leaves off decimals. */
const FIRST = 1000;

interface Group {
  readonly name: string;
  readonly test: RegExp | ((id: string) => boolean);
  readonly priority: number;
}

/**
 * Which modules share a script file: the kit in one, and of the rest those that the same articles need. A file for each module would
 * cost a request each and compress worse, about a tenth of what a page may weigh; a reader of an article wakes its figures one after
 * the other anyway. A page loads no module that none of its figures uses.
 */
export function scriptGroups(root: string): readonly Group[] {
  const users = moduleUsers(root);
  const nameOf = (id: string) => users.get(resolve(id.split('?')[0]!)) ?? null;
  const articles = new Set([...figureHomes(join(root, 'articles')).values()].flat()).size;
  /** A file of its own costs a page more than a few lines that it does not use. What no figure needs at once, such as tables, comes on demand. */
  const isCommon = (id: string) =>
    !id.includes('/figures/kit/') || (nameOf(id)?.split('+').length ?? 0) >= articles / 2;
  return [
    { name: 'import', test: ON_ITS_OWN, priority: FIRST + 1 },
    { name: 'check', test: CHECK, priority: FIRST + 1 },
    { name: 'apart', test: APART, priority: FIRST + 1 },
    { name: 'kit', test: (id: string) => KIT.test(id) && isCommon(id), priority: FIRST },
    // A group takes in all that its modules import. What more articles need comes first, so that no article's own group takes it.
    ...[...new Set(users.values())].map((name) => ({
      name: shortName(name),
      test: (id: string) => !ON_DEMAND.test(id) && nameOf(id) === name,
      priority: name.split('+').length,
    })),
  ];
}

/** Names of many articles would stand in every file that imports the group. */
const shortName = (slugs: string): string =>
  slugs.split('+').length > 2
    ? `shared-${createHash('sha256').update(slugs).digest('hex').slice(0, 4)}`
    : slugs;

/** Path of each module that figures in articles are made of → the slugs of those articles, as one name. */
function moduleUsers(root: string): ReadonlyMap<string, string> {
  const slugs = new Map<string, Set<string>>();
  for (const [figure, articles] of figureHomes(join(root, 'articles'))) {
    for (const module of modulesOf(join(root, 'src', 'figures', figure, `${figure}.ts`))) {
      const known = slugs.get(module) ?? new Set();
      for (const article of articles) known.add(article);
      slugs.set(module, known);
    }
  }
  return new Map(Array.from(slugs, ([module, articles]) => [module, [...articles].sort().join('+')]));
}

/** A module and all that it imports, directly or not; what it imports on demand is left out. */
function modulesOf(entry: string): ReadonlySet<string> {
  const found = new Set<string>();
  const ahead = [resolve(entry)];
  for (let path = ahead.pop(); path; path = ahead.pop()) {
    if (found.has(path) || !existsSync(path)) continue;
    found.add(path);
    for (const [, from, bare] of readFileSync(path, 'utf8').matchAll(STATIC_IMPORT))
      ahead.push(resolve(dirname(path), (from ?? bare)!));
  }
  return found;
}

/** Names of figures, each with the slugs of the articles that show it. */
function figureHomes(articles: string): ReadonlyMap<string, readonly string[]> {
  const homes = new Map<string, string[]>();
  for (const slug of readdirSync(articles)) {
    const file = join(articles, slug, 'index.md');
    if (!existsSync(file)) continue;
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/^ *```figure +([\w-]+)/gm))
      homes.set(name!, [...(homes.get(name!) ?? []), slug]);
  }
  return homes;
}
