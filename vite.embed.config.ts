import type { InlineConfig } from 'vite';
import {
  foldedTemplates,
  plainImports,
  schemasFromServer,
  stylesFromServer,
  wholeSchemas,
} from './src/site/lean-figures.ts';
import { KIT, ON_ITS_OWN } from './src/site/script-groups.ts';

const ENTRIES = {
  embed: 'src/embed/embed.ts',
  'embed-frames': 'src/embed/frames.ts',
  'embed-page': 'src/embed/page.ts',
  gallery: 'src/embed/gallery.ts',
};

/** What pages name of it, from the root of the site. */
export const EMBED_FILES: readonly string[] = Object.keys(ENTRIES).map((name) => `${name}.js`);

/**
 * The scripts of figures on other sites' pages: `embed.js` (the element), `embed-frames.js` (heights of iframes) `embed-page.js` (the page in an
 * iframe) and `gallery.js` (our own page of all figures). A build of its own, as an article's page wants few files and such a figure little code: here each figure is a file. Addresses are
 * relative to the scripts, which stand on one host and run on another.
 */
export const embedConfig = (
  root: string,
  outDir: string,
  input: Readonly<Record<string, string>> = ENTRIES,
): InlineConfig => ({
  configFile: false,
  root,
  base: './',
  logLevel: 'warn',
  publicDir: false,
  plugins: [
    foldedTemplates(),
    stylesFromServer(),
    schemasFromServer(),
    wholeSchemas(),
    plainImports({ canReload: false }),
  ],
  build: {
    target: 'es2022',
    outDir,
    emptyOutDir: false,
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: { ...input },
      preserveEntrySignatures: 'exports-only',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        codeSplitting: {
          groups: [
            { name: 'embed-import', test: ON_ITS_OWN, priority: 2 },
            { name: 'embed-kit', test: KIT, priority: 1 },
          ],
        },
      },
    },
  },
});
