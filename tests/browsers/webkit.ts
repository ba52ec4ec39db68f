import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import type { Tab } from './tab.ts';

const DRIVER = process.env.WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver';
const PORT = 4799;
const DRIVER_ADDRESS = `http://127.0.0.1:${PORT}`;

/** The browser that comes with Debian's library, wherever it lies. */
function miniBrowser(): string | undefined {
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu'].filter((path) =>
    existsSync(path),
  );
  return folders
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.startsWith('webkit2gtk-'))
        .map((name) => `${folder}/${name}/MiniBrowser`),
    )
    .find((path) => existsSync(path));
}

/** Keys as WebDriver names them (W3C WebDriver, 17.4.2). */
const KEYS: Readonly<Record<string, string>> = {
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
};

async function ask<Value>(method: string, path: string, body?: object): Promise<Value> {
  const response = await fetch(DRIVER_ADDRESS + path, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
  return value;
}

async function untilAnswers(): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    if (await fetch(`${DRIVER_ADDRESS}/status`).catch(() => undefined)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('WebKitWebDriver does not answer.');
}

/** WebKitGTK by classic WebDriver; undefined where it is not installed. It needs a display: `xvfb-run` gives one. */
export async function webkit(): Promise<Tab | undefined> {
  const binary = miniBrowser();
  if (!existsSync(DRIVER) || !binary) return undefined;
  const driver = spawn(DRIVER, [`--port=${PORT}`], { stdio: 'ignore' });
  try {
    await untilAnswers();
    const { sessionId, capabilities } = await ask<{
      sessionId: string;
      capabilities: { browserName: string; browserVersion: string };
    }>('POST', '/session', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
      },
    });
    const session = `/session/${sessionId}`;
    return {
      name: `WebKitGTK ${capabilities.browserName} ${capabilities.browserVersion}`,
      open: (url) => ask('POST', `${session}/url`, { url }),
      run: (expression) =>
        ask('POST', `${session}/execute/async`, {
          script: `const done = arguments[0]; Promise.resolve(${expression}).then(done, (error) => done('Error: ' + error));`,
          args: [],
        }),
      press: (key) =>
        ask('POST', `${session}/actions`, {
          actions: [
            {
              type: 'key',
              id: 'keyboard',
              actions: ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] ?? key })),
            },
          ],
        }),
      close: async () => {
        await ask('DELETE', session).catch(() => undefined);
        driver.kill();
      },
    };
  } catch (error) {
    driver.kill();
    throw error;
  }
}
