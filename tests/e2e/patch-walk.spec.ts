// The walk through one Patchscope. How stages follow scrolling, buttons and the address is the kit's, and tried in transformer-walk.spec.ts.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { figureParts, hashOf, wake } from './support/figure.ts';
import { sidewaysScroll } from './support/layout.ts';
import { expect, test } from './support/test.ts';

const PAGE = 'patchscopes/';
const ID = 'walk';
const STAGES = ['source', 'pick', 'inspection', 'patch', 'read'];
const { data } = JSON.parse(readFileSync('data/patchscopes/walk.json', 'utf8'));

const elementOf = (page: Page) => figureParts(page, ID).element;
const text = (page: Page, stage: string) => elementOf(page).locator(`[data-stage="${stage}"]`);
const drawing = (page: Page) => elementOf(page).locator('svg').first();
const press = (page: Page, name: string): Promise<void> =>
  elementOf(page).getByRole('button', { name }).click();

async function open(page: Page, query = ''): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(PAGE + query);
  await wake(page, ID);
}

test('the patch appears when the state is moved over, and not before', async ({ page, watch }) => {
  await open(page, `#${ID}?${ID}.stage=source`);
  const patched = drawing(page).locator('.patched');
  const affected = () => drawing(page).locator('.affected').count();
  await expect(patched).toHaveCount(0);
  expect(await affected()).toBe(0);
  for (const [k, name] of ['2 Pick a state', '3 The inspection prompt', '4 Move the state over'].entries()) {
    await press(page, name);
    await expect(text(page, STAGES[k + 1]!)).toHaveAttribute('aria-current', 'step');
    await expect(patched).toHaveCount(k === 2 ? 1 : 0);
  }
  await press(page, '5 Read what comes out');
  await expect.poll(affected).toBeGreaterThan(0);
  await expect.poll(() => hashOf(page)).not.toContain('stage');
  expect(watch.problems).toEqual([]);
});

test('keys go over both networks as one stop, and tell the readings of the data', async ({ page }) => {
  await open(page);
  await press(page, '5 Read what comes out');
  expect(await elementOf(page).locator('[data-mark][tabindex="0"]').count()).toBe(1);
  await elementOf(page).locator('[data-mark]').first().focus();
  const tip = elementOf(page).locator('.tip');
  await page.keyboard.press('End');
  const row = data.target.tokens.length - 1;
  const said = data.target.lens[row].at(-1).word;
  await expect(tip).toContainText(`of “${data.target.tokens[row]}”: the lens reads “${said}”`);
  await page.keyboard.press('Home');
  await expect(tip).toContainText(`Embedding of “${data.source.tokens[0]}”`);
});

test('on a phone both runs fit, nothing is too wide, and words can be read', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  expect(await sidewaysScroll(page)).toBe(0);
  const smallest = await drawing(page).evaluate((svg) =>
    Math.min(
      ...[...svg.querySelectorAll('text')].map(
        (word) => Number.parseFloat(getComputedStyle(word).fontSize) * (svg.clientWidth / 360),
      ),
    ),
  );
  expect(smallest).toBeGreaterThan(10.5);
});

test('on paper every step has its text and its still', async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  for (const stage of STAGES) await expect(text(page, stage)).toBeVisible();
  for (const stage of STAGES.slice(0, -1)) await expect(text(page, stage).locator('svg')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('all five steps are told, and the patched run is drawn', async ({ page }) => {
    await page.goto(PAGE);
    for (const stage of STAGES)
      await expect(text(page, stage)).toContainText(data.texts[stage][0].split('*')[0].trim());
    await expect(drawing(page)).toBeVisible();
    await expect(drawing(page).locator('.patched')).toHaveCount(1);
  });
});
