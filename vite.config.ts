import { defineConfig } from 'vite';
import { siteConfig } from './src/site/config.ts';
import { sitePlugin } from './src/site/plugin.ts';

const site = siteConfig();

export default defineConfig({
  base: site.base,
  appType: 'custom',
  plugins: [sitePlugin(site)],
  css: { transformer: 'lightningcss' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['src/reader/main.ts', 'src/site/styles/main.css'] },
  },
});
