import type { Page } from '@playwright/test';
import { wakeAll } from './support/figure.ts';
import { nameOf, PAGES, PAGES_WITH_FIGURES } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** Notes from the first moment how far things moved that the reader did not move. */
async function watchLayout(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shift = { total: 0 };
    Object.assign(window, { layoutShift: shift });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { hadRecentInput, value } = entry as PerformanceEntry & {
          hadRecentInput: boolean;
          value: number;
        };
        if (!hadRecentInput) shift.total += value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(() => (window as unknown as { layoutShift: { total: number } }).layoutShift.total);
}

for (const page of PAGES) {
  test(`${nameOf(page)} loads and wakes without an error, a warning or a request elsewhere`, async ({
    page: tab,
    watch,
  }) => {
    await tab.goto(page.path);
    await wakeAll(tab);
    await tab.waitForLoadState('networkidle');
    expect(watch.problems).toEqual([]);
  });

  test(`${nameOf(page)} moves nothing while it loads and wakes`, async ({ page: tab }) => {
    const shift = await watchLayout(tab);
    await tab.goto(page.path, { waitUntil: 'networkidle' });
    await wakeAll(tab);
    await tab.waitForTimeout(300);
    expect(await shift()).toBeLessThan(0.01);
  });
}

for (const page of PAGES_WITH_FIGURES) {
  test(`${nameOf(page)} loads no code or data of a figure before a sign of life`, async ({
    page: tab,
    watch,
  }) => {
    await tab.goto(page.path, { waitUntil: 'networkidle' });
    expect(watch.requests.filter((url) => /\.json$/.test(new URL(url).pathname))).toEqual([]);
    await expect(tab.locator('.figure-stage > [asleep]')).toHaveCount(page.figures.length);
  });
}
