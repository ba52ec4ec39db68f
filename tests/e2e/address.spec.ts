import { changeFigure, expectAwake, figureParts, hashOf, textOf, wake, wakeAll } from './support/figure.ts';
import { nameOf, PAGES_WITH_FIGURES } from './support/site.ts';
import { expect, test } from './support/test.ts';

for (const page of PAGES_WITH_FIGURES) {
  for (const { id } of page.figures) {
    test(`${nameOf(page)}: an address restores what was chosen in “${id}”`, async ({
      page: tab,
      context,
    }) => {
      await tab.goto(page.path);
      await wake(tab, id);
      await changeFigure(tab, id);
      const chosen = await textOf(figureParts(tab, id).sentence);
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
      const { status } = figureParts(tab, id);
      await expect(status).toContainText('no-such-control');
      await expectAwake(tab, id);
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

  test(`${nameOf(page)}: Back and Forward walk through what was chosen, figure by figure`, async ({
    page: tab,
  }) => {
    await tab.goto(page.path);
    const walked = [];
    for (const { id } of page.figures.slice(0, 2)) {
      await wake(tab, id);
      const { sentence } = figureParts(tab, id);
      const first = await textOf(sentence);
      await changeFigure(tab, id);
      walked.push({ sentence, first, chosen: await textOf(sentence) });
    }
    for (const { first, chosen } of walked) expect(chosen).not.toBe(first);
    for (const { sentence, first } of [...walked].reverse()) {
      await tab.goBack();
      await expect.poll(() => textOf(sentence)).toBe(first);
    }
    for (const { sentence, chosen } of walked) {
      await tab.goForward();
      await expect.poll(() => textOf(sentence)).toBe(chosen);
    }
  });

  test(`${nameOf(page)}: a drag makes at most one entry of the history`, async ({ page: tab }) => {
    await tab.goto(page.path);
    await wakeAll(tab);
    const slider = tab.locator('.figure-stage input[type="range"]:enabled').first();
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
    await expect.poll(() => hashOf(tab)).toContain('?');
    expect((await entries()) - before).toBeLessThanOrEqual(1);
  });
}

test('an address that names a figure the page does not have is said, and the word can be put away', async ({
  page,
  watch,
}) => {
  await page.goto('trees/#nothing?nothing.x=1');
  const line = page.locator('.page-status');
  await expect(line).toContainText('The address names “nothing”; the figures of this page are: ');
  await line.getByRole('button', { name: 'Close' }).click();
  await expect(line).toBeHidden();
  expect(watch.problems).toEqual([]);
});
