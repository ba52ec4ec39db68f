// Sentences of the reader's with vectors: read and projected in a worker, with progress, a way to give up, and reasons.
import type { Locator, Page } from '@playwright/test';
import { figureParts, wake } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const PAGE = 'context/';
const ID = 'class';

/** A table of sentences about a bank, in two groups that lie apart. The numbers are anybody's and the same each time. */
function table(n: number, dims: number): string {
  let state = 1;
  const number = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647 - 0.5;
  };
  const names = Array.from({ length: dims }, (_, k) => `d${k}`);
  const rows = Array.from({ length: n }, (_, i) => {
    const [label, side] = i % 2 ? ['river', 1] : ['money', -1];
    const vector = names.map((_, k) => ((k < 4 ? side : 0) + number()).toFixed(3));
    return `"Sentence ${i}, on a bank of the ${label}.",bank,${label},NN,${vector.join(',')}`;
  });
  return [`sentence,word,label,pos,${names.join(',')}`, ...rows].join('\n');
}

const parts = (page: Page) => {
  const all = figureParts(page, ID);
  return {
    ...all,
    own: all.frame.locator('p.figure-own'),
    bar: all.frame.getByRole('progressbar', { name: /Reading/ }),
    cancel: all.frame.getByRole('button', { name: 'Cancel' }),
    badge: all.frame.locator('.evidence'),
  };
};

/** Drops a file as from the desktop. */
async function drop(page: Page, place: Locator, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([title, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content!], title!));
      return transfer;
    },
    [name, text],
  );
  await place.dispatchEvent('dragover', { dataTransfer: data });
  await place.dispatchEvent('drop', { dataTransfer: data });
}

async function open(page: Page): Promise<void> {
  await page.goto(PAGE);
  await wake(page, ID);
}

test('a table of sentences and vectors is drawn after progress, and nothing leaves the page', async ({
  page,
  watch,
}) => {
  await open(page);
  const { frame, bar, own, badge, sentence, card } = parts(page);
  // Figures near by wake, too.
  await page.waitForLoadState('networkidle');
  const count = watch.requests.length;
  await drop(page, frame, 'banks.csv', table(300, 16));
  await expect(bar).toBeVisible();
  await expect(own).toContainText('Your file: banks.csv — model: not named in the file');
  await expect(bar).toHaveCount(0);
  await expect(badge).toHaveText('your file');
  await expect(sentence).toContainText('300');
  await expect(sentence).toContainText('bank');
  expect(watch.requests.slice(count).filter((url) => !/\.js$|icons/.test(url))).toEqual([]);
  await card.locator('summary').click();
  await expect(card).toContainText('projected in this browser');
  await expect(card).toContainText('300 sentences');
  expect(watch.problems).toEqual([]);
});

test('given up, a file leaves the figure as it was', async ({ page, watch }) => {
  await open(page);
  const { frame, bar, cancel, own, badge, sentence, menu, status } = parts(page);
  const [before, said] = [await badge.textContent(), await sentence.textContent()];
  await drop(page, frame, 'many.csv', table(6000, 64));
  await expect(bar).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(1);
  await cancel.click();
  await expect(cancel).toHaveCount(0);
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(menu.locator('summary')).toBeFocused();
  await expect(own).toHaveCount(0);
  await expect(badge).toHaveText(before!);
  await expect(sentence).toHaveText(said!);
  await expect(status).toBeHidden();
  expect(watch.problems).toEqual([]);
});

test('another file ends the work on the one before', async ({ page }) => {
  await open(page);
  const { frame, bar, own } = parts(page);
  await drop(page, frame, 'many.csv', table(6000, 64));
  await expect(bar).toBeVisible();
  await drop(page, frame, 'few.csv', table(20, 8));
  await expect(own).toContainText('Your file: few.csv');
  await expect(bar).toHaveCount(0);
  await expect.poll(() => page.workers().length).toBe(0);
});

test('what is wrong with a row is named, and the figure stays', async ({ page }) => {
  await open(page);
  const { frame, status, own, bar } = parts(page);
  for (const [name, text, reason] of [
    [
      'row.csv',
      'sentence,a,b\nOne.,1,2\nTwo.,1,two',
      'Line 3, column “b”: expected a finite number; found “two”.',
    ],
    [
      'row.json',
      '[{"text": "One.", "vector": [1, 2]}, {"text": "Two.", "vector": [1]}]',
      'Row 2 has a vector of 1',
    ],
    ['nan.json', '[{"text": "One.", "vector": [NaN, 2]}]', 'line 1 holds NaN'],
    ['other.json', '{"card": {}, "data": {}}', 'data.'],
  ] as const) {
    await drop(page, frame, name, text);
    await expect(status).toContainText(`“${name}” is not shown.`);
    await expect(status).toContainText(reason);
    await expect(own).toHaveCount(0);
    await expect(bar).toHaveCount(0);
  }
});

test('a word file of the Context Atlas of 2019 is drawn, named in the address', async ({ page }) => {
  const body = JSON.stringify({
    labels: Array.from({ length: 101 }, (_, i) => ({
      sentence: `They sat on bank number ${i} .`,
      pos: ['NN', 'X', '.', 'MD'][i % 4],
    })),
    data: Array.from({ length: 13 }, (_, l) =>
      Array.from({ length: 101 }, (_, i) => [i * (l + 1), (i * i) % 37]),
    ),
  });
  await page.route('**/bank.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
  await page.goto(`${PAGE}?data=${ID}:bank.json`);
  await wake(page, ID);
  const { own, sentence, card } = parts(page);
  await expect(own).toContainText('Your file: bank.json');
  await expect(sentence).toContainText('“bank”');
  await expect(sentence).toContainText('101');
  await card.locator('summary').click();
  await expect(card).toContainText('13 layers');
});
