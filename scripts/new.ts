// npm run new article <slug> · npm run new figure <name>: a complete, passing beginning.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMain, ROOT, stop } from './install.mjs';
import { runTool } from './run.mjs';

const TEMPLATES = fileURLToPath(new URL('./templates', import.meta.url));

/** Each template, and where it goes; `{{name}}` and its kin are filled in, in paths and in text. */
const FILES = {
  article: {
    'index.md.txt': 'articles/{{name}}/index.md',
    'refs.bib.txt': 'articles/{{name}}/refs.bib',
  },
  figure: {
    'schema.ts.txt': 'src/figures/{{name}}/schema.ts',
    'marks.ts.txt': 'src/figures/{{name}}/marks.ts',
    'table.ts.txt': 'src/figures/{{name}}/table.ts',
    'element.ts.txt': 'src/figures/{{name}}/{{name}}.ts',
    'styles.ts.txt': 'src/figures/{{name}}/{{name}}.styles.ts',
    'test.ts.txt': 'tests/unit/figures/{{name}}.test.ts',
  },
} as const;
export type Kind = keyof typeof FILES;

/** Names that would stand where the site has something else. */
const TAKEN: Record<Kind, readonly string[]> = {
  article: ['about', 'assets', 'data', 'figures', 'fonts', 'search'],
  figure: ['kit'],
};

const USAGE = 'Usage: npm run new article <slug>, or npm run new figure <name>.';

const isKind = (word: string | undefined): word is Kind => word === 'article' || word === 'figure';

/** `two-words` → `Two words`, `TwoWords`. */
const titleOf = (name: string) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
const classOf = (name: string) =>
  name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * Writes the files of a new article or figure below `root`.
 * @returns the files written, as paths below `root`
 * @throws Error with a sentence, where the name is not in kebab case or is taken
 */
export function create(kind: Kind, name: string, root: string, today = new Date()): string[] {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new Error(
      `“${name}” cannot name ${nounOf(kind)}: use small letters, digits and single hyphens, as in “two-words”, and a letter first.`,
    );
  }
  const values: Record<string, string> = {
    name,
    title: titleOf(name),
    Class: classOf(name),
    date: today.toISOString().slice(0, 10),
  };
  const fill = (text: string) => text.replaceAll(/\{\{(\w+)\}\}/g, (all, key: string) => values[key] ?? all);
  const files = Object.entries(FILES[kind]).map(([template, path]) => ({ template, path: fill(path) }));
  const taken = files.find(({ path }) => existsSync(join(root, path)));
  if (taken) throw new Error(`There is already ${nounOf(kind)} called “${name}”: ${taken.path}.`);
  if (TAKEN[kind].includes(name))
    throw new Error(`“${name}” is taken by the site itself; choose another name.`);
  for (const { template, path } of files) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, fill(readFileSync(join(TEMPLATES, kind, template), 'utf8')));
  }
  return files.map(({ path }) => path);
}

const nounOf = (kind: Kind) => (kind === 'article' ? 'an article' : 'a figure');

function main([kind, name, ...rest]: readonly string[]): void {
  if (!isKind(kind) || name === undefined || rest.length > 0) stop(USAGE);
  let files: string[] = [];
  try {
    files = create(kind, name, ROOT);
  } catch (error) {
    stop((error as Error).message);
  }
  console.log(['Written:', ...files.map((path) => `  ${path}`)].join('\n'));
  if (kind === 'article') {
    console.log(`\nnpm run dev shows it at /${name}/. Its status is “draft” until you say “complete”.`);
    return;
  }
  console.log('\nDrawing its pictures for the first time …');
  // Where lines break and how imports sort depend on the name.
  runTool('biome', ['check', '--write', '--log-level=error', ...files]);
  process.exitCode = runTool('vitest', ['run', `tests/unit/figures/${name}.test.ts`, '--update']);
  console.log(`\nPut it into an article: a fenced block that begins \`\`\`figure ${name}.`);
}

if (isMain(import.meta.url)) main(process.argv.slice(2));
