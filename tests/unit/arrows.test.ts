import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve('src');

/** A hard look at 300 lines, an end at 400; the middle module stays below 120. */
const LONGEST_MODULE = 400;
const MEDIAN_MODULE = 120;

/** Which rooms the modules of a room may import from; every room may import from itself. */
const MAY_KNOW: Record<string, readonly string[]> = {
  geometry: [],
  search: [],
  model: ['geometry'],
  figures: ['geometry', 'model'],
  reader: ['geometry', 'model', 'search', 'figures'],
  site: ['geometry', 'model', 'search', 'figures'],
  embed: ['figures', 'reader'],
};
const WITHOUT_DOM = ['geometry', 'model', 'search'];
const DOM_GLOBAL =
  /(?<![.\w$'"`])(window|document|navigator|location|HTMLElement|SVGElement|customElements)\b(?!['"`]?\s*:)/;
const IMPORT = /\b(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

interface Module {
  readonly path: string;
  readonly room: string;
  readonly source: string;
  /** Without comments and without the insides of strings and templates. */
  readonly code: string;
}

/** Blanks comments and texts, so that words in prose are not taken for code. Keeps line breaks. */
function codeOnly(source: string): string {
  const blank = (part: string) => part.replaceAll(/[^\n]/g, ' ');
  return source.replaceAll(
    /\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g,
    blank,
  );
}

const modules: Module[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => {
    const source = readFileSync(join(SRC, path), 'utf8');
    const place = path.replaceAll('\\', '/');
    return { path: place, room: place.split('/')[0] ?? '', source, code: codeOnly(source) };
  });

/** What a module imports: paths below `src` for our own, names for packages. */
function importsOf({ path, source }: Module): string[] {
  const withoutComments = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/[^\n]*/gm, '');
  return [...withoutComments.matchAll(IMPORT)].map(([, from, dynamic]) => {
    const target = from ?? dynamic ?? '';
    return target.startsWith('.')
      ? relative(SRC, resolve(SRC, dirname(path), target)).replaceAll('\\', '/')
      : target;
  });
}

/** The statements of a module that run when it is imported: what no braces enclose. */
function topLevel(code: string): string {
  let depth = 0;
  return [...code]
    .filter((character) => {
      if (character === '{') depth += 1;
      if (character === '}') depth -= 1;
      return depth === 0;
    })
    .join('');
}

const lineCount = ({ source }: Module): number => source.trimEnd().split('\n').length;
const roomNames = Object.keys(MAY_KNOW);

describe('imports between rooms', () => {
  it('are seen in every form they are written', () => {
    const source = [
      "import { a } from './a.ts';",
      "import type { B,\n C } from '../site/b.ts';",
      "export * from './c.ts';",
      "import './d.ts';",
      "const e = () => import('./e.ts');",
      "// import f from './f.ts';",
    ].join('\n');
    const seen = importsOf({ path: 'figures/x/x.ts', room: 'figures', source, code: '' });
    expect(seen).toEqual([
      'figures/x/a.ts',
      'figures/site/b.ts',
      'figures/x/c.ts',
      'figures/x/d.ts',
      'figures/x/e.ts',
    ]);
  });

  it('finds the modules of the house', () => {
    expect(modules.length).toBeGreaterThan(20);
    expect(modules.filter(({ room }) => !roomNames.includes(room)).map(({ path }) => path)).toEqual([]);
  });

  it('run one way: geometry and model, then figures, then reader and site', () => {
    const wrong = modules.flatMap((module) => {
      const allowed = [module.room, ...(MAY_KNOW[module.room] ?? [])];
      return importsOf(module)
        .filter((target) => roomNames.includes(target.split('/')[0] ?? ''))
        .filter((target) => !allowed.includes(target.split('/')[0] ?? ''))
        .map((target) => `${module.path} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('rooms of numbers', () => {
  const numeric = modules.filter(({ room }) => WITHOUT_DOM.includes(room));

  it('know no browser', () => {
    expect(numeric.length).toBeGreaterThan(0);
    expect(numeric.filter(({ code }) => DOM_GLOBAL.test(code)).map(({ path }) => path)).toEqual([]);
  });

  it('import neither Lit nor anything of Node', () => {
    const wrong = numeric.flatMap((module) =>
      importsOf(module)
        .filter((target) => /^(lit|node:|vite)/.test(target))
        .map((target) => `${module.path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('figures', () => {
  const figures = modules.filter(({ room }) => room === 'figures');

  it('never fetch', () => {
    expect(figures.length).toBeGreaterThan(0);
    expect(
      figures.filter(({ code }) => /\bfetch\s*\(|XMLHttpRequest/.test(code)).map(({ path }) => path),
    ).toEqual([]);
  });

  it('touch no window or document while they are imported, since the server imports them too', () => {
    const wrong = figures.filter(({ code }) =>
      /(?<![.\w$])(window|document|navigator|location)\s*[.[]/.test(topLevel(code)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('sizes of modules', () => {
  it(`keep the middle one below ${MEDIAN_MODULE} lines and every one below ${LONGEST_MODULE}`, () => {
    const sizes = modules.map(lineCount).sort((a, b) => a - b);
    const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
    console.log(`${sizes.length} modules, median ${median} lines, longest ${sizes.at(-1)}`);
    expect(median).toBeLessThan(MEDIAN_MODULE);
    expect(modules.filter((module) => lineCount(module) > LONGEST_MODULE).map(({ path }) => path)).toEqual(
      [],
    );
  });
});
