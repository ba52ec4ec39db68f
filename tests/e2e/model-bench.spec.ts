// The live bench: what is fetched and when, whether the page computes what Node computes, and what happens when things go wrong.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { committedModel } from '../../data/pocket/recipe/model.ts';
import { probabilityWords } from '../../src/figures/kit/format.ts';
import { answer } from '../../src/model/answers.ts';
import { DOCUMENT_ENDS } from '../../src/model/questions.ts';
import { figureParts, hashOf, textOf, wake } from './support/figure.ts';
import { sidewaysScroll } from './support/layout.ts';
import { BASE, PAGES, readSiteFile } from './support/site.ts';
import { expect, test } from './support/test.ts';

const NAME = 'model-bench';
const home = PAGES.find(({ figures }) => figures.some(({ name }) => name === NAME));
if (!home) throw new Error(`No page of the site shows a figure “${NAME}”.`);
const { id } = home.figures.find(({ name }) => name === NAME)!;
const model = committedModel(resolve('.'));

const WEIGHTS = '**/*.safetensors';
const OF_MODEL = /safetensors|vocabulary|worker|pocket-model/;

function bench(page: Page) {
  const { frame, sentence } = figureParts(page, id);
  return {
    frame,
    sentence,
    prompt: frame.getByRole('textbox', { name: 'Prompt' }),
    run: frame.locator('button.run'),
    status: frame.locator('.what-ran[role=status]'),
    badge: frame.locator('.evidence'),
    lens: frame.locator('.lens .cells'),
    message: frame.locator('.message'),
  };
}

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(home!.path + hash);
  await wake(page, id);
}

/** Presses the button and waits for the whole answer. */
async function run(page: Page): Promise<void> {
  const { run, status } = bench(page);
  await run.click();
  await expect(status).toContainText(/Live: computed in this page in \d+ ms/);
}

/** What the figure says after `text`, computed here. */
function expected(text: string) {
  const [next] = answer(model, 'next', { text, count: 3 });
  const words = [...answer(model, 'continuation', { text, closing: DOCUMENT_ENDS })];
  return {
    next: next!.words.map(({ word, probability }) => `“${word}” (${probabilityWords(probability)})`),
    continuation: `The text goes on: “${words.map(({ word }) => word).join(' ')}”.`,
  };
}

async function expectAnswer(page: Page, text: string): Promise<void> {
  const { next, continuation } = expected(text);
  const { sentence } = bench(page);
  await expect(sentence).toContainText(`After “${text}” the model finds likeliest: ${next[0]}`);
  for (const words of [...next, continuation]) await expect(sentence).toContainText(words);
}

test('nothing of the model is fetched before Run; then weights, words and programs, each once', async ({
  page,
  watch,
}) => {
  const { badge, status, run: button } = bench(page);
  await open(page);
  await page.waitForLoadState('networkidle');
  const before = new Set(watch.requests);
  expect([...before].filter((url) => OF_MODEL.test(url))).toEqual([]);
  await expect(button).toHaveText(/^Run in this page · \d+\.\d MB$/);
  await expect(badge).toHaveText('computed');

  await run(page);
  const fetched = watch.requests.filter((url) => !before.has(url));
  const names = fetched.map((url) => new URL(url).pathname.slice(BASE.length));
  expect(names.map((name) => name.replace(/-[\w-]{8}\./, '.')).sort()).toEqual([
    'assets/bench-run.js',
    'assets/main.int8.safetensors',
    'assets/pocket-model.js',
    'assets/unknown-words.js',
    'assets/vocabulary.json',
    'assets/worker.js',
  ]);
  const card = JSON.parse(readFileSync('data/pocket/weights/main.json', 'utf8'));
  await expect(bench(page).frame.locator('.what-ran code')).toHaveText(card.sha256.slice(0, 8));
  await expect(status).toContainText('(WebAssembly)');
  await expect(badge).toHaveText('live');
  await expectAnswer(page, 'the capital of france is');

  const sizes = names.map((name) => {
    const file = readSiteFile(name);
    return `${name}: ${file.length} bytes, ${gzipSync(file, { level: 9 }).length} after gzip`;
  });
  const scripts = [...before].filter((url) => url.endsWith('.js'));
  const script = scripts.reduce((sum, url) => {
    const path = new URL(url).pathname.slice(BASE.length);
    return sum + gzipSync(readSiteFile(path), { level: 9 }).length;
  }, 0);
  console.log(`Before Run: ${script} bytes of script after gzip. Run fetches ${sizes.join('; ')}.`);
  expect(watch.problems).toEqual([]);
});

test('once the model is there, edits are answered as Node answers them, and fetch nothing', async ({
  page,
  watch,
}) => {
  const { prompt, frame } = bench(page);
  await open(page);
  await run(page);
  const count = watch.requests.length;
  for (const text of ['the currency of japan is', 'let x be kenya . the capital of x is', '']) {
    await prompt.fill(text);
    if (text) await expectAnswer(page, text);
    else
      await expect(bench(page).sentence).toContainText('After the very beginning the model finds likeliest');
  }
  await frame.getByRole('combobox', { name: 'Examples to start from' }).selectOption({ index: 3 });
  await expectAnswer(page, await prompt.inputValue());
  // Chromium asks for the icon again when the address changes.
  expect(watch.requests.slice(count).filter((url) => !url.includes('/icons/'))).toEqual([]);
});

test('weights that were fetched once are kept for the next visit', async ({ page, watch }) => {
  await open(page);
  await run(page);
  const count = watch.requests.length;
  await page.reload();
  await wake(page, id);
  await run(page);
  expect(watch.requests.slice(count).filter((url) => /safetensors/.test(url))).toEqual([]);
});

test('typing on drops what was asked, and only the last text is answered', async ({ page }) => {
  const { prompt, sentence } = bench(page);
  await open(page);
  await run(page);
  const seen: string[] = [];
  await page.exposeFunction('noteSentence', (text: string) => seen.push(text));
  await sentence.evaluate((element) => {
    const note = () =>
      (window as unknown as { noteSentence(text: string): void }).noteSentence(element.textContent ?? '');
    new MutationObserver(note).observe(element, { childList: true, characterData: true, subtree: true });
  });
  await prompt.fill('');
  await prompt.pressSequentially('the capital of italy is', { delay: 30 });
  await expectAnswer(page, 'the capital of italy is');
  const answered = new Set(seen.flatMap((text) => /After “(.*?)” the model/.exec(text)?.[1] ?? []));
  expect(
    [...answered].filter((text) => !['the capital of france is', 'the capital of italy is'].includes(text)),
  ).toEqual([]);
});

test('an unknown word is marked where it stands and replaced by one tap', async ({ page }) => {
  const { prompt, message, frame } = bench(page);
  await open(page);
  await prompt.fill('The captial of France is');
  await bench(page).run.click();
  await expect(message).toContainText('The model does not know “captial”.');
  await expect(message.locator('mark')).toHaveText(['captial']);
  expect(await textOf(message.locator('.typed-words'))).toMatch(/^the captial ?capital.* of france is$/);
  await frame.getByRole('button', { name: 'Replace “captial” by “capital”' }).click();
  await expect(prompt).toHaveValue('the capital of france is');
  await expect(message).toHaveCount(0);
  await expectAnswer(page, 'the capital of france is');
});

test('too many words are refused with a sentence', async ({ page }) => {
  const { prompt, message } = bench(page);
  await open(page);
  await run(page);
  await prompt.fill('sea '.repeat(64));
  await expect(message).toContainText('A prompt has 1 to 64 tokens, its start included; this one has 65.');
  await prompt.fill('sea '.repeat(63));
  await expect(message).toHaveCount(0);
  await expect(bench(page).status).toContainText(/in \d+ ms/);
});

test('no answer, a cut download and a false file are said; trying again works and nothing typed is lost', async ({
  page,
}) => {
  const { prompt, message, run: button } = bench(page);
  const weights = readFileSync('data/pocket/weights/main.int8.safetensors');
  const text = 'the capital of spain is';
  await open(page);
  await prompt.fill(text);
  const changed = Buffer.from(weights);
  changed[weights.length - 1]! ^= 1;
  const troubles: [(page: Page) => Promise<unknown>, RegExp][] = [
    [
      (tab) => tab.context().route(WEIGHTS, (route) => route.abort()),
      /could not be fetched: there was no answer/,
    ],
    [
      (tab) => tab.context().route(WEIGHTS, (route) => route.fulfill({ body: weights.subarray(0, 1e6) })),
      /Only 1000000 of \d+ bytes/,
    ],
    [
      (tab) => tab.context().route(WEIGHTS, (route) => route.fulfill({ body: changed })),
      /not the one this page was made with/,
    ],
  ];
  for (const [cause, words] of troubles) {
    await cause(page);
    await button.click();
    await expect(message).toContainText(words);
    await expect(button).toHaveText('Try again');
    await expect(prompt).toHaveValue(text);
    await page.context().unroute(WEIGHTS);
  }
  await run(page);
  await expect(message).toHaveCount(0);
  await expectAnswer(page, text);
});

test('an address brings back prompt, place and choices, and downloads nothing', async ({ page, watch }) => {
  const text = 'anna fishes . which bank does anna see ?';
  const asked = {
    prompt: text,
    position: 3,
    layer: 2,
    head: '2',
    temperature: 1,
    seed: 4,
    view: 'attention',
  };
  const query = Object.entries(asked).map(([name, value]) => `${id}.${name}=${encodeURIComponent(value)}`);
  await page.goto(`${home!.path}#${id}?${query.join('&')}`);
  const { prompt, status, run: button, frame } = bench(page);
  await expect(prompt).toHaveValue(text);
  await expect(status).toContainText('Not run yet.');
  await expect(button).toHaveText(/^Run in this page/);
  await page.waitForLoadState('networkidle');
  expect(watch.requests.filter((url) => OF_MODEL.test(url))).toEqual([]);

  await run(page);
  await expect(frame.getByText('Attention of layer 2')).toBeVisible();
  await expect(frame.locator('.tokens button[aria-pressed=true]')).toHaveText('.');
  const drawn = [...answer(model, 'continuation', { text, temperature: 1, seed: 4, closing: DOCUMENT_ENDS })];
  await expect(frame.locator('.added b')).toHaveText(drawn.map(({ word }) => word));
  await frame.getByRole('button', { name: 'Another' }).click();
  await expect.poll(() => hashOf(page)).toContain(`${id}.seed=5`);
  await page.goBack();
  await expect(frame.locator('.added b')).toHaveText(drawn.map(({ word }) => word));
});

test('keys alone type a prompt, run it and walk through the lens', async ({ page }) => {
  const { prompt, status, lens, frame } = bench(page);
  await open(page);
  await prompt.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('neil armstrong :');
  await page.keyboard.press('Enter');
  await expect(status).toContainText(/in \d+ ms/);
  await expectAnswer(page, 'neil armstrong :');
  await lens.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect(frame.locator('.lens-panel .readout')).toHaveText(/^Layer 6, after “neil”: “/);
  await expect.poll(() => hashOf(page)).toContain(`${id}.position=1`);
  await expect(frame.locator('.tokens button[aria-pressed=true]')).toHaveText('neil');
});

test('a phone scrolls the lens in its panel, and not the page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await run(page);
  expect(await sidewaysScroll(page)).toBe(0);
  const box = bench(page).frame.locator('.lens');
  expect(await box.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
  // The chosen token is the last: the grid shows it, and the layers' numbers stay.
  expect(await box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  const [numbers, frame] = await Promise.all([box.locator('.layers').boundingBox(), box.boundingBox()]);
  expect(numbers!.x).toBeCloseTo(frame!.x, 0);
});
