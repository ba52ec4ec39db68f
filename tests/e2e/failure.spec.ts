import { expect, type Page, test } from '@playwright/test';
import { expectAwake, figureParts, textOf } from './support/figure.ts';
import { nameOf, PAGES_WITH_FIGURES, type SitePage } from './support/site.ts';

/** The first figure of a page that reads a data file. */
const withData = ({ html, figures }: SitePage) =>
  figures.find(({ id }) => new RegExp(`<figure\\b[^>]*id="${id}"[^>]*data-src=`).test(html));

async function expectRetryToWork(page: Page, id: string, repair: () => Promise<void>): Promise<void> {
  const { frame, stage, status, sentence } = figureParts(page, id);
  const said = await textOf(sentence);
  await frame.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 1);
  const retry = status.getByRole('button');
  await expect(retry).toBeVisible();
  await expect(stage.locator('svg').first()).toBeVisible();
  expect(await textOf(sentence)).toBe(said);
  await repair();
  await retry.click();
  // Where code is missing the page is loaded again, and waits for another sign of life.
  const { element } = figureParts(page, id);
  await expect(async () => {
    // A wheel that turns early keeps the browser from going back to where the reader was.
    await frame.scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 1);
    await expect(element).not.toHaveAttribute('asleep', /.*/, { timeout: 500 });
  }).toPass();
  await expectAwake(page, id);
  await expect(retry).toBeHidden();
}

for (const page of PAGES_WITH_FIGURES) {
  const figure = withData(page);
  if (figure) {
    test(`${nameOf(page)}: data that cannot be fetched is said, and asking again works`, async ({
      page: tab,
    }) => {
      await tab.route('**/*.json', (route) => route.abort());
      await tab.goto(page.path);
      await expectRetryToWork(tab, figure.id, () => tab.unroute('**/*.json'));
    });
  }

  test(`${nameOf(page)}: code that cannot be fetched is said, and asking again works`, async ({
    page: tab,
  }) => {
    await tab.goto(page.path, { waitUntil: 'networkidle' });
    await tab.context().setOffline(true);
    await expectRetryToWork(tab, page.figures[0]?.id ?? '', () => tab.context().setOffline(false));
  });

  test(`${nameOf(page)}: a table that cannot be fetched is said, and its old numbers go`, async ({
    page: tab,
  }) => {
    const { id } = page.figures[0]!;
    await tab.goto(page.path, { waitUntil: 'networkidle' });
    const { frame, status } = figureParts(tab, id);
    await frame.scrollIntoViewIfNeeded();
    await tab.mouse.wheel(0, 1);
    await expectAwake(tab, id);
    await tab.route('**/*.js', (route) => route.abort());
    await frame.locator('.figure-table summary').click();
    await expect(status).toContainText('could not be fetched');
    await expect(frame.locator('.figure-table table')).toBeHidden();
  });
}
