// node scripts/run.mjs <tool> [arguments]: runs a tool of node_modules, installing first where a clone is fresh.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, isMain, ROOT, stop } from './install.mjs';

/**
 * @param {string} name a tool of `node_modules/.bin`, e.g. `vite`
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {number} its exit status
 */
export function runTool(name, args, env = process.env) {
  const windows = process.platform === 'win32';
  const file = join(ROOT, 'node_modules', '.bin', windows ? `${name}.cmd` : name);
  if (!existsSync(file)) stop(`There is no tool called “${name}” in node_modules/.bin.`);
  const result = spawnSync(file, args, { cwd: ROOT, stdio: 'inherit', shell: windows, env });
  return result.status ?? 1;
}

if (isMain(import.meta.url)) {
  const [name, ...args] = process.argv.slice(2);
  if (!name) stop('Usage: node scripts/run.mjs <tool> [arguments]');
  ensureInstalled();
  process.exitCode = runTool(name, args);
}
