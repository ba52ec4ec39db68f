import { expect, test } from '@playwright/test';
import { figureParts, textOf } from './support/figure.ts';
import { sidewaysScroll } from './support/layout.ts';
import { nameOf, PAGES } from './support/site.ts';

test.use({ javaScriptEnabled: false });

/** Shapes that draw something; an empty <svg> has none. */
const MARKS = 'circle, ellipse, line, path, polygon, polyline, rect, text';

for (const page of PAGES) {
  test.describe(`${nameOf(page)} without JavaScript`, () => {
    test('has one heading of the first level and a main part', async ({ page: tab }) => {
      await tab.goto(page.path);
      await expect(tab.locator('h1')).toHaveCount(1);
      await expect(tab.locator('h1')).toBeVisible();
      await expect(tab.locator('main')).toHaveCount(1);
    });

    for (const { id } of page.figures) {
      test(`shows the picture, the sentence and the caption of “${id}”`, async ({ page: tab }) => {
        await tab.goto(page.path);
        const { frame, stage, sentence } = figureParts(tab, id);
        // Samples in a legend above the picture are small.
        const picture = stage.locator('svg:not(.legend svg)').first();
        await expect(picture).toBeVisible();
        expect(await stage.locator('svg').locator(MARKS).count()).toBeGreaterThan(3);
        const box = await picture.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(40);
        expect((await textOf(sentence)).length).toBeGreaterThan(20);
        await expect(frame.locator('figcaption')).toBeVisible();
        expect((await textOf(frame.locator('figcaption'))).length).toBeGreaterThan(20);
      });
    }

    for (const width of [360, 320]) {
      test(`does not scroll sideways at ${width} pixels`, async ({ page: tab }) => {
        await tab.setViewportSize({ width, height: 700 });
        await tab.goto(page.path);
        expect(await sidewaysScroll(tab)).toBe(0);
      });
    }
  });
}
