// Any Patchscope, live: what is fetched and when, whether the page says what Node computes, by pointer and by keys, and what happens when things go wrong.
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { committedModel } from '../../data/pocket/recipe/model.ts';
import { askedOf, spoken } from '../../src/figures/patch-bench/marks.ts';
import { type BenchState, PRESETS } from '../../src/figures/patch-bench/marks-presets.ts';
import { partOf } from '../../src/figures/patch-bench/parts/patch-run.ts';
import { type Answer, stateTable } from '../../src/figures/patch-bench/schema.ts';
import { answer } from '../../src/model/answers.ts';
import { changeFigure, figureParts, hashOf, textOf, wake } from './support/figure.ts';
import { sidewaysScroll } from './support/layout.ts';
import { expect, test } from './support/test.ts';

const PAGE = 'patchscopes/';
const ID = 'bench';
const WEIGHTS = '**/*.safetensors';
const OF_MODEL = /safetensors|vocabulary|worker|pocket-model|patch-run/;
const model = committedModel(resolve('.'));

const DEFAULTS = Object.fromEntries(
  Object.entries(stateTable).map(([name, field]) => [name, field.default]),
) as BenchState;

function bench(page: Page) {
  const { frame, element, sentence } = figureParts(page, ID);
  return {
    frame,
    element,
    sentence,
    run: frame.locator('button.run'),
    status: frame.locator('.what-ran[role=status]'),
    badge: frame.locator('.evidence'),
    message: frame.locator('.message'),
    main: frame.locator('.outcome.main .run-words'),
    control: frame.locator('.outcome').nth(2).locator('.run-words'),
    source: frame.getByRole('textbox', { name: 'Source prompt S' }),
    target: frame.getByRole('textbox', { name: 'Inspection prompt T' }),
    mark: (key: string) => element.locator(`[data-mark="${key}"]`),
  };
}

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(PAGE + (query && `#${ID}?${query}`));
  await wake(page, ID);
}

async function run(page: Page): Promise<void> {
  await bench(page).run.click();
  await expect(bench(page).status).toContainText(/Live: computed in this page in \d+ ms/);
}

/** The whole answer to a state, computed here. */
function expected(change: Partial<BenchState>): Answer {
  const parts = [...answer(model, 'patchscope', askedOf({ ...DEFAULTS, ...change }))];
  return Object.assign({}, ...parts.map(partOf)) as Answer;
}

async function expectAnswer(page: Page, change: Partial<BenchState>): Promise<Answer> {
  const right = expected(change);
  const { main, control, sentence } = bench(page);
  const words = (said: Answer['patched']) => spoken(said.words) || '(nothing)';
  await expect(sentence).not.toContainText('has not been run yet');
  await expect(main).toHaveText(words(right.patched));
  if (right.control) await expect(control).toHaveText(words(right.control));
  return right;
}

test('nothing of the model is fetched before Run; then every change is answered as Node answers it', async ({
  page,
  watch,
}) => {
  await open(page);
  await page.waitForLoadState('networkidle');
  expect(watch.requests.filter((url) => OF_MODEL.test(url))).toEqual([]);
  await expect(bench(page).badge).toHaveText('computed');
  await expectAnswer(page, {});
  await run(page);
  await expect(bench(page).badge).toHaveText('live');
  await expectAnswer(page, {});
  const count = watch.requests.length;
  for (const [name, filled] of Object.entries(PRESETS)) {
    await bench(page).frame.getByRole('combobox', { name: 'Method' }).selectOption(name);
    const right = await expectAnswer(page, filled);
    const firsts = await bench(page).frame.locator('.strip').last().getByRole('button').allTextContents();
    expect(firsts.map((text, layer) => text.replace(String(layer), '').trim())).toEqual(right.byTarget);
    await expect(bench(page).frame.locator('.tuple').first()).toContainText(filled.source);
  }
  expect(watch.requests.slice(count).filter((url) => !url.includes('/icons/'))).toEqual([]);
  expect(watch.problems).toEqual([]);
});

test('picking the logit lens shows which entries of the list are special', async ({ page }) => {
  await open(page);
  const method = bench(page).frame.getByRole('combobox', { name: 'Method' });
  const special = bench(page).frame.locator('dt:has(+ dd .differs)');
  await method.selectOption('identity');
  await expect(special).toHaveCount(0);
  await method.selectOption('lens');
  await expect(special).toHaveText(['ℓ∗']);
  await method.selectOption('hops');
  await expect(special).toHaveText(['T', 'ℓ∗', 'f']);
});

test('a state is chosen by pointer and by keys on either network, and the words follow', async ({ page }) => {
  await open(page);
  await run(page);
  const { mark, element } = bench(page);
  await mark('3-5').click();
  await expect.poll(() => hashOf(page)).toContain(`${ID}.from=3&${ID}.layer=5`);
  await expectAnswer(page, { from: 3, layer: 5 });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expectAnswer(page, { from: 4, layer: 4 });
  await mark('t4-3').focus();
  await page.keyboard.press('ArrowRight');
  await expectAnswer(page, { from: 4, layer: 4, to: 4, into: 4 });
  await page.keyboard.press('Enter');
  await expect.poll(() => hashOf(page)).toContain(`${ID}.into=4`);
  await element.getByRole('slider', { name: stateTable.layer.label, exact: true }).focus();
  await page.keyboard.press('End');
  await expectAnswer(page, { from: 4, layer: 8, to: 4, into: 4 });
  await page.goBack();
  await expectAnswer(page, { from: 4, layer: 4, to: 4, into: 4 });
});

test('controls: another vector, the mean, another subject', async ({ page }) => {
  await open(page);
  await run(page);
  const { frame, control } = bench(page);
  await frame.getByRole('radio', { name: 'random vector' }).check();
  await expectAnswer(page, { control: 'random' });
  await frame.getByRole('button', { name: 'Another vector' }).click();
  await expect(frame.locator('output.readout')).toHaveText('Sample 2');
  await expectAnswer(page, { control: 'random', seed: 2 });
  await frame.getByRole('radio', { name: 'mean state' }).check();
  await expectAnswer(page, { control: 'mean', seed: 2 });
  await frame.getByRole('radio', { name: 'other subject' }).check();
  const other = frame.getByRole('textbox', { name: 'Prompt of the other subject' });
  await other.fill('tom mentions tiger shark');
  await other.press('Enter');
  await expectAnswer(page, { other: 'tom mentions tiger shark', seed: 2 });
  await frame.getByRole('radio', { name: 'nothing' }).check();
  await expect(control).toHaveCount(0);
});

test('typing asks once the word is whole, and takes back a position that meant another text', async ({
  page,
}) => {
  await open(page, `${ID}.from=2`);
  await run(page);
  const { source } = bench(page);
  await source.fill('');
  await source.pressSequentially('tom mentions marie curie', { delay: 20 });
  await expectAnswer(page, { source: 'tom mentions marie curie' });
  await source.blur();
  await expect.poll(() => hashOf(page)).not.toContain(`${ID}.from`);
});

test('an unknown word is marked and replaced by one tap', async ({ page }) => {
  await open(page);
  const { source, message, frame } = bench(page);
  await source.fill('tom mentions niel armstrong');
  await source.blur();
  await bench(page).run.click();
  await expect(message).toContainText('The model does not know “niel”.');
  await expect(message.locator('mark')).toHaveText(['niel']);
  await frame
    .getByRole('button', { name: /^Replace “niel” by “/ })
    .first()
    .click();
  await expect(message).toHaveCount(0);
  await expect(bench(page).status).toContainText(/in \d+ ms/);
  await expect(source).toHaveValue(/^tom mentions (?!niel )\w+ armstrong$/);
});

test('an address with a position that the text does not have says so; the page lives on', async ({
  page,
  watch,
}) => {
  await open(page, `${ID}.from=40`);
  await bench(page).run.click();
  await expect(bench(page).message).toContainText(
    'The source prompt has no token 40; its tokens go from 0, its start, to 4.',
  );
  await bench(page).mark('4-2').click();
  await expect(bench(page).message).toHaveCount(0);
  await expectAnswer(page, { from: 4, layer: 2 });
  expect(watch.problems).toEqual([]);
});

test('an address brings back the whole Patchscope, and downloads nothing', async ({ page, watch }) => {
  const state: Partial<BenchState> = {
    ...PRESETS.hops,
    preset: 'hops',
    source: 'the site of eiffel tower is',
    layer: 6,
    into: 1,
    map: 'same',
    noise: true,
    control: 'random',
    seed: 7,
  };
  const query = Object.entries(state).map(
    ([name, value]) =>
      `${ID}.${name}=${encodeURIComponent(value === true ? 'yes' : value === false ? 'no' : String(value))}`,
  );
  await open(page, query.join('&'));
  const { source, target, frame, status } = bench(page);
  await expect(source).toHaveValue(state.source!);
  await expect(target).toHaveValue(state.target!);
  await expect(frame.getByRole('combobox', { name: 'Method' })).toHaveValue('hops');
  await expect(status).toContainText('Not run yet.');
  await page.waitForLoadState('networkidle');
  expect(watch.requests.filter((url) => OF_MODEL.test(url))).toEqual([]);
  await run(page);
  await expectAnswer(page, state);
});

test('cut connections are said, trying again works, and what was chosen stays', async ({ page }) => {
  await open(page);
  await page.waitForLoadState('networkidle');
  const { run: button, message, source, mark } = bench(page);
  await mark('3-6').click();
  await source.fill('tom mentions paris');
  await page.context().route('**/patch-run-*.js', (route) => route.abort());
  await button.click();
  await expect(message).toContainText('What runs the model could not be fetched.');
  await expect(button).toHaveText('Try again');
  await page.context().unroute('**/patch-run-*.js');
  // A browser does not ask again for code that it could not fetch: the page is loaded anew.
  await button.click();
  await expect(button).toHaveText(/^Run in this page/);
  await expect(source).toHaveValue('tom mentions paris');
  await wake(page, ID);
  await page.context().route(WEIGHTS, (route) => route.abort());
  await button.click();
  await expect(message).toContainText('could not be fetched: there was no answer');
  await page.context().unroute(WEIGHTS);
  await run(page);
  await expect(message).toHaveCount(0);
  await expectAnswer(page, { source: 'tom mentions paris', layer: 6 });
});

test('while the connection is cut, asking again for code keeps the page', async ({ page }) => {
  await open(page);
  const { run: button, message } = bench(page);
  // Figures above that are still on their way would say that they cannot come, and move the button under the hand.
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  for (let presses = 0; presses < 3; presses++) {
    await button.click();
    await expect(message).toContainText('What runs the model could not be fetched.');
    await expect(button).toHaveText('Try again');
  }
  await page.context().setOffline(false);
  await button.click();
  await expect(button).toHaveText(/^Run in this page/);
});

test('on a phone nothing is too wide, and everything can be pressed', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await run(page);
  expect(await sidewaysScroll(page)).toBe(0);
  await bench(page).frame.getByRole('combobox', { name: 'Method' }).selectOption('hops');
  await expectAnswer(page, PRESETS.hops);
  expect(await sidewaysScroll(page)).toBe(0);
});

test('the sentence says what is drawn, and the menu copies an address with it', async ({ page }) => {
  await open(page);
  await changeFigure(page, ID);
  const right = expected({});
  expect(await textOf(bench(page).sentence)).toContain(`“${spoken(right.plain.words)}”`);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the example is there, whole', async ({ page }) => {
    await page.goto(PAGE);
    const { main, sentence, frame } = bench(page);
    const { patched } = expected({});
    await expect(main).toHaveText(spoken(patched.words));
    await expect(sentence).toContainText(`“${spoken(patched.words)}”`);
    await expect(frame.locator('.tuple').first()).toBeVisible();
  });
});
