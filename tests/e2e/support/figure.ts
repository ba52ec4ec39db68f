import { expect, type Locator, type Page } from '@playwright/test';

/** The frame of a figure and its parts, by the figure's anchor. */
export function figureParts(page: Page, id: string) {
  const frame = page.locator(`figure.figure[id="${id}"]`);
  return {
    frame,
    stage: frame.locator('.figure-stage'),
    element: frame.locator('.figure-stage > *').first(),
    sentence: frame.locator('.figure-sentence'),
    status: frame.locator('.figure-status'),
    menu: frame.locator('.figure-menu details'),
    table: frame.locator('.figure-table'),
    card: frame.locator('.figure-card'),
  };
}

/** The text of a place, without the line breaks of the source. */
export const textOf = async (place: Locator): Promise<string> =>
  ((await place.textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();

/** Brings the figure near and gives the sign of life for which its loader waits. */
export async function wake(page: Page, id: string): Promise<void> {
  const { frame } = figureParts(page, id);
  await frame.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 1);
  await expectAwake(page, id);
}

/** The figure draws for itself and its frame, which adds the menu, listens. */
export async function expectAwake(page: Page, id: string): Promise<void> {
  const { element, menu } = figureParts(page, id);
  await expect(element, `${id} should be awake`).not.toHaveAttribute('asleep', /.*/);
  await expect(menu, `${id} should have its menu`).toBeVisible();
}

/** Scrolls through the page as a reader does, until every figure is awake. */
export async function wakeAll(page: Page): Promise<void> {
  const ids = await page
    .locator('figure.figure[data-figure]')
    .evaluateAll((frames) => frames.map((f) => f.id));
  for (const id of ids) await wake(page, id);
}

export const hashOf = (page: Page): Promise<string> => page.evaluate(() => location.hash);

/** What is pressed on a control to change it, in turn, until the address changes: a slider may stand at its end. */
const CHANGING_KEYS = ['ArrowRight', 'ArrowLeft', 'ArrowDown'];

/** Changes one control by keys. Says whether the address took note. */
export async function changeByKeys(page: Page, control: Locator): Promise<boolean> {
  const before = await hashOf(page);
  await control.focus();
  const isButton = await control.evaluate((element) => element.localName === 'button');
  for (const key of isButton ? ['Enter'] : CHANGING_KEYS) {
    await page.keyboard.press(key);
    // The figure draws and the frame writes the address within a frame or two.
    await page.waitForTimeout(60);
    if ((await hashOf(page)) !== before) return true;
  }
  return false;
}

/** Everything in a figure that can have the focus: inputs first, then marks of the drawing, then buttons. */
export async function controlsOf(page: Page, id: string): Promise<Locator[]> {
  const { element } = figureParts(page, id);
  const kinds = ['input:enabled, select:enabled', '[tabindex="0"]:not(button)', 'button:enabled'];
  const found = await Promise.all(kinds.map((kind) => element.locator(kind).filter({ visible: true }).all()));
  return found.flat();
}

/** Changes the figure by the first of its controls that can do it. */
export async function changeFigure(page: Page, id: string): Promise<void> {
  for (const control of await controlsOf(page, id)) if (await changeByKeys(page, control)) return;
  throw new Error(`No control of “${id}” changes the address by keys.`);
}
