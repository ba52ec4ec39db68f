import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of the project, whatever folder a command was started in. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const NEEDED_NODE = [20, 19];

/**
 * @param {string} version as in `process.versions.node`, e.g. `20.19.0`
 * @returns {string | undefined} what is wrong with it, as a sentence
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = NEEDED_NODE;
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return undefined;
  return `Vitrine needs Node ${NEEDED_NODE.join('.')} or newer; this is Node ${version}. Get a newer one at https://nodejs.org.`;
}

/**
 * Whether `node_modules` holds what `package-lock.json` asks for. Compares the two lists rather than the ages of the files, since a
 * fresh clone gives every file the same age. Packages for other machines are optional and may be missing.
 * @param {string} root
 */
export function isInstalled(root) {
  const installedList = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(installedList);
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Stops the program with a sentence where Node is too old; runs `npm ci` where packages are missing. */
export function ensureInstalled(root = ROOT) {
  const problem = nodeProblem(process.versions.node);
  if (problem) stop(problem);
  if (isInstalled(root)) return;
  console.log('Installing packages (once) …');
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) stop('npm ci failed; what went wrong is printed above.');
}

/**
 * @param {string} sentence
 * @returns {never}
 */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/**
 * Whether the module is the program that was started, not an import.
 * @param {string} url `import.meta.url` of the module
 */
export function isMain(url) {
  return process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === url;
}

if (isMain(import.meta.url)) ensureInstalled();
