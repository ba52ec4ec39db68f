import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Seconds a command takes. Fails with the end of its output when the command fails. */
export function secondsOf(
  folder: string,
  command: readonly string[],
  env: Record<string, string> = {},
): number {
  const start = performance.now();
  run(folder, command, env);
  return (performance.now() - start) / 1000;
}

export function run(
  folder: string,
  [program, ...args]: readonly string[],
  env: Record<string, string> = {},
): void {
  execFileSync(program!, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
}

const POLL_MS = 10;
const WAIT_MS = 120_000;

export const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Milliseconds until the page at `url` contains `words`. */
export async function msUntilServed(url: string, words: string): Promise<number> {
  const start = performance.now();
  while (performance.now() - start < WAIT_MS) {
    const text = await fetch(url, { headers: { accept: 'text/html,*/*' } }).then(
      (response) => response.text(),
      () => '',
    );
    if (text.includes(words)) return performance.now() - start;
    await pause(POLL_MS);
  }
  throw new Error(`${url} did not show “${words}” within ${WAIT_MS / 1000} s.`);
}

/** Runs a server for as long as `use` takes. */
export async function whileServing<T>(
  folder: string,
  [program, ...args]: readonly string[],
  use: () => Promise<T>,
): Promise<T> {
  const server: ChildProcess = spawn(program!, args, { cwd: folder, stdio: 'ignore', detached: true });
  try {
    return await use();
  } finally {
    if (server.exitCode === null) {
      process.kill(-server.pid!, 'SIGTERM');
      await once(server, 'exit');
    }
  }
}
