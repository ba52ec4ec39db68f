import { expect, type Page, test } from '@playwright/test';
import { nameOf, PAGES_WITH_FIGURES } from './support/site.ts';

/** What remains of an A4 sheet inside the margins of print.css, in CSS pixels. */
const SHEET = { width: Math.floor((174 / 25.4) * 96), height: Math.floor((255 / 25.4) * 96) };

const ARTICLES = PAGES_WITH_FIGURES.filter(({ html }) => html.includes('<article class="article">'));

/** Addresses that the links of each page of a PDF lead to. Chromium writes these parts of a PDF as plain text. */
function linksOfPages(pdf: Buffer): string[][] {
  const text = pdf.toString('latin1');
  const objects = new Map(
    [...text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)^endobj/gm)].map(([, number, body = '']) => [number, body]),
  );
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b/.test(body))
    .map((body) =>
      [...(/\/Annots \[([^\]]*)\]/.exec(body)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].flatMap(
        ([, number]) => /\/URI \((.*)\)/.exec(objects.get(number) ?? '')?.[1] ?? [],
      ),
    );
}

/** A link at the beginning and one at the end of each figure, so that a PDF tells on which pages these are. */
async function markFigures(page: Page): Promise<void> {
  await page.locator('figure.figure').evaluateAll((figures) => {
    for (const figure of figures) {
      const mark = (place: string) => {
        const link = document.createElement('a');
        link.href = `/${place}/${figure.id}`;
        link.textContent = '.';
        link.style.cssText = 'display:block;block-size:2px;overflow:hidden;font-size:2px;line-height:1';
        return link;
      };
      figure.prepend(mark('begins'));
      figure.append(mark('ends'));
    }
  });
}

for (const { path, figures, ...page } of ARTICLES) {
  const name = nameOf({ path, figures, ...page });

  test(`${name} on paper keeps each figure on one page, unless it is taller than a page`, async ({
    page: tab,
  }) => {
    await tab.setViewportSize(SHEET);
    await tab.emulateMedia({ media: 'print' });
    await tab.goto(path);
    await markFigures(tab);
    const heights = await tab
      .locator('figure.figure')
      .evaluateAll((all) => all.map((figure) => figure.getBoundingClientRect().height));
    const pages = linksOfPages(await tab.pdf({ format: 'A4' }));
    const pageOf = (place: string, id: string) =>
      pages.findIndex((links) => links.some((link) => link.endsWith(`/${place}/${id}`)));
    for (const [index, { id }] of figures.entries()) {
      const begins = pageOf('begins', id);
      expect(begins, `${id} should be printed`).toBeGreaterThanOrEqual(0);
      if (heights[index]! <= SHEET.height) expect(pageOf('ends', id), `${id} is cut`).toBe(begins);
    }
    expect(heights.filter((height) => height <= SHEET.height).length).toBeGreaterThan(0);
  });

  test(`${name} on paper has its references and the addresses of its links, and no controls`, async ({
    page: tab,
  }) => {
    await tab.goto(path);
    await tab.emulateMedia({ media: 'print' });
    for (const gone of ['.anchor', '.cite-actions', '.site-nav', '.toc', 'main button:not(.note-mark)']) {
      const shown = tab.locator(gone).filter({ visible: true });
      // A row of words to choose from is the figure's sentence, and stays.
      await expect(shown.and(tab.locator(':not(.tokens button)')), gone).toHaveCount(0);
    }
    if (page.html.includes('class="cite"')) await expect(tab.locator('.references li').first()).toBeVisible();
    const unsaid = await tab.locator('.article a[href^="http"]').evaluateAll((links) =>
      links
        .filter((link) => link.checkVisibility())
        .filter((link) => {
          const said = getComputedStyle(link, '::after').content + link.parentElement?.textContent;
          const { href } = link as HTMLAnchorElement;
          // A DOI or an arXiv number can be typed as it stands.
          return !said.includes(href) && !/doi:10\.|arXiv:\d/.test(said);
        })
        .map((link) => link.textContent),
    );
    expect(unsaid).toEqual([]);
  });
}
