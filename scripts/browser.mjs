// Finds a Chromium for the tests, or installs one. node scripts/browser.mjs prints its path.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isMain, stop } from './install.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];
/** Where macOS and Windows keep them, since they put no browser on the PATH. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const INSTALL_LIMIT_MS = 180_000;

export const NO_BROWSER =
  'The tests need a Chromium: set CHROMIUM_PATH to one, or install Chromium or Chrome so that it is on the PATH, or run npx playwright install chromium.';

/**
 * What the search asks of the machine; tests give their own answers.
 * @typedef {object} Machine
 * @property {Record<string, string | undefined>} env
 * @property {(file: string) => boolean} exists
 * @property {() => Promise<string | undefined>} playwrightPath where Playwright would keep its own Chromium
 * @property {(command: string, args: string[]) => boolean} run whether the command succeeded
 * @property {boolean} isRoot
 */

/** @type {Machine} */
const THIS_MACHINE = {
  env: process.env,
  exists: existsSync,
  playwrightPath: () =>
    import('@playwright/test').then(({ chromium }) => chromium.executablePath()).catch(() => undefined),
  run: (command, args) =>
    spawnSync(command, args, {
      stdio: 'inherit',
      timeout: INSTALL_LIMIT_MS,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      shell: process.platform === 'win32',
    }).status === 0,
  isRoot: process.getuid?.() === 0,
};

/**
 * The first Chromium there is: `CHROMIUM_PATH`, the PATH, the usual places, Playwright's own.
 * @param {Machine} machine
 * @returns {Promise<string | undefined>}
 * @throws where `CHROMIUM_PATH` names a file that is not there: a wrong wish must not be passed over
 */
export async function findBrowser(machine = THIS_MACHINE) {
  const wished = machine.env.CHROMIUM_PATH;
  if (wished) {
    if (machine.exists(wished)) return wished;
    throw new Error(`CHROMIUM_PATH is ${wished}, but there is no such file.`);
  }
  const folders = (machine.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [...onPath, ...PLACES].find(machine.exists);
  if (found) return found;
  const own = await machine.playwrightPath();
  return own && machine.exists(own) ? own : undefined;
}

/**
 * A Chromium, installed if need be: by Playwright, else as Debian's package where we are root.
 * @param {Machine} machine
 * @returns {Promise<string>}
 * @throws {Error} with the three ways to get one
 */
export async function ensureBrowser(machine = THIS_MACHINE) {
  const found = await findBrowser(machine);
  if (found) return found;
  /** @type {(() => boolean)[]} */
  const ways = [
    () =>
      machine.run('npx', ['playwright', 'install', ...(machine.isRoot ? ['--with-deps'] : []), 'chromium']),
    () =>
      machine.isRoot &&
      machine.exists('/usr/bin/apt-get') &&
      machine.run('apt-get', ['update']) &&
      machine.run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']),
  ];
  for (const install of ways) {
    const installed = install() ? await findBrowser(machine) : undefined;
    if (installed) return installed;
  }
  throw new Error(NO_BROWSER);
}

if (isMain(import.meta.url)) {
  await ensureBrowser().then(console.log, (error) => stop(error.message));
}
