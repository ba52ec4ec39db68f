import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './commands.ts';
import type { GeneratedArticle } from './generated-articles.ts';

const ROOT = join(import.meta.dirname, '../..');
const PORT = '4391';

/** A site builder that is given the same Markdown. */
export interface Contender {
  readonly name: string;
  /** What it does not do with that Markdown, so that a ratio is read with it in mind. */
  readonly skips: string;
  prepare(folder: string, articles: readonly GeneratedArticle[]): void;
  readonly build: readonly string[];
  readonly dev: readonly string[];
  /** Where its development server shows the text of an article. */
  devUrl(slug: string): string;
  /** The Markdown file of an article. */
  source(folder: string, slug: string): string;
}

function writeAll(path: (slug: string) => string, articles: readonly GeneratedArticle[]): void {
  for (const { slug, text } of articles) {
    mkdirSync(dirname(path(slug)), { recursive: true });
    writeFileSync(path(slug), text);
  }
}

/** Installs packages into a folder of their own, once: what is only compared with is no dependency. */
export function install(folder: string, packages: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  if (existsSync(join(folder, 'node_modules'))) return;
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  run(folder, ['npm', 'install', '--no-audit', '--no-fund', ...packages]);
}

const vitrine: Contender = {
  name: 'Vitrine',
  skips: 'nothing: figures are drawn on the server, formulas set, links checked',
  prepare(folder, articles) {
    mkdirSync(folder, { recursive: true });
    for (const part of ['src', 'data', 'public', 'package.json', 'tsconfig.json', 'vite.config.ts']) {
      cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    }
    if (!existsSync(join(folder, 'node_modules')))
      symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    writeAll((slug) => this.source(folder, slug), articles);
    cpSync(join(ROOT, 'articles/glossary.yaml'), join(folder, 'articles/glossary.yaml'));
  },
  build: ['node', 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
  dev: ['node', 'node_modules/vite/bin/vite.js', '--port', PORT, '--strictPort', '--host', '127.0.0.1'],
  devUrl: (slug) => `http://127.0.0.1:${PORT}/${slug}/`,
  source: (folder, slug) => join(folder, 'articles', slug, 'index.md'),
};

const vitepress: Contender = {
  name: 'VitePress',
  skips: 'figures (shown as code) and formulas (left as text)',
  prepare(folder, articles) {
    install(folder, ['vitepress@1.6.4']);
    writeAll((slug) => this.source(folder, slug), articles);
    writeFileSync(join(folder, 'docs/index.md'), '# Home\n');
  },
  build: ['node', 'node_modules/vitepress/bin/vitepress.js', 'build', 'docs'],
  dev: [
    'node',
    'node_modules/vitepress/bin/vitepress.js',
    'dev',
    'docs',
    '--port',
    PORT,
    '--host',
    '127.0.0.1',
  ],
  // Its pages are drawn in the browser in dev; the module of the page is where the text arrives.
  devUrl: (slug) => `http://127.0.0.1:${PORT}/${slug}.md?import`,
  source: (folder, slug) => join(folder, 'docs', `${slug}.md`),
};

const starlightConfig = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ telemetry: false, integrations: [starlight({ title: 'Bench', pagefind: false })] });
`;
const starlightContent = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const starlight: Contender = {
  name: 'Astro Starlight',
  skips: 'figures (shown as code), formulas (left as text) and, for the bench, its search index',
  prepare(folder, articles) {
    // The last releases that run on Node 20, this project's floor.
    install(folder, ['astro@5', '@astrojs/starlight@0.37']);
    writeAll((slug) => this.source(folder, slug), articles);
    writeFileSync(join(folder, 'astro.config.mjs'), starlightConfig);
    writeFileSync(join(folder, 'src/content.config.ts'), starlightContent);
    writeFileSync(join(folder, 'src/content/docs/index.md'), '---\ntitle: Home\n---\n');
  },
  build: ['node', 'node_modules/astro/astro.js', 'build'],
  dev: ['node', 'node_modules/astro/astro.js', 'dev', '--port', PORT, '--host', '127.0.0.1'],
  devUrl: (slug) => `http://127.0.0.1:${PORT}/${slug}/`,
  source: (folder, slug) => join(folder, 'src/content/docs', `${slug}.md`),
};

export const contenders: readonly Contender[] = [vitrine, vitepress, starlight];

/** Rewrites the first paragraph of an article so that it says `words`. */
export function edit(path: string, words: string): void {
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/## Part 1\n\n/, `## Part 1\n\n${words} `));
}
