import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';
import { BASE, SITE_FOLDER } from './tests/e2e/support/site.ts';

const port = Number(process.env.E2E_PORT ?? 4390);
const executablePath = await findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: 'test-results',
  reporter: [
    ['dot'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? '.cache/test/e2e.json' }],
  ],
  use: {
    baseURL: `http://localhost:${port}${BASE}`,
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        // Chromium refuses its sandbox to root, as which a container runs.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
      ],
    },
    trace: 'off',
  },
  webServer: {
    command: `node scripts/serve.mjs --root ${SITE_FOLDER} --base ${BASE} --port ${port}`,
    url: `http://localhost:${port}${BASE}`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
