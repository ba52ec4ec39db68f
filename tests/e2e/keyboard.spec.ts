import { expect, type Locator, type Page, test } from '@playwright/test';
import { changeByKeys, controlsOf, figureParts, textOf, wake, wakeAll } from './support/figure.ts';
import { nameOf, PAGES, PAGES_WITH_FIGURES } from './support/site.ts';

/** More stops than any page has: a walk this long has been caught in a circle. */
const LONGEST_WALK = 1500;

/** Notes which element has the focus now, inside shadow roots too. Says whether it is a new one, an old one or none. */
const noteFocus = (page: Page): Promise<'new' | 'known' | 'none'> =>
  page.evaluate(() => {
    const scope = window as unknown as { visited?: Set<Element> };
    scope.visited ??= new Set();
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (!active || active === document.body || active === document.documentElement) return 'none';
    const known = scope.visited.has(active);
    scope.visited.add(active);
    return known ? 'known' : 'new';
  });

/** Controls of all figures that can be seen but were never reached, as short descriptions. */
const missedControls = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { visited = new Set<Element>() } = window as unknown as { visited?: Set<Element> };
    const missed: string[] = [];
    for (const element of document.querySelectorAll('.figure-stage > *')) {
      const root = element.shadowRoot ?? element;
      const controls = root.querySelectorAll<HTMLElement>('input, select, textarea, button, [tabindex="0"]');
      for (const control of controls) {
        const { type, checked, name, disabled } = control as HTMLInputElement;
        // Of a group of radio buttons, Tab reaches the chosen one; arrow keys reach the others.
        if (
          disabled ||
          (type === 'radio' && !checked) ||
          !control.checkVisibility({ visibilityProperty: true })
        )
          continue;
        if (control.tabIndex >= 0 && !visited.has(control)) {
          missed.push(
            `${element.localName}: ${control.localName} ${name || control.getAttribute('aria-label') || ''}`,
          );
        }
      }
    }
    return missed;
  });

const labelOf = (control: Locator): Promise<string> =>
  control.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent?.trim() ?? '');

for (const page of PAGES) {
  test(`${nameOf(page)}: the first stop of Tab is a link to the main part`, async ({ page: tab }) => {
    await tab.goto(page.path);
    await tab.keyboard.press('Tab');
    const link = tab.locator(':focus');
    await expect(link).toBeVisible();
    const target = (await link.getAttribute('href'))?.split('#')[1];
    expect(target).toBeTruthy();
    await tab.keyboard.press('Enter');
    await expect(tab.locator(`[id="${target}"]`)).toBeInViewport();
    await tab.keyboard.press('Tab');
    const inside = await tab.evaluate(
      (id) => document.getElementById(id)?.contains(document.activeElement) ?? false,
      target as string,
    );
    expect(inside, 'the next stop is inside the main part').toBe(true);
  });

  test(`${nameOf(page)}: Tab reaches every control, shows where it is and comes out at the end`, async ({
    page: tab,
  }) => {
    test.setTimeout(120_000);
    await tab.goto(page.path);
    await wakeAll(tab);
    await tab.evaluate(() => window.scrollTo(0, 0));
    await tab.locator('body').evaluate((body) => {
      body.tabIndex = -1;
      body.focus();
      body.removeAttribute('tabindex');
    });
    let stops = 0;
    for (; stops < LONGEST_WALK; stops += 1) {
      await tab.keyboard.press('Tab');
      if ((await noteFocus(tab)) !== 'new') break;
    }
    expect(stops).toBeGreaterThan(0);
    expect(stops).toBeLessThan(LONGEST_WALK);
    expect(await missedControls(tab)).toEqual([]);
  });
}

for (const page of PAGES_WITH_FIGURES) {
  for (const { id } of page.figures) {
    test(`${nameOf(page)}: keys change “${id}”, its sentence and the address`, async ({ page: tab }) => {
      await tab.goto(page.path);
      await wake(tab, id);
      const { sentence } = figureParts(tab, id);
      const before = await textOf(sentence);
      const silent: string[] = [];
      let sentenceFollows = false;
      for (const control of await controlsOf(tab, id)) {
        // A control may be taken away or put to sleep by the change of another.
        if (!(await control.isVisible()) || !(await control.isEnabled())) continue;
        const changed = await changeByKeys(tab, control);
        sentenceFollows ||= (await textOf(sentence)) !== before;
        if (!changed && (await control.getAttribute('type')) === 'range') silent.push(await labelOf(control));
      }
      expect(silent, 'sliders that change no address').toEqual([]);
      expect(sentenceFollows, 'the sentence follows').toBe(true);
    });

    test(`${nameOf(page)}: the table, the card and the menu of “${id}” open and close by keys`, async ({
      page: tab,
    }) => {
      await tab.goto(page.path);
      await wake(tab, id);
      const { table, card, menu } = figureParts(tab, id);
      for (const part of [table, card, menu]) {
        const handle = part.locator('summary').first();
        await handle.focus();
        await tab.keyboard.press('Enter');
        await expect(part).toHaveAttribute('open', '');
        await tab.keyboard.press(part === menu ? 'Escape' : 'Enter');
        await expect(part).not.toHaveAttribute('open', /.*/);
        await expect(handle).toBeFocused();
      }
    });
  }
}
