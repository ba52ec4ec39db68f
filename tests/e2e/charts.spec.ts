import type { Locator, Page } from '@playwright/test';
import { expectAwake, figureParts, hashOf, textOf, wake } from './support/figure.ts';
import { sidewaysScroll } from './support/layout.ts';
import { PAGES } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** Figures of these two kinds, by their anchors, on the article of the pocket model. */
const PATH = 'pocket/';
const CHARTS = (PAGES.find(({ path }) => path === PATH)?.figures ?? [])
  .filter(({ name }) => name === 'curve-chart' || name === 'interval-rows')
  .map(({ id }) => id);

const chart = (page: Page, id: string) => {
  const parts = figureParts(page, id);
  const { element } = parts;
  return {
    ...parts,
    slider: element.locator('input[type="range"]'),
    boxes: element.locator('.legend input[type="checkbox"]'),
    lines: element.locator('.line.is-main'),
    rows: element.locator('.row'),
    plot: element.locator('.sweep').first(),
    tip: element.locator('.tip'),
  };
};

/** Texts of a figure's drawings that lie over one another or leave their drawing. */
const misplacedTexts = (element: Locator): Promise<string[]> =>
  element.evaluate((figure) => {
    const found: string[] = [];
    for (const drawing of figure.shadowRoot!.querySelectorAll('.panel svg')) {
      const frame = drawing.getBoundingClientRect();
      const texts = [...drawing.querySelectorAll('text')].map((text) => ({
        words: text.textContent!.trim(),
        box: text.getBoundingClientRect(),
      }));
      for (const [i, { words, box }] of texts.entries()) {
        if (box.left < frame.left - 1 || box.right > frame.right + 1) found.push(`“${words}” is cut`);
        for (const other of texts.slice(0, i)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          // Boxes of text reach above and below its letters.
          if (across > 1 && down > 5) found.push(`“${words}” lies over “${other.words}”`);
        }
      }
    }
    return found;
  });

test('the article has its charts', () => {
  expect(CHARTS).toEqual(expect.arrayContaining(['learning', 'layers', 'gates', 'recall']));
});

test('keys move the reading line; values, sentence and address follow, and Back goes back', async ({
  page,
  watch,
}) => {
  await page.goto(PATH);
  await wake(page, 'learning');
  const { slider, element, sentence } = chart(page, 'learning');
  const read = () => element.locator('.readings').first().textContent();
  await slider.focus();
  await page.keyboard.press('Home');
  const [values, words, hash] = [await read(), await textOf(sentence), await hashOf(page)];
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', /^step \d+$/);
  expect(await read()).not.toBe(values);
  await expect(sentence).not.toHaveText(words);
  expect(await hashOf(page)).toContain('learning.at=');
  await page.goBack();
  await expect.poll(() => hashOf(page)).toBe(hash);
  await expect.poll(read).toBe(values);
  expect(watch.problems).toEqual([]);
});

test('a press in a plot reads there, and a drag is one step of history', async ({ page }) => {
  await page.goto(PATH);
  await wake(page, 'layers');
  const { plot, slider } = chart(page, 'layers');
  await plot.scrollIntoViewIfNeeded();
  const box = (await plot.boundingBox())!;
  const before = await page.evaluate(() => history.length);
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + 12, middle);
  await page.mouse.down();
  await expect(slider).toHaveAttribute('aria-valuetext', 'layer 0');
  await page.mouse.move(box.x + box.width / 2, middle, { steps: 4 });
  await page.mouse.move(box.x + box.width - 12, middle, { steps: 4 });
  await page.mouse.up();
  await expect(slider).not.toHaveAttribute('aria-valuetext', 'layer 0');
  const last = await slider.evaluate((input) => (input as HTMLInputElement).max);
  await expect(slider).toHaveValue(last);
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });
  test('a tap in a plot reads there', async ({ page }) => {
    await page.goto(PATH);
    await wake(page, 'layers');
    const { plot, slider } = chart(page, 'layers');
    await plot.scrollIntoViewIfNeeded();
    const { width, height } = (await plot.boundingBox())!;
    await plot.tap({ position: { x: width - 12, y: height / 2 } });
    await expect(slider).toHaveValue(await slider.evaluate((input) => (input as HTMLInputElement).max));
    await plot.tap({ position: { x: 12, y: height / 2 } });
    await expect(slider).toHaveValue('0');
    expect(await hashOf(page)).toContain('layers.at=0');
  });
});

test('boxes of the legend leave out lines in all panels, and the address brings that back', async ({
  page,
  browser,
}) => {
  await page.goto(PATH);
  await wake(page, 'learning');
  const { boxes, lines, sentence, element } = chart(page, 'learning');
  const [all, panels, words] = [
    await lines.count(),
    await element.locator('.panel').count(),
    await textOf(sentence),
  ];
  await boxes.first().focus();
  await page.keyboard.press('Space');
  await expect(lines).toHaveCount(all - panels);
  await expect(sentence).not.toHaveText(words);
  expect(await hashOf(page)).toMatch(/learning\.hidden=[a-z-]+/);
  const other = await browser.newPage();
  await other.goto(page.url());
  await expectAwake(other, 'learning');
  await expect(chart(other, 'learning').boxes.first()).not.toBeChecked();
  await expect(chart(other, 'learning').lines).toHaveCount(all - panels);
  await other.close();
  await page.keyboard.press('Space');
  await expect(lines).toHaveCount(all);
});

test('an address that asks for what is not there is answered in words', async ({ page }) => {
  await page.goto(`${PATH}#gates?gates.row=dogs&gates.sort=colour`);
  await expectAwake(page, 'gates');
  const { status } = chart(page, 'gates');
  await expect(status).toContainText('There is no row “dogs”');
  await expect(status).toContainText('“sort”');
});

test('arrow keys visit rows, Enter keeps one and its numbers are the sentence', async ({ page }) => {
  await page.goto(PATH);
  await wake(page, 'gates');
  const { rows, tip, sentence } = chart(page, 'gates');
  await rows.first().focus();
  await expect(tip).toContainText(/gate ≥/);
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows.nth(1)).toHaveAttribute('aria-pressed', 'true');
  await expect(sentence).toContainText(/gate ≥ .*\d\.\d\d to \d\.\d\d\); (not )?met/);
  expect(await hashOf(page)).toMatch(/gates\.row=[a-z-]+/);
  await page.keyboard.press('Enter');
  await expect(rows.nth(1)).toHaveAttribute('aria-pressed', 'false');
  expect(await hashOf(page)).not.toContain('gates.row');
});

test('rows are ordered as chosen, and those without a gate come when they are asked for', async ({
  page,
}) => {
  await page.goto(PATH);
  await wake(page, 'gates');
  const { rows, element } = chart(page, 'gates');
  const names = () => rows.locator('.name').allTextContents();
  const gated = await rows.count();
  await element.getByRole('checkbox', { name: 'Also measures without a gate' }).check();
  expect(await rows.count()).toBeGreaterThan(gated);
  await element.getByRole('radio', { name: 'by name' }).check();
  const first = await rows.evaluateAll((all) => all.map((row) => row.querySelector('.name')!.textContent!));
  expect(first).toEqual([...first].sort());
  await element.getByRole('checkbox', { name: 'Also measures without a gate' }).uncheck();
  expect((await names()).length).toBeLessThan(first.length);
});

for (const width of [360, 1280]) {
  test(`at ${width} px no text is cut or lies over another, whatever is shown`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(PATH);
    for (const id of CHARTS) {
      await wake(page, id);
      const { element, boxes } = chart(page, id);
      const all = element.getByRole('checkbox', { name: 'Also measures without a gate' });
      if (await all.count()) await all.check();
      expect(await misplacedTexts(element), id).toEqual([]);
      await boxes.first().uncheck();
      expect(await misplacedTexts(element), id).toEqual([]);
    }
    expect(await sidewaysScroll(page)).toBe(0);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('charts stand complete: names at lines, values in rows, nothing to press', async ({ page }) => {
    await page.goto(PATH);
    for (const id of CHARTS) {
      const { element } = chart(page, id);
      await expect(element.locator('.panel svg text').first()).toBeVisible();
      await expect(element.locator('input').filter({ visible: true })).toHaveCount(0);
      await expect(element.locator('.legend li').first()).toBeVisible();
    }
    for (const mark of ['.dot', '.bar', '.gate', '.versus'])
      await expect(chart(page, 'gates').element.locator(`.row ${mark}`).first(), mark).not.toHaveCSS(
        'display',
        'none',
      );
    await expect(chart(page, 'learning').element.locator('.readings b').first()).toHaveText(/\d\.\d\d/);
    await expect(chart(page, 'gates').element.locator('.value').first()).toHaveText(/\d\.\d\d/);
  });
});
