import { describe, expect, it } from 'vitest';
import { ensureBrowser, findBrowser, NO_BROWSER } from '../../../scripts/browser.mjs';

/** A machine on which only the named files exist; `installs` says which file a command brings. */
function machine({
  env = {},
  files = [],
  playwright,
  installs = {},
  isRoot = false,
}: {
  env?: Record<string, string>;
  files?: string[];
  playwright?: string;
  installs?: Record<string, string>;
  isRoot?: boolean;
}) {
  const present = new Set(files);
  const commands: string[] = [];
  return {
    commands,
    env,
    isRoot,
    exists: (file: string) => present.has(file),
    playwrightPath: async () => playwright,
    run: (command: string, args: string[]) => {
      const line = [command, ...args].join(' ');
      commands.push(line);
      const brought = Object.entries(installs).find(([words]) => line.includes(words))?.[1];
      if (brought) present.add(brought);
      return brought !== undefined;
    },
  };
}

describe('the search for a browser', () => {
  it('takes CHROMIUM_PATH before all else', async () => {
    const here = machine({
      env: { CHROMIUM_PATH: '/mine/chromium', PATH: '/usr/bin' },
      files: ['/mine/chromium', '/usr/bin/chromium'],
    });
    expect(await findBrowser(here)).toBe('/mine/chromium');
  });

  it('does not pass over a CHROMIUM_PATH that is not there', async () => {
    const here = machine({ env: { CHROMIUM_PATH: '/gone', PATH: '/usr/bin' }, files: ['/usr/bin/chromium'] });
    await expect(findBrowser(here)).rejects.toThrow('CHROMIUM_PATH is /gone, but there is no such file.');
  });

  it('prefers the PATH to Playwright’s own', async () => {
    const here = machine({
      env: { PATH: '/bin:/usr/bin' },
      files: ['/usr/bin/google-chrome', '/pw/chrome'],
      playwright: '/pw/chrome',
    });
    expect(await findBrowser(here)).toBe('/usr/bin/google-chrome');
  });

  it('looks where macOS keeps its programs', async () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(await findBrowser(machine({ files: [chrome] }))).toBe(chrome);
  });

  it('falls back on Playwright’s own, where it was really installed', async () => {
    expect(await findBrowser(machine({ files: ['/pw/chrome'], playwright: '/pw/chrome' }))).toBe(
      '/pw/chrome',
    );
    expect(await findBrowser(machine({ playwright: '/pw/chrome' }))).toBeUndefined();
  });
});

describe('where there is no browser', () => {
  it('lets Playwright install one', async () => {
    const here = machine({ playwright: '/pw/chrome', installs: { 'playwright install': '/pw/chrome' } });
    expect(await ensureBrowser(here)).toBe('/pw/chrome');
  });

  it('installs Debian’s package as root where Playwright could not', async () => {
    const here = machine({
      env: { PATH: '/usr/bin' },
      files: ['/usr/bin/apt-get'],
      isRoot: true,
      installs: { 'apt-get update': '/var/lib/apt/lists', 'apt-get install': '/usr/bin/chromium' },
    });
    expect(await ensureBrowser(here)).toBe('/usr/bin/chromium');
    expect(here.commands.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'npx playwright',
      'apt-get update',
      'apt-get install',
    ]);
  });

  it('touches no system packages unless it is root', async () => {
    const here = machine({ env: { PATH: '/usr/bin' }, files: ['/usr/bin/apt-get'] });
    await expect(ensureBrowser(here)).rejects.toThrow(NO_BROWSER);
    expect(here.commands).toHaveLength(1);
  });

  it('names the three ways to get one', () => {
    for (const way of ['CHROMIUM_PATH', 'PATH', 'npx playwright install chromium'])
      expect(NO_BROWSER).toContain(way);
  });
});
