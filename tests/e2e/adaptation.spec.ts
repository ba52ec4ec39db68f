import { figureParts, wakeAll } from './support/figure.ts';
import { sidewaysScroll } from './support/layout.ts';
import { nameOf, PAGES, PAGES_WITH_FIGURES } from './support/site.ts';
import { expect, test } from './support/test.ts';

for (const page of PAGES) {
  test(`${nameOf(page)} does not scroll sideways at 320 pixels with its figures awake`, async ({
    page: tab,
  }) => {
    await tab.setViewportSize({ width: 320, height: 640 });
    await tab.goto(page.path);
    await wakeAll(tab);
    expect(await sidewaysScroll(tab)).toBe(0);
  });

  test(`${nameOf(page)} does not scroll sideways at 200 % zoom`, async ({ browser, baseURL }) => {
    // A browser at 200 % lays out half as many, twice as dense pixels.
    const context = await browser.newContext({
      viewport: { width: 640, height: 400 },
      deviceScaleFactor: 2,
      ...(baseURL ? { baseURL } : {}),
    });
    const tab = await context.newPage();
    await tab.goto(page.path);
    await wakeAll(tab);
    expect(await sidewaysScroll(tab)).toBe(0);
    await context.close();
  });

  test(`${nameOf(page)} runs cleanly in forced colours with reduced motion`, async ({ page: tab, watch }) => {
    await tab.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await tab.goto(page.path);
    await wakeAll(tab);
    expect(watch.problems).toEqual([]);
    const moving = await tab.evaluate(
      () => document.getAnimations().filter((a) => a.playState === 'running').length,
    );
    expect(moving).toBe(0);
  });

  test(`${nameOf(page)} prints`, async ({ page: tab }) => {
    await tab.goto(page.path);
    const pdf = await tab.pdf();
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(0);
  });
}

for (const page of PAGES_WITH_FIGURES) {
  test(`${nameOf(page)} prints every figure’s picture without its controls`, async ({ page: tab }) => {
    await tab.goto(page.path);
    await wakeAll(tab);
    await tab.emulateMedia({ media: 'print' });
    for (const { id } of page.figures) {
      const { stage, menu, frame } = figureParts(tab, id);
      await expect(stage.locator('svg').first(), id).toBeVisible();
      await expect(frame.locator('figcaption'), id).toBeVisible();
      await expect(menu, id).toBeHidden();
      // A row of words to choose from is the figure's sentence, and stays.
      const controls = stage.locator('input, select, button:not(.tokens button)').filter({ visible: true });
      await expect(controls, id).toHaveCount(0);
    }
  });
}
