// Files of the reader's: dropped, chosen, or named in the address; shown as theirs, refused with reasons, and put away again.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { figureParts, wake } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const PAGE = 'patchscopes/';
const ID = 'late-chart';
const OTHER = 'entities';
const article = JSON.parse(readFileSync('data/patchscopes/contamination.json', 'utf8'));

/** The article's own file with one thing changed: what a researcher's would be like. */
function file(change: (copy: typeof article) => void): string {
  const copy = structuredClone(article);
  change(copy);
  return JSON.stringify(copy);
}
const MODEL = '<b>tiny</b> model of a reader';
const GOOD = file((copy) => {
  copy.card.model = MODEL;
});

const parts = (page: Page, id = ID) => {
  const all = figureParts(page, id);
  return {
    ...all,
    own: all.frame.locator('.figure-own'),
    badge: all.frame.locator('.evidence'),
    back: all.frame.getByRole('button', { name: 'Back to the article’s data' }),
  };
};

/** Drops a file as from the desktop. */
async function drop(page: Page, place: Locator, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([title, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content!], title!, { type: 'application/json' }));
      return transfer;
    },
    [name, text],
  );
  await place.dispatchEvent('dragover', { dataTransfer: data });
  await place.dispatchEvent('drop', { dataTransfer: data });
}

async function open(page: Page, address = PAGE): Promise<void> {
  await page.goto(address);
  await wake(page, ID);
}

async function expectOwn(page: Page, name: string): Promise<void> {
  const { own, badge } = parts(page);
  await expect(own).toContainText(`Your file: ${name} — model: ${MODEL} (not the article’s data).`);
  await expect(badge).toHaveText('your file');
  expect(await own.locator('b').count()).toBe(0);
}

test('a dropped file is drawn and called the reader’s; the way back brings everything back', async ({
  page,
  watch,
}) => {
  await open(page);
  const { frame, badge, sentence, own, back, menu, card } = parts(page);
  const [before, said] = [await badge.textContent(), await sentence.textContent()];
  const count = watch.requests.length;
  await drop(page, frame, 'mine.json', GOOD);
  await expectOwn(page, 'mine.json');
  expect(watch.requests.slice(count).filter((url) => !/\.js$|icons/.test(url))).toEqual([]);
  await card.locator('summary').click();
  await expect(card).toContainText('This site vouches only for its form.');
  await expect(card).toContainText(MODEL);
  await back.click();
  await expect(own).toHaveCount(0);
  await expect(badge).toHaveText(before!);
  await expect(sentence).toHaveText(said!);
  await expect(menu.locator('summary')).toBeFocused();
  expect(watch.problems).toEqual([]);
});

test('a file chosen from the menu is drawn', async ({ page }) => {
  await open(page);
  await parts(page).menu.locator('summary').click();
  const chooser = page.waitForEvent('filechooser');
  await parts(page).menu.getByRole('button', { name: 'Open a file …' }).click();
  await (await chooser).setFiles({
    name: 'chosen.json',
    mimeType: 'application/json',
    buffer: Buffer.from(GOOD),
  });
  await expectOwn(page, 'chosen.json');
});

test('what cannot be drawn is refused with place and reason, and the figure stays', async ({ page }) => {
  await open(page);
  const { frame, status, sentence, own } = parts(page);
  const said = await sentence.textContent();
  const bad: [name: string, text: string, reason: RegExp][] = [
    ['broken.json', '{"data": ', /It is not JSON/],
    ['python.json', '{"card": {},\n "data": {"x": NaN}}', /line 2 holds NaN, which is no number/],
    ['list.json', '[1, 2]', /Expected \{ "card": …, "data": … \}; found a list/],
    ['empty.json', '{"card": {}, "data": {}}', /data\.\w+: /],
    [
      'words.json',
      file((copy) => {
        copy.data.series = 'many';
      }),
      /data\.series: .*Array.*"many"/,
    ],
    ['script.json', '{"data": "<img src=x onerror=alert(1)>"}', /data: /],
    [
      'entities.json',
      readFileSync('data/patchscopes/entities.json', 'utf8'),
      /The file fits .*layer-words.*open it there/,
    ],
    ['huge.json', ' '.repeat(20_000_001), /It has 20\.0 MB or more; at most 20 MB/],
  ];
  for (const [name, text, reason] of bad) {
    await drop(page, frame, name, text);
    await expect(status, name).toContainText(`“${name}” is not shown.`);
    await expect(status, name).toContainText(reason);
    await expect(own).toHaveCount(0);
    await expect(sentence).toHaveText(said!);
    expect(await frame.locator('img').count()).toBe(0);
  }
  await drop(page, frame, 'mine.json', GOOD);
  await expectOwn(page, 'mine.json');
});

test('a file that fits another figure is drawn there', async ({ page }) => {
  await page.goto(PAGE);
  await wake(page, OTHER);
  const copy = JSON.parse(readFileSync('data/patchscopes/entities.json', 'utf8'));
  copy.data.asked = 'Beings';
  await drop(page, parts(page, OTHER).frame, 'beings.json', JSON.stringify(copy));
  await expect(parts(page, OTHER).element).toContainText('Beings, and the layers');
});

test('an address names a file of the site; put away, it leaves the address', async ({ page }) => {
  await page.route('**/mine.json', (route) => route.fulfill({ body: GOOD, contentType: 'application/json' }));
  await page.goto(`${PAGE}?data=${ID}:mine.json`);
  await wake(page, ID);
  await expectOwn(page, 'mine.json');
  expect(page.url()).toContain('?data=');
  await parts(page).back.click();
  await expect(parts(page).own).toHaveCount(0);
  expect(page.url()).not.toContain('data=');
});

test('addresses that name no file, another site or no figure are told so', async ({ page }) => {
  for (const [path, reason] of [
    ['nothing.json', /The server answered 404/],
    ['https://example.org/x.json', /reads no files of other sites/],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`${PAGE}?data=${ID}:${path}`);
    await wake(page, ID);
    await expect(parts(page).status).toContainText(reason);
  }
  await page.goto('about:blank');
  await page.goto(`${PAGE}?data=nobody:mine.json`);
  await expect(page.getByText('The address names “nobody”')).toBeVisible();
});

test('a connection that is cut is told', async ({ page }) => {
  await page.route('**/mine.json', (route) => route.abort());
  await page.goto(`${PAGE}?data=${ID}:mine.json`);
  await wake(page, ID);
  await expect(parts(page).status).toContainText('There is no connection to');
});
