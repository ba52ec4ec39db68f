// The dialog that gives lines to paste: by keys, with the state shown, and what it gives works on another page.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { figureParts, wake } from './support/figure.ts';
import { hostPage } from './support/host-page.ts';
import { sidewaysScroll } from './support/layout.ts';
import { expect, test } from './support/test.ts';

const ID = 'power';

async function open(page: Page) {
  await page.goto(`trees/#${ID}?power=2.1`);
  await wake(page, ID);
  const { menu, frame } = figureParts(page, ID);
  await menu.locator('summary').click();
  await frame.getByRole('button', { name: 'Embed …' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return {
    dialog,
    frame,
    code: dialog.getByLabel('To paste into a page'),
    preview: dialog.frameLocator('iframe'),
  };
}

test('what it gives for iframe and element shows the figure, in its state, on another page', async ({
  page,
  context,
}) => {
  const { dialog, code, preview } = await open(page);
  await expect(code).toHaveValue(/<iframe src="http[^"]*\/trees\/embed\/power\/#power\?power\.power=2\.1"/);
  await expect(preview.locator('.figure-sentence')).toContainText('p = 2.1');
  const given: string[] = [await code.inputValue()];
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('tab', { name: 'Element' })).toBeFocused();
  given.push(await code.inputValue());
  expect(given[1]).toContain('<noscript><a href=');
  const other = await context.newPage();
  for (const body of given) {
    const host = await hostPage(body);
    await other.goto(host.address);
    const figure = body.startsWith('<iframe')
      ? other.frameLocator('iframe')
      : other.locator('vitrine-figure');
    await expect(figure.locator('.figure-sentence')).toContainText('p = 2.1');
    await host.close();
  }
});

test('keys go through tabs and choices; Escape closes and gives the focus back', async ({ page }) => {
  const { dialog, code, frame, preview } = await open(page);
  await page.keyboard.press('End');
  await expect(dialog.getByRole('tab', { name: 'Markdown' })).toHaveAttribute('aria-selected', 'true');
  await expect(code).toHaveValue(/^\[!\[.*\]\(http.*\/trees\/figures\/power\.png\)\]\(http.*#power/);
  await page.keyboard.press('Home');
  await dialog.getByLabel('Theme').selectOption('dark');
  await dialog.getByLabel('Width').selectOption('640');
  await dialog.getByLabel('As it is shown now').uncheck();
  await expect(code).toHaveValue(/embed\/power\/\?theme=dark" /);
  await expect(code).toHaveValue(/width:640px/);
  await expect(preview.locator('html')).toHaveCSS('background-color', 'rgb(23, 24, 26)');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(frame.getByRole('button', { name: 'Embed …' })).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`has no accessibility violation in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    // The preview is a page of its own, with a main part of its own.
    const { violations } = await new AxeBuilder({ page }).disableRules('landmark-unique').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });

test('copies, and says when it cannot', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { dialog, code } = await open(page);
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.inputValue());
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
  });
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('status')).toContainText('It is selected');
});

test('on a phone nothing is too wide', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const { dialog } = await open(page);
  const box = (await dialog.boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.width).toBeLessThanOrEqual(360);
  expect(await sidewaysScroll(page)).toBe(0);
});
