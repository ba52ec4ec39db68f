import { readFileSync } from 'node:fs';
import { transformStyleAttribute } from 'lightningcss';
import postcss, { type Rule } from 'postcss';

export type Theme = 'light' | 'dark';

/** Custom properties by name, `--ink`. */
export type Variables = ReadonlyMap<string, string>;

/** The tokens of every page, as written; controls are left out, as where no script runs. */
export function themeTokens(): Variables {
  const root = postcss
    .parse(readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8'))
    .nodes.find((node): node is Rule => node.type === 'rule' && node.selector === ':root');
  const table = new Map<string, string>([['--controls', 'none']]);
  root?.walkDecls(/^--/, ({ prop, value }) => void table.set(prop, value));
  return table;
}

/**
 * A value that any viewer of SVG understands: without `var()`, `light-dark()` and `color-mix()`.
 * @throws Error naming a custom property that is set nowhere
 */
export function plainValue(value: string, variables: Variables, theme: Theme): string {
  return mixed(ofTheme(filled(value, variables), theme));
}

/** The arguments of the first call of `name`, split at commas that stand in no inner brackets; and what is around it. */
function call(text: string, name: string) {
  const start = text.search(new RegExp(`(?<![\\w-])${name}\\(`));
  if (start < 0) return undefined;
  const first = start + name.length + 1;
  const parts: string[] = [];
  let depth = 1;
  let from = first;
  let at = first;
  for (; depth > 0 && at < text.length; at++) {
    const sign = text[at];
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    if (depth === 0 || (depth === 1 && sign === ',')) {
      parts.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  return { before: text.slice(0, start), parts, after: text.slice(at), whole: text.slice(start, at) };
}

function filled(value: string, variables: Variables): string {
  const found = call(value, 'var');
  if (!found) return value;
  const [name = '', ...fallback] = found.parts;
  const set = variables.get(name) ?? (fallback.length > 0 ? fallback.join(', ') : undefined);
  if (set === undefined) throw new Error(`“${name}” is used in a figure’s styles and set nowhere`);
  return filled(found.before + set + found.after, variables);
}

function ofTheme(value: string, theme: Theme): string {
  const found = call(value, 'light-dark');
  if (!found) return value;
  return ofTheme(found.before + found.parts[theme === 'light' ? 0 : 1] + found.after, theme);
}

/** A browser from before `color-mix()`, so that colours are written as `#rrggbb` or `#rrggbbaa`. */
const TARGETS = { chrome: 80 << 16 };
const known = new Map<string, string>();

function mixed(value: string): string {
  const found = call(value, 'color-mix');
  if (!found) return value;
  let colour = known.get(found.whole);
  if (!colour) {
    const code = Buffer.from(`color:${found.whole}`);
    const { code: plain } = transformStyleAttribute({
      filename: 'figure',
      code,
      minify: true,
      targets: TARGETS,
    });
    colour = /^color:(#[\da-f]+)/.exec(plain.toString())?.[1];
    if (!colour) throw new Error(`The colour “${found.whole}” of a figure cannot be worked out`);
    known.set(found.whole, colour);
  }
  return mixed(found.before + colour + found.after);
}
