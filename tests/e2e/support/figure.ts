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
  const { frame, element } = figureParts(page, id);
  await frame.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 1);
  await expect(element, `${id} should be awake`).not.toHaveAttribute('defer-hydration', /.*/);
}

/** Scrolls through the page as a reader does, until every figure is awake. */
export async function wakeAll(page: Page): Promise<void> {
  const ids = await page
    .locator('figure.figure[data-figure]')
    .evaluateAll((frames) => frames.map((f) => f.id));
  for (const id of ids) await wake(page, id);
}
