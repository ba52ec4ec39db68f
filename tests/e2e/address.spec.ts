import type { Page } from '@playwright/test';
import { figureParts, textOf, wake } from './support/figure.ts';
import { nameOf, PAGES_WITH_FIGURES } from './support/site.ts';
import { expect, test } from './support/test.ts';

const hashOf = (page: Page): Promise<string> => page.evaluate(() => location.hash);

/** Changes the figure's first slider by one step, by the key that moves it. Says whether the figure has a slider. */
async function step(page: Page, id: string, key = 'ArrowRight'): Promise<void> {
  const before = await hashOf(page);
  await figureParts(page, id).element.locator('input[type="range"]').first().focus();
  await page.keyboard.press(key);
  await expect.poll(() => hashOf(page)).not.toBe(before);
}

for (const page of PAGES_WITH_FIGURES) {
  for (const { id } of page.figures) {
    test(`${nameOf(page)}: an address restores what was chosen in “${id}”`, async ({
      page: tab,
      context,
    }) => {
      await tab.goto(page.path);
      await wake(tab, id);
      const { element, sentence } = figureParts(tab, id);
      test.skip((await element.locator('input[type="range"]').count()) === 0, 'has no slider');
      await step(tab, id);
      const chosen = await textOf(sentence);
      const other = await context.newPage();
      await other.goto(page.path + (await hashOf(tab)));
      await expect(figureParts(other, id).frame).toBeInViewport();
      await expect.poll(() => textOf(figureParts(other, id).sentence)).toBe(chosen);
    });

    test(`${nameOf(page)}: an impossible address of “${id}” is explained and the figure stays alive`, async ({
      page: tab,
      watch,
    }) => {
      await tab.goto(`${page.path}#${id}?${id}.no-such-control=%3Cb%3E`);
      const { status, element } = figureParts(tab, id);
      await expect(status).toContainText('no-such-control');
      await expect(element).not.toHaveAttribute('defer-hydration', /.*/);
      expect(watch.problems).toEqual([]);
    });
  }

  const id = page.figures[0]?.id ?? '';

  test(`${nameOf(page)}: an address that is no address at all leaves the page alive`, async ({
    page: tab,
    watch,
  }) => {
    for (const hash of [
      '#%E0%A4%A',
      '#?',
      '#nowhere?a.b=1',
      `#${id}?${id}.`,
      '#?&&==.=&constructor.name=1',
    ]) {
      await tab.goto('about:blank');
      await tab.goto(page.path + hash);
      await wake(tab, id);
    }
    expect(watch.problems).toEqual([]);
  });

  test(`${nameOf(page)}: Back and Forward walk through what was chosen`, async ({ page: tab }) => {
    await tab.goto(page.path);
    await wake(tab, id);
    const { sentence } = figureParts(tab, id);
    const sentences = [await textOf(sentence)];
    for (let count = 0; count < 2; count += 1) {
      await step(tab, id);
      sentences.push(await textOf(sentence));
    }
    expect(new Set(sentences).size).toBe(3);
    for (const expected of [sentences[1], sentences[0]]) {
      await tab.goBack();
      await expect.poll(() => textOf(sentence)).toBe(expected);
    }
    await tab.goForward();
    await expect.poll(() => textOf(sentence)).toBe(sentences[1]);
  });

  test(`${nameOf(page)}: a drag makes at most one entry of the history`, async ({ page: tab }) => {
    await tab.goto(page.path);
    await wake(tab, id);
    const slider = figureParts(tab, id).element.locator('input[type="range"]').first();
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    if (!box) throw new Error('The slider has no place on the page.');
    const entries = () => tab.evaluate(() => history.length);
    const before = await entries();
    const y = box.y + box.height / 2;
    await tab.mouse.move(box.x + box.width * 0.3, y);
    await tab.mouse.down();
    for (let share = 0.3; share <= 0.8; share += 0.05) await tab.mouse.move(box.x + box.width * share, y);
    await tab.mouse.up();
    await expect.poll(() => hashOf(tab)).toContain(`${id}.`);
    expect((await entries()) - before).toBeLessThanOrEqual(1);
  });
}
