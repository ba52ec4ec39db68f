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

export default defineConfig({
  base: site.base,
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
      input: ['src/reader/main.ts', 'src/reader/search/page.ts', 'src/site/styles/main.css'],
      output: { codeSplitting: { groups: [...scriptGroups(import.meta.dirname)] } },
    },
  },
});
