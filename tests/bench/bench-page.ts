import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../../scripts/browser.mjs';

/** What benches that run in a page share. */

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Bundles a module of `tests/bench` into a folder, as one script that a page can load. */
export async function bundlePage(
  root: string,
  entry: string,
  outDir: string,
  fileName: string,
): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      outDir,
      target: 'es2022',
      lib: { entry: join(root, 'tests/bench', entry), formats: ['es'], fileName: () => fileName },
    },
  });
}

/** @param args further ones of the command line */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const executablePath = await findBrowser();
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args],
  });
}
