import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What every awake figure needs. A folder of the kit, its pictures of trees and Lit's extra directives are for some figures and go with
 * those.
 */
const KIT =
  /node_modules\/(?!.*\/directive(s\/|-helpers))(@lit|lit|d3-)|src\/(figures\/kit\/(?!tree-)[^/]+|reader\/(frame|menu|wake))\.ts/;
/** Vite's few lines for imports on demand. The page's first script uses them, and must not bring the kit along for that. */
const ON_ITS_OWN = /vite\/preload-helper/;
/** Asked for only when a reader opens a table, or the box for a tree of their own. */
const ON_DEMAND = /\/(table|schema|own-tree)\.ts$/;

interface Group {
  readonly name: string | ((id: string) => string | null);
  readonly test: RegExp | ((id: string) => boolean);
  readonly priority: number;
  /** Names the group in reports where `name` is a function. */
  readonly debugName?: string;
}

/**
 * Which modules share a script file: the kit in one, and the figures of an article in one. A file for each module would
 * cost a request each and compress worse, about a tenth of what a page may weigh; a reader of an article wakes its
 * figures one after the other anyway. A figure of several articles goes with the first.
 */
export function scriptGroups(root: string): readonly Group[] {
  const homes = figureHomes(join(root, 'articles'));
  const homeOf = (id: string) => homes.get(/\/src\/figures\/([^/]+)\//.exec(id)?.[1] ?? '') ?? null;
  return [
    { name: 'import', test: ON_ITS_OWN, priority: 3 },
    { name: 'kit', test: KIT, priority: 2 },
    {
      name: homeOf,
      debugName: 'figures of an article',
      test: (id) => !ON_DEMAND.test(id) && homeOf(id) !== null,
      priority: 1,
    },
  ];
}

/** Names of figures, each with the slug of the article that shows it first. */
function figureHomes(articles: string): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const slug of readdirSync(articles).sort()) {
    const file = join(articles, slug, 'index.md');
    if (!existsSync(file)) continue;
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/^ *```figure +([\w-]+)/gm)) {
      if (!homes.has(name!)) homes.set(name!, slug);
    }
  }
  return homes;
}
