import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { figureParts, hashOf, textOf, wake } from './support/figure.ts';
import { sidewaysScroll } from './support/layout.ts';
import { expect, test } from './support/test.ts';

const PAGE = 'pocket/';
const ID = 'facts';

const elementOf = (page: Page): Locator => figureParts(page, ID).element;
/** Names of the rows, without the sign of the button that lies over each. */
const entities = async (page: Page): Promise<string[]> => {
  const names = await elementOf(page).locator('tbody th').allInnerTexts();
  return names.map((name) => name.replace(/[+−]$/, '').trim());
};
const searchBox = (page: Page) => elementOf(page).getByRole('searchbox');
const range = (page: Page) => elementOf(page).locator('.pager [role="status"]');

async function arrive(page: Page, hash = ''): Promise<void> {
  await page.goto(PAGE + hash);
  await wake(page, ID);
}

test('typing narrows the list at once and marks what was found; leaving the box writes the address', async ({
  page,
}) => {
  await arrive(page);
  const entries = () => page.evaluate(() => history.length);
  const before = await entries();
  await searchBox(page).pressSequentially('ÁRMSTRONG');
  await expect(elementOf(page).locator('mark').first()).toHaveText('armstrong');
  for (const name of await entities(page)) expect(name).toContain('armstrong');
  expect(await hashOf(page)).toBe('');
  await page.keyboard.press('Enter');
  await expect.poll(() => hashOf(page)).toContain(`${ID}.search=`);
  expect((await entries()) - before).toBe(1);
  await expect(figureParts(page, ID).sentence).toContainText('match “ÁRMSTRONG”');
  const found = await entities(page);
  await page.reload();
  await expect.poll(() => entities(page)).toEqual(found);
  await page.goBack();
  await expect(searchBox(page)).toHaveValue('');
});

test('what nobody finds is said, and one press brings all facts back', async ({ page, watch }) => {
  await arrive(page);
  await searchBox(page).fill('<img src=x onerror=alert(1)>');
  await expect(elementOf(page).getByText('There is nothing to list.')).toBeVisible();
  await expect(elementOf(page).locator('img')).toHaveCount(0);
  await elementOf(page).getByRole('button', { name: 'Show all facts' }).click();
  await expect(searchBox(page)).toHaveValue('');
  expect((await entities(page)).length).toBeGreaterThan(5);
  expect(watch.problems).toEqual([]);
});

test('a column sorts by its heading, and the other way at the second press, by keys alone', async ({
  page,
}) => {
  await arrive(page);
  const heading = elementOf(page).getByRole('columnheader', { name: 'Entity' });
  const button = elementOf(page).getByRole('button', { name: 'Sort by entity' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  const upwards = await entities(page);
  expect(upwards).toEqual([...upwards].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })));
  await page.keyboard.press('Space');
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  expect((await entities(page))[0]! > upwards[0]!).toBe(true);
  await expect.poll(() => hashOf(page)).toContain(`${ID}.reversed=yes`);
});

test('pages turn by buttons, which stay where they are at either end', async ({ page }) => {
  await arrive(page, `#${ID}?${ID}.relation=young&${ID}.sort=entity`);
  const [previous, next] = ['← Previous', 'Next →'].map((name) =>
    elementOf(page).getByRole('button', { name }),
  );
  await expect(previous!).toHaveAttribute('aria-disabled', 'true');
  const seen = new Set(await entities(page));
  await next!.focus();
  for (let turns = 0; turns < 30 && (await next!.getAttribute('aria-disabled')) !== 'true'; turns++) {
    const before = await textOf(range(page));
    await page.keyboard.press('Enter');
    await expect(range(page)).not.toHaveText(before);
    for (const name of await entities(page)) seen.add(name);
  }
  await expect(next!).toBeFocused();
  const [, all] = /of (\d+)/.exec(await textOf(range(page)))!;
  expect(seen.size).toBe(Number(all));
});

test('a bar of the histogram narrows the list to its range, and lets go again', async ({ page }) => {
  await arrive(page);
  const bars = elementOf(page).locator('[data-mark]');
  const counts = await bars.locator('text:not(.soft)').allTextContents();
  const place = counts.findIndex((count) => count !== '0');
  await bars.nth(place).focus();
  await page.keyboard.press('Enter');
  await expect(range(page)).toContainText(`of ${counts[place]}`);
  await expect(bars.nth(place)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Enter');
  await expect(bars.nth(place)).toHaveAttribute('aria-pressed', 'false');
});

test('right and wrong answers are listed alone where that is asked', async ({ page }) => {
  await arrive(page);
  const rows = 6;
  for (const [name, mark, other] of [
    ['Wrong', '.no', '.yes'],
    ['Right', '.yes', '.no'],
  ] as const) {
    const radio = elementOf(page).getByRole('radio', { name: new RegExp(`^${name}`) });
    await radio.check({ force: true });
    const words = await radio.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '');
    const count = Number(words.replaceAll(/[^\d]/g, ''));
    await expect(elementOf(page).locator(`td.said ${other}`)).toHaveCount(0);
    // The model may have nothing wrong.
    await expect(elementOf(page).locator(`td.said ${mark}`)).toHaveCount(Math.min(rows, count));
  }
});

test('an opened fact leads to the bench with its prompt, and the list stays as it was', async ({ page }) => {
  await arrive(page, `#${ID}?${ID}.relation=capital&${ID}.search=france`);
  await elementOf(page).getByRole('button', { name: 'More about the capital of france' }).click();
  const link = elementOf(page).getByRole('link', { name: 'the capital of france is' });
  await link.click();
  await expect(figureParts(page, 'bench').frame).toBeInViewport();
  expect(await hashOf(page)).toContain('bench.prompt=the%20capital%20of%20france%20is');
  await expect(searchBox(page)).toHaveValue('france');
});

test('an impossible address is explained, and the rest of it honoured', async ({ page }) => {
  await page.goto(`${PAGE}#${ID}?${ID}.relation=shoe+size&${ID}.page=900&${ID}.search=korea`);
  const { status } = figureParts(page, ID);
  await expect(status).toContainText('“shoe size”');
  await expect(status).toContainText('page 900');
  await expect(searchBox(page)).toHaveValue('korea');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an opened fact and what was searched for are accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await arrive(page, `#${ID}?${ID}.relation=capital&${ID}.search=fran&${ID}.open=capital:+france`);
    await expect(elementOf(page).locator('dl')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include(`#${ID}`).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}

test('on a phone rows have two lines, sorting a drop-down, and nothing is cut', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await arrive(page, `#${ID}?${ID}.search=united`);
  expect(await sidewaysScroll(page)).toBe(0);
  await elementOf(page).getByLabel('Sorted by').selectOption('entity');
  await expect.poll(() => hashOf(page)).toContain(`${ID}.sort=entity`);
  const names = await entities(page);
  expect(names).toEqual([...names].sort());
  const frame = (await elementOf(page).boundingBox())!;
  for (const cell of await elementOf(page).locator('tbody :is(th, td)').all()) {
    const box = (await cell.boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width + 1);
    expect(await cell.evaluate((node) => node.scrollWidth <= node.clientWidth + 1)).toBe(true);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the facts that the model is least sure of stand there as a table', async ({ page }) => {
    await page.goto(PAGE);
    const rows = elementOf(page).locator('tbody tr');
    expect(await rows.count()).toBeGreaterThan(5);
    await expect(rows.first().locator('th')).toBeVisible();
    const shares = await elementOf(page).locator('.percent').allTextContents();
    const numbers = shares.map((share) => Number.parseFloat(share.replace(/[^\d.]/g, '')));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    await expect(elementOf(page).locator('button, input, select').filter({ visible: true })).toHaveCount(0);
  });
});
