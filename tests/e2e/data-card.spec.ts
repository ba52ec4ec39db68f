import { expectAwake, figureParts } from './support/figure.ts';
import { nameOf, PAGES_WITH_FIGURES } from './support/site.ts';
import { expect, test } from './support/test.ts';

for (const page of PAGES_WITH_FIGURES) {
  const { id } = page.figures[0]!;

  test(`${nameOf(page)}: a data card opens in its place`, async ({ page: tab }) => {
    await tab.goto(page.path, { waitUntil: 'networkidle' });
    const { frame } = figureParts(tab, id);
    await frame.scrollIntoViewIfNeeded();
    await tab.mouse.wheel(0, 1);
    await expectAwake(tab, id);
    await frame.locator('.figure-card summary').click();
    await expect(frame.locator('.figure-card dt', { hasText: 'How' })).toBeVisible();
  });
}

test('a data card that cannot be fetched is said, and opening it again tries again', async ({
  page: tab,
}) => {
  const page = PAGES_WITH_FIGURES[0]!;
  await tab.goto(page.path, { waitUntil: 'networkidle' });
  const { frame, status } = figureParts(tab, page.figures[0]!.id);
  await frame.scrollIntoViewIfNeeded();
  await tab.mouse.wheel(0, 1);
  await expectAwake(tab, page.figures[0]!.id);
  await tab.route('**/data/', (route) => route.abort());
  const summary = frame.locator('.figure-card summary');
  await summary.click();
  await expect(status).toContainText('could not be fetched');
  await tab.unroute('**/data/');
  await summary.click();
  await summary.click();
  await expect(frame.locator('.figure-card dl')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('table and data card lead to the page of data', async ({ page: tab }) => {
    const page = PAGES_WITH_FIGURES[0]!;
    const { id } = page.figures[0]!;
    await tab.goto(page.path);
    const { frame } = figureParts(tab, id);
    await frame.locator('.figure-card summary').click();
    await frame.locator('.figure-card a').click();
    await expect(tab).toHaveURL(new RegExp(`/data/#${id}$`));
    await expect(tab.locator(`#${id} table`)).toBeVisible();
    await expect(tab.locator(`#${id} .card-fields`)).toBeVisible();
  });
});
