import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { create } from '../../../scripts/new.ts';
import { compileArticle } from '../../../src/site/article.ts';
import { readArticleFiles, readGlossaryFile } from '../../../src/site/article-files.ts';
import { loadFigures } from '../../../src/site/figure-registry.ts';
import { renderFigure } from '../../../src/site/render-figure.ts';

/** A checkout in small, inside this one so that packages are found: what a new figure needs is linked from here. */
let root = '';

beforeAll(() => {
  mkdirSync('.cache', { recursive: true });
  root = mkdtempSync(resolve('.cache', 'new-'));
  for (const path of ['src/geometry', 'src/model', 'src/figures/kit', 'tests/unit/figures/picture.ts']) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    symlinkSync(resolve(path), join(root, path));
  }
  writeFileSync(
    join(root, 'tsconfig.json'),
    '{ "extends": "../../tsconfig.json", "include": ["src", "tests"] }',
  );
});
afterAll(() => rmSync(root, { recursive: true }));

/** Runs a tool of this checkout in the small one, away from the settings of the test runner around it. */
async function run(tool: string, ...args: string[]): Promise<string> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VITEST|CI$|NODE_ENV|TEST)/.test(name));
  const { stdout } = await promisify(execFile)(resolve('node_modules/.bin', tool), args, {
    cwd: root,
    env: { ...Object.fromEntries(kept), NO_COLOR: '1' },
  }).catch((error: { stdout: string; stderr: string }) => {
    throw new Error(`${tool} failed:\n${error.stdout}${error.stderr}`);
  });
  return stdout;
}

describe('a new figure', () => {
  it('passes the type check and its own tests as it is written', { timeout: 30_000 }, async () => {
    create('figure', 'falling-bars', root);
    const [, tests] = await Promise.all([run('tsc', '--noEmit'), run('vitest', 'run')]);
    expect(tests).toMatch(/Tests\s+5 passed/);
  });

  it('is drawn by an element of its name', () => {
    const source = readFileSync(join(root, 'src/figures/falling-bars/falling-bars.ts'), 'utf8');
    expect(source).toContain("customElements.define('vitrine-falling-bars', FallingBarsFigure)");
    expect(source).not.toContain('{{');
  });
});

describe('a new article', () => {
  it('is a draft of today with a title made from its name', () => {
    const files = create('article', 'first-steps', root, new Date('2026-03-04T05:06:07Z'));
    expect(files).toEqual(['articles/first-steps/index.md', 'articles/first-steps/refs.bib']);
    const text = readFileSync(join(root, 'articles/first-steps/index.md'), 'utf8');
    for (const field of ['title: "First steps"', 'date: 2026-03-04', 'status: draft'])
      expect(text).toContain(field);
  });

  it('compiles with nothing to mend, with one figure, one section and one reference', async () => {
    create('article', 'whole-article', root);
    const figures = await loadFigures();
    const article = await compileArticle({
      ...readArticleFiles(root, 'whole-article'),
      glossary: readGlossaryFile(root).glossary,
      figures,
      renderFigure: (spec) => renderFigure(spec, figures.get(spec.name)!),
    });
    expect(article.problems).toEqual([]);
    expect(article.figures.map(({ id }) => id)).toEqual(['first']);
    expect(article.references).toHaveLength(1);
    expect(article.toc.length).toBeGreaterThan(0);
    expect(article.html).toContain('<vitrine-power-gram');
  });
});

describe('a name', () => {
  it('is refused unless it is in kebab case, with an example of one that is', () => {
    for (const name of ['Bars', 'two words', 'a--b', '-a', '3d', '../up', '']) {
      expect(() => create('figure', name, root)).toThrow('as in “two-words”');
    }
  });

  it('is refused where it is taken, and nothing is overwritten', () => {
    create('article', 'taken-name', root);
    expect(() => create('article', 'taken-name', root)).toThrow('already an article called “taken-name”');
    expect(() => create('figure', 'kit', root)).toThrow('“kit” is taken');
  });
});
