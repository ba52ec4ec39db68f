import type { Page } from '@playwright/test';
import { figureParts, hashOf, wake } from './support/figure.ts';
import { sidewaysScroll } from './support/layout.ts';
import { expect, test } from './support/test.ts';

const PAGE = 'pocket/';
const ID = 'walk';
const STAGES = ['embedding', 'layer', 'row', 'second', 'word', 'rest'];

const elementOf = (page: Page) => figureParts(page, ID).element;
const stageOf = (page: Page): Promise<string> =>
  elementOf(page).evaluate((figure) => (figure as unknown as { state: { stage: string } }).state.stage);
const text = (page: Page, stage: string) => elementOf(page).locator(`[data-stage="${stage}"]`);
const drawing = (page: Page) => elementOf(page).locator('svg').first();

/** The figure awake, its beginning at the foot of the window. */
async function arrive(page: Page): Promise<void> {
  await page.goto(PAGE);
  await wake(page, ID);
  await elementOf(page).evaluate((figure) => {
    scrollBy({ top: figure.getBoundingClientRect().top - innerHeight + 10, behavior: 'instant' });
  });
}

const press = (page: Page, name: string): Promise<void> =>
  elementOf(page).getByRole('button', { name }).click();

/** Turns the wheel until the beginning of a stage's text is well above the line at which texts set the stage. */
async function wheelTo(page: Page, stage: string): Promise<void> {
  const window = page.viewportSize()!;
  for (let turns = 0; turns < 80; turns++) {
    const box = (await text(page, stage).boundingBox())!;
    if (box.y < window.height * 0.5) return;
    await page.mouse.wheel(0, 80);
    await page.waitForTimeout(30);
  }
  throw new Error(`The wheel never brought “${stage}” up.`);
}

test('scrolling through the texts sets the stage, and leaves wheel, address and history alone', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await arrive(page);
  const entries = await page.evaluate(() => history.length);
  for (const stage of STAGES) {
    await wheelTo(page, stage);
    await expect.poll(() => stageOf(page)).toBe(stage);
    await drawing(page).hover();
    await expect(text(page, stage)).toHaveAttribute('aria-current', 'step');
    await expect(drawing(page)).toBeInViewport({ ratio: 0.9 });
  }
  expect(await hashOf(page)).toBe('');
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('the wheel moves the page as far over the figure as anywhere', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await arrive(page);
  await wheelTo(page, 'layer');
  await drawing(page).hover();
  const before = await page.evaluate(() => scrollY);
  for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before + 1200);
});

test('buttons and keys step through the stages, and bring the text along', async ({ page }) => {
  await page.goto(PAGE);
  await wake(page, ID);
  const [back, next] = ['Back', 'Next'].map((name) =>
    elementOf(page).getByRole('button', { name, exact: true }),
  );
  await elementOf(page).getByRole('button', { name: '2 One layer' }).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => stageOf(page)).toBe('layer');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => stageOf(page)).toBe('row');
  await next!.click();
  await expect.poll(() => stageOf(page)).toBe('second');
  await expect(text(page, 'second')).toBeInViewport({ ratio: 0.5 });
  expect(await hashOf(page)).toContain('walk.stage=second');
  await back!.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => stageOf(page)).toBe('row');
  // What was chosen stays: the text that was brought says the same.
  await page.waitForTimeout(300);
  expect(await stageOf(page)).toBe('row');
  await page.goBack();
  await expect.poll(() => stageOf(page)).toBe('second');
  await expect(text(page, 'second')).toBeInViewport();
});

test('an address shows its stage and its text', async ({ page }) => {
  for (const stage of ['second', 'word']) {
    await page.goto('about:blank');
    await page.goto(`${PAGE}#walk?walk.stage=${stage}`);
    await expect.poll(() => stageOf(page).catch(() => '')).toBe(stage);
    await expect(text(page, stage)).toBeInViewport({ ratio: 0.5 });
    await page.waitForTimeout(600);
    expect(await stageOf(page)).toBe(stage);
    await expect(elementOf(page).getByRole('button', { pressed: true })).toHaveAttribute(
      'aria-label',
      `${STAGES.indexOf(stage) + 1} ${stage === 'word' ? 'The first new word' : 'Looking back'}`,
    );
  }
});

test('keys go from state to state, and the reading of each is told', async ({ page }) => {
  await arrive(page);
  await press(page, '6 Word by word');
  const marks = elementOf(page).locator('[data-mark]');
  expect(await elementOf(page).locator('[data-mark][tabindex="0"]').count()).toBe(1);
  await marks.first().focus();
  const at = () =>
    elementOf(page).evaluate((figure) => (figure.shadowRoot!.activeElement as SVGElement).dataset.mark);
  for (const [key, place] of [
    ['ArrowRight', '0-1'],
    ['ArrowDown', '1-1'],
    ['ArrowDown', '2-1'],
    ['ArrowLeft', '2-0'],
    ['ArrowRight', '2-1'],
    ['Home', '0-0'],
  ]) {
    await page.keyboard.press(key!);
    expect(await at(), key).toBe(place);
  }
  await page.keyboard.press('End');
  const tip = elementOf(page).locator('.tip');
  await expect(tip).toContainText('the lens reads');
  await expect(tip).toBeInViewport({ ratio: 1 });
  expect(await elementOf(page).locator('.lit .attention').count()).toBeGreaterThan(0);
});

test('a new row is unveiled once, and not at all where less motion is wished', async ({ page }) => {
  const running = () =>
    elementOf(page).evaluate(
      (figure) =>
        figure.shadowRoot!.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
  await arrive(page);
  await press(page, '2 One layer');
  await expect.poll(running).toBe(0);
  await press(page, '4 Looking back');
  await expect.poll(running).toBeGreaterThan(0);
  await expect.poll(running).toBe(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await press(page, '5 The first new word');
  await expect.poll(() => stageOf(page)).toBe('word');
  expect(await running()).toBe(0);
});

test('on a phone the drawing stays above the texts, legible, and nothing is too wide', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await arrive(page);
  for (const stage of STAGES) {
    await wheelTo(page, stage);
    await expect.poll(() => stageOf(page)).toBe(stage);
    await expect(drawing(page)).toBeInViewport({ ratio: 0.95 });
    const [box, words] = [await drawing(page).boundingBox(), await text(page, stage).boundingBox()];
    expect(box!.y + box!.height).toBeLessThan(400);
    expect(words!.y).toBeLessThan(700);
    const smallest = await drawing(page).evaluate((svg) =>
      Math.min(
        ...[...svg.querySelectorAll('text')].map(
          (word) => Number.parseFloat(getComputedStyle(word).fontSize) * (svg.clientWidth / 360),
        ),
      ),
    );
    expect(smallest).toBeGreaterThan(10.5);
  }
  expect(await sidewaysScroll(page)).toBe(0);
});

test('on paper every stage has its text and its picture', async ({ page }) => {
  await page.goto(PAGE);
  await wake(page, ID);
  await page.emulateMedia({ media: 'print' });
  for (const stage of STAGES) await expect(text(page, stage)).toBeVisible();
  for (const stage of STAGES.slice(0, -1)) await expect(text(page, stage).locator('svg')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every stage has its text, and the drawing shows the whole run', async ({ page }) => {
    await page.goto(PAGE);
    await expect(elementOf(page).locator('li')).toHaveCount(STAGES.length);
    await expect(elementOf(page).locator('svg:visible')).toHaveCount(1);
    await expect(elementOf(page).locator('.name').first()).toBeVisible();
  });
});
