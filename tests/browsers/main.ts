/**
 * npm run browsers: the site in Firefox and WebKit, as far as they are installed (Debian: `apt install firefox-esr webkit2gtk-driver xvfb`). Builds the site, serves it, and says for each
 * browser and part whether it works, or that the browser could not be run.
 */
import { join } from 'node:path';
import { build } from 'vite';
import { serve } from '../../scripts/serve.mjs';
import { CHECKS } from './checks.ts';
import { firefox } from './firefox.ts';
import type { Tab } from './tab.ts';
import { webkit } from './webkit.ts';

const ROOT = join(import.meta.dirname, '../..');
const SITE = join(ROOT, '.cache/browsers');
const BROWSERS: Readonly<Record<string, () => Promise<Tab | undefined>>> = {
  Firefox: firefox,
  WebKit: webkit,
};

await build({ root: ROOT, logLevel: 'error', build: { outDir: SITE, emptyOutDir: true } });
const server = await serve({ root: SITE, port: 4320 });
let failures = 0;
for (const [name, start] of Object.entries(BROWSERS)) {
  let tab: Tab | undefined;
  try {
    tab = await start();
  } catch (error) {
    failures += 1;
    console.log(`${name}: could not be started: ${(error as Error).message}`);
    continue;
  }
  if (!tab) {
    console.log(`${name}: not installed, not run`);
    continue;
  }
  console.log(tab.name);
  for (const [part, check] of Object.entries(CHECKS)) {
    try {
      await check(tab, server.address);
      console.log(`  ${part}: works`);
    } catch (error) {
      failures += 1;
      console.log(`  ${part}: ${(error as Error).message}`);
    }
  }
  await tab.close();
}
await server.close();
process.exit(failures > 0 ? 1 : 0);
