/**
 * npm run data: runs every `data/<slug>/recipe.ts` and writes the files it makes beside it.
 * npm run data -- --check: writes nothing; names each file that would change and exits with 1.
 *
 * A recipe exports `files()`, which returns (or promises) file name → content. Numbers are printed with six significant digits,
 * so that the last bits of a logarithm, which may differ between versions of Node, do not change a file.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMain, ROOT } from './install.mjs';

interface Recipe {
  files(): Record<string, unknown> | Promise<Record<string, unknown>>;
}

const DIGITS = 6;
const LINE = 110;

/** JSON with a final line break: a list or object stays on its line when it fits, and so does every list of numbers. */
export function printData(value: unknown): string {
  return `${print(JSON.parse(JSON.stringify(value, rounded)), '')}\n`;
}

function rounded(key: string, value: unknown): unknown {
  if (typeof value !== 'number') return value;
  if (!Number.isFinite(value)) throw new Error(`“${key}” is ${value}, which JSON cannot hold.`);
  return Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS));
}

function print(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const inner = `${indent}  `;
  const [open, close] = isList ? '[]' : '{}';
  const parts = isList
    ? value.map((item) => print(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${print(item, inner)}`);
  const line = `${open}${parts.join(', ')}${close}`;
  const ofNumbers = isList && value.every((item) => typeof item === 'number');
  const fits = indent.length + line.length <= LINE && !line.includes('\n');
  return ofNumbers || fits ? line : `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}

/** Runs the recipes below `root`/data, or those of some slugs. Returns path → text of each file they make, paths relative to `root`. */
export async function makeData(
  root: string,
  slugs = readdirSync(join(root, 'data')),
): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const slug of slugs.toSorted()) {
    const recipe = join(root, 'data', slug, 'recipe.ts');
    if (!existsSync(recipe)) continue;
    const { files } = (await import(pathToFileURL(recipe).href)) as Recipe;
    for (const [name, content] of Object.entries(await files()))
      made.set(join('data', slug, name), printData(content));
  }
  return made;
}

/** The files of `made` that are missing below `root` or differ from what is there. */
export function changedFiles(root: string, made: ReadonlyMap<string, string>): string[] {
  return [...made.keys()].filter((path) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== made.get(path);
  });
}

if (isMain(import.meta.url)) {
  const made = await makeData(ROOT);
  const changed = changedFiles(ROOT, made);
  if (process.argv.includes('--check')) {
    for (const path of changed)
      console.error(`${path} differs from what its recipe makes; run npm run data.`);
    process.exitCode = changed.length > 0 ? 1 : 0;
  } else {
    for (const path of changed) writeFileSync(join(ROOT, path), made.get(path)!);
  }
  console.log(`${made.size} files made, ${changed.length} changed.`);
}
