import { defineConfig } from 'vite';
import { siteConfig } from './src/site/config.ts';
import {
  foldedTemplates,
  plainImports,
  schemasFromServer,
  stylesFromServer,
  wholeSchemas,
} from './src/site/lean-figures.ts';
import { sitePlugin } from './src/site/plugin.ts';
import { scriptGroups } from './src/site/script-groups.ts';

const site = siteConfig();
const SERVICE_WORKER = 'src/reader/offline/service-worker.ts';

export default defineConfig({
  // Relative: for a folder that is read from disk or put anywhere. The site makes its pages relative then, Vite the rest.
  base: process.env.RELATIVE ? './' : site.base,
  ...(process.env.PORT && { server: { port: Number(process.env.PORT) } }),
  plugins: [
    sitePlugin(site),
    foldedTemplates(),
    stylesFromServer(),
    schemasFromServer(),
    wholeSchemas(),
    plainImports(),
  ],
  css: { transformer: 'lightningcss' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      // Making the pages is the build; that a plugin takes most of its time says nothing.
      checks: { pluginTimings: false },
      input: ['src/reader/main.ts', 'src/reader/search/page.ts', SERVICE_WORKER, 'src/site/styles/main.css'],
      output: {
        // A service worker answers for what is below its own address only, and keeps that address.
        entryFileNames: ({ facadeModuleId }) =>
          facadeModuleId?.endsWith(SERVICE_WORKER) ? 'sw.js' : 'assets/[name]-[hash].js',
        codeSplitting: { groups: [...scriptGroups(import.meta.dirname)] },
      },
    },
  },
});
