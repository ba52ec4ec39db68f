import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { safeParse } from 'valibot';
import { expect, describe as group, test } from 'vitest';
import { committedModel } from '../../../data/pocket/recipe/model.ts';
import { probabilityWords } from '../../../src/figures/kit/format.ts';
import { defaults, readState, type StateOf } from '../../../src/figures/kit/state.ts';
import {
  blockOf,
  describe,
  ending,
  evidence,
  isContinued,
  positionIn,
  shown,
  TOP,
  tokenName,
  whatRan,
} from '../../../src/figures/model-bench/marks.ts';
import '../../../src/figures/model-bench/model-bench.ts';
import {
  type Data,
  dataSchema,
  type LiveAnswer,
  stateTable,
} from '../../../src/figures/model-bench/schema.ts';
import { table } from '../../../src/figures/model-bench/table.ts';
import { answer } from '../../../src/model/answers.ts';
import { DOCUMENT_ENDS } from '../../../src/model/questions.ts';
import { picture, serverHtml } from './picture.ts';

const model = committedModel(resolve('.'));
const { data: file } = JSON.parse(readFileSync('data/pocket/example.json', 'utf8')) as { data: Data };
const first = defaults(stateTable);
const at = (change: Partial<StateOf<typeof stateTable>>) => ({ ...first, ...change });

/** What the reader's page gathers for a prompt, asked of the same model here. */
function run(text: string, temperature = 0, seed = 1): LiveAnswer {
  const lens = [...answer(model, 'lens', { text, count: 10 })];
  return {
    text,
    tokens: [...lens[0]!.tokens],
    lens: lens.map(({ words }) => words.map((list) => [...list])),
    attention: [...answer(model, 'attention', { text, layers: 'all' })].map(({ weights }) =>
      Array.from(weights),
    ),
    continuation: {
      temperature,
      seed,
      words: [...answer(model, 'continuation', { text, temperature, seed, closing: DOCUMENT_ENDS })],
    },
    sha256: file.model.sha256,
    kernel: 'WebAssembly',
    milliseconds: 12.4,
  };
}
const text = 'let x be france . the capital of x is';
const live: Data = { ...file, run: run(text) };

group('the example of the bench', () => {
  test('fits its schema and the sizes of the network', () => {
    expect(safeParse(dataSchema, file).issues).toBeUndefined();
    const { tokens, lens, attention } = file.example;
    const { nLayers, nHeads } = model.network.sizes;
    expect(lens).toHaveLength(nLayers + 1);
    expect(TOP).toBe(nLayers);
    for (const row of lens) expect(row).toHaveLength(tokens.length);
    for (const words of lens[TOP]!) expect(words).toHaveLength(10);
    expect(attention).toHaveLength(nLayers);
    for (const weights of attention) expect(weights).toHaveLength(nHeads * tokens.length ** 2);
  });

  test('is the first prompt of the controls, and the first to start from', () => {
    expect(file.example.text).toBe(stateTable.prompt.default);
    expect(file.prompts[0]!.text).toBe(file.example.text);
  });

  test('stops where a training document does', () => {
    const { words } = file.example.continuation;
    expect(words.slice(0, -1).filter(({ word }) => DOCUMENT_ENDS.includes(word))).toEqual([]);
    expect(DOCUMENT_ENDS).toContain(words.at(-1)!.word);
  });
});

group('prompts to start from', () => {
  test.each(file.prompts)('$name: is read by the model and answered', ({ text: prompt }) => {
    expect(prompt.length).toBeLessThanOrEqual(stateTable.prompt.maxLength);
    const [next] = answer(model, 'next', { text: prompt, count: 1 });
    expect(next!.words).toHaveLength(1);
    expect(next!.tokens.length).toBeLessThan(model.network.sizes.nContext - 4);
  });

  test('have different names and texts', () => {
    for (const part of ['name', 'text'] as const)
      expect(new Set(file.prompts.map((prompt) => prompt[part])).size).toBe(file.prompts.length);
  });
});

group('what is shown', () => {
  test('is the example until the model has run, then the run', () => {
    expect(shown(file, first)).toMatchObject({ answer: file.example, live: undefined, isCurrent: true });
    expect(evidence(file, first)).toBe('computed');
    expect(shown(live, at({ prompt: text }))).toMatchObject({
      answer: live.run,
      live: live.run,
      isCurrent: true,
    });
    expect(evidence(live, at({ prompt: text }))).toBe('live');
  });

  test('goes back to the example when its prompt comes back before it was run', () => {
    expect(shown(live, first)).toMatchObject({ answer: file.example, isCurrent: true });
  });

  test('of a prompt that was not run is the last one, and says so', () => {
    const asked = at({ prompt: 'the capital of spain is' });
    expect(shown(file, asked)).toMatchObject({ answer: file.example, isCurrent: false });
    expect(describe(file, asked)).toMatch(/^The model has not answered “the capital of spain is” yet/);
    expect(shown(live, asked)).toMatchObject({ answer: live.run, isCurrent: false });
  });

  test('keeps to the tokens that are there', () => {
    const last = file.example.tokens.length - 1;
    expect(positionIn(file.example, first)).toBe(last);
    expect(positionIn(file.example, at({ position: 2 }))).toBe(2);
    expect(positionIn(file.example, at({ position: 63 }))).toBe(last);
  });

  test('is the attention that made the chosen layer', () => {
    expect([0, 1, 8].map((layer) => blockOf(at({ layer })))).toEqual([0, 0, 7]);
  });

  test('has a text that goes on only as it was drawn', () => {
    expect(isContinued(file.example, first)).toBe(true);
    expect(isContinued(file.example, at({ seed: 7 }))).toBe(true);
    expect(isContinued(file.example, at({ temperature: 1 }))).toBe(false);
    const drawn = run(text, 1, 3);
    expect(isContinued(drawn, at({ temperature: 1, seed: 3 }))).toBe(true);
    expect(isContinued(drawn, at({ temperature: 1, seed: 4 }))).toBe(false);
  });
});

group('in words', () => {
  test('the sentence names the likeliest words, what the lens reads and how the text goes on', () => {
    const said = describe(file, first);
    const [best] = file.example.lens[TOP]!.at(-1)!;
    expect(said).toContain(`“${best!.word}” (${probabilityWords(best!.probability)})`);
    expect(said).toContain(
      `At layer ${first.layer} the logit lens reads “${file.example.lens[first.layer]!.at(-1)![0]!.word}”`,
    );
    expect(said).toMatch(/Computed when the page was made\.$/);
    expect(describe(live, at({ prompt: text }))).toMatch(/Computed in this page\.$/);
  });

  test('no probability is printed as none or certain', () => {
    expect([0, 1e-9, 0.0004, 0.0123, 0.5, 0.9996, 1].map(probabilityWords)).toEqual([
      ...['< 0.1 %', '< 0.1 %', '< 0.1 %', '1.2 %', '50.0 %', '> 99.9 %', '> 99.9 %'],
    ]);
  });

  test('what ran, where and how long', () => {
    expect(whatRan(undefined)).toBe('Computed when the page was made.');
    expect(whatRan(live.run)).toBe('Live: computed in this page in 12 ms (WebAssembly).');
    const { milliseconds, ...underWay } = live.run!;
    expect(whatRan(underWay)).toBe('Live: computed in this page … (WebAssembly).');
    expect(milliseconds).toBeGreaterThan(0);
  });

  test('tokens that stand twice are told apart', () => {
    const tokens = ['<bos>', 'the', 'sea', 'of', 'the'];
    expect([tokenName(tokens, 2), tokenName(tokens, 4)]).toEqual(['“sea”', '“the” (no. 4)']);
  });

  test('of long texts only the end is repeated', () => {
    expect(ending(['a', 'b'])).toBe('a b');
    expect(ending(Array.from({ length: 13 }, (_, k) => `w${k}`))).toMatch(/^… w1 .* w12$/);
  });
});

test('the table lists every layer and token with its three likeliest words', () => {
  const { columns, rows } = table(live, at({ prompt: text }));
  expect(rows).toHaveLength((TOP + 1) * live.run!.tokens.length);
  for (const row of rows) expect(row).toHaveLength(columns.length);
  expect(rows[0]!.slice(0, 3)).toEqual([0, 0, '<bos>']);
});

test('the address keeps any text as a prompt, up to its length', () => {
  const odd = '<script>alert(1)</script> “ünïcode” & 日本';
  expect(readState(stateTable, { prompt: odd }).state.prompt).toBe(odd);
  const long = readState(stateTable, { prompt: 'x'.repeat(501) });
  expect(long.state.prompt).toBe(stateTable.prompt.default);
  expect(long.problems).toHaveLength(1);
});

test('typed text is shown as text', async () => {
  const html = await serverHtml('model-bench', file, at({ prompt: '"><b>bold</b>' }));
  expect(html).not.toContain('<b>bold');
  expect(html).toContain('&lt;b&gt;bold');
});

test('no corner of the state draws a number that is none', async () => {
  const short: Data = { ...file, run: run('') };
  const partial: Data = { ...file, run: { ...run(text), lens: live.run!.lens.slice(0, 3), attention: [] } };
  for (const [data, prompt] of [
    [file, first.prompt],
    [live, text],
    [short, ''],
    [partial, text],
  ] as const) {
    for (const head of Object.keys(stateTable.head.options) as (keyof typeof stateTable.head.options)[]) {
      for (const [layer, position] of [
        [0, 0],
        [8, 63],
        [5, -1],
      ] as const) {
        const state = at({ prompt, head: head as StateOf<typeof stateTable>['head'], layer, position });
        expect(await serverHtml('model-bench', data, state)).not.toMatch(/NaN|undefined|Infinity/);
        expect(describe(data, state)).not.toMatch(/NaN|undefined/);
      }
    }
  }
});

test('keeps its pictures', async () => {
  // Drawn from numbers made here, so that new weights leave the pictures alone.
  const tokens = ['<bos>', 'the', 'sea', 'is'];
  const words = ['deep', 'blue', 'calm'];
  const made: Data = {
    model: { sha256: '0'.repeat(64), bytes: 1_900_000, words: 2000 },
    prompts: [{ name: 'The sea', text: 'the sea is' }],
    example: {
      text: 'the sea is',
      tokens,
      lens: Array.from({ length: TOP + 1 }, (_, layer) =>
        tokens.map((_, i) => words.map((word, k) => ({ word, probability: (layer + i) / (24 * (k + 1)) }))),
      ),
      attention: Array.from({ length: TOP }, () =>
        Array.from({ length: 4 * 16 }, (_, k) =>
          k % 4 > Math.floor(k / 4) % 4 ? 0 : 1 / (1 + (Math.floor(k / 4) % 4)),
        ),
      ),
      continuation: { temperature: 0, seed: 1, words: [{ word: 'deep', probability: 0.5 }] },
    },
  };
  const state = at({ prompt: 'the sea is' });
  await expect(await picture('model-bench', made, state)).toMatchFileSnapshot(
    '__svg__/model-bench-first.svg',
  );
  await expect(
    await picture('model-bench', made, { ...state, view: 'attention', head: '2', position: 2 }),
  ).toMatchFileSnapshot('__svg__/model-bench-one-head.svg');
});
