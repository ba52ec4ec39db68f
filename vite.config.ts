import { defineConfig } from 'vite';
import { siteConfig } from './src/site/config.ts';
import { foldedTemplates, stylesFromServer } from './src/site/lean-figures.ts';
import { sitePlugin } from './src/site/plugin.ts';

const site = siteConfig();

/** What every awake figure needs, in one file: many small ones compress worse and cost a request each. */
const SHARED = /node_modules\/(@lit|lit)|src\/(geometry|figures\/kit|reader\/(frame|menu|wake))/;

export default defineConfig({
  base: site.base,
  plugins: [sitePlugin(site), foldedTemplates(), stylesFromServer()],
  css: { transformer: 'lightningcss' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['src/reader/main.ts', 'src/site/styles/main.css'],
      output: { codeSplitting: { groups: [{ name: 'kit', test: SHARED }] } },
    },
  },
});
