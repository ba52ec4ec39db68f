import { existsSync } from 'node:fs';
import puppeteer, { type KeyInput } from 'puppeteer-core';
import type { Tab } from './tab.ts';

const PATHS = [process.env.FIREFOX_PATH ?? '', '/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** Firefox by WebDriver BiDi; undefined where there is none. */
export async function firefox(): Promise<Tab | undefined> {
  const executablePath = PATHS.find((path) => path && existsSync(path));
  if (!executablePath) return undefined;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: null,
  });
  const page = await browser.newPage();
  return {
    name: await browser.version(),
    open: async (address) => void (await page.goto(address)),
    run: (expression) => page.evaluate(expression) as never,
    press: (key) => page.keyboard.press(key as KeyInput),
    close: () => browser.close(),
  };
}
