import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { wakeAll } from './support/figure.ts';
import { nameOf, PAGES, PAGES_WITH_FIGURES } from './support/site.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const page of PAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${nameOf(page)} has no accessibility violation in ${colorScheme}, with its figures awake`, async ({
      page: tab,
    }) => {
      await tab.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await tab.goto(page.path);
      await wakeAll(tab);
      const { violations } = await new AxeBuilder({ page: tab }).withTags(RULES).analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.join(' ')}\n  ${node.failureSummary}`),
      );
      expect(found).toEqual([]);
    });
  }
}

for (const page of PAGES_WITH_FIGURES) {
  test(`${nameOf(page)}: every slider has a name`, async ({ page: tab }) => {
    await tab.goto(page.path);
    await wakeAll(tab);
    for (const slider of await tab.getByRole('slider').all())
      await expect(slider).toHaveAccessibleName(/\p{L}/u);
  });
}
