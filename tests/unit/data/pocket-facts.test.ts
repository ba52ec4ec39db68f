import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'valibot';
import { afterAll, describe, expect, test } from 'vitest';
import { committedModel } from '../../../data/pocket/recipe/model.ts';
import { promptOf, readWorld } from '../../../data/pocket/recipe/world.ts';
import { selectionOf } from '../../../src/figures/fact-browser/marks.ts';
import type { Fact } from '../../../src/figures/fact-browser/marks-facts.ts';
import { dataSchema, stateTable } from '../../../src/figures/fact-browser/schema.ts';
import { defaults } from '../../../src/figures/kit/state.ts';
import { answer } from '../../../src/model/answers.ts';

const text = readFileSync('data/pocket/facts.json', 'utf8');
const { card, data: raw } = JSON.parse(text);
const data = parse(dataSchema, raw);
const weights = JSON.parse(readFileSync('data/pocket/weights/main.json', 'utf8'));
const listed = (change: object) => selectionOf(data, { ...defaults(stateTable), ...change }).listed;

describe('the file of facts', () => {
  test('holds every row of every table, and what can be checked where', () => {
    for (const { name, entities, values, sources } of data.relations) {
      const rows = readFileSync(`data/pocket/world/${name}.tsv`, 'utf8')
        .trimEnd()
        .split('\n')
        .filter((line) => !line.startsWith('#'))
        .slice(1)
        .map((line) => line.split('\t'));
      expect(rows.map(([entity]) => entity)).toEqual(entities);
      expect(rows.map(([, value]) => value)).toEqual(values);
      expect(rows.map((row) => row[3])).toEqual(sources.length === 1 ? rows.map(() => sources[0]) : sources);
    }
    expect(data.relations.filter(({ isInvented }) => isInvented).map(({ name }) => name)).toEqual(['code']);
  });

  test('is of the committed weights, and light', () => {
    expect(card.weights).toBe(weights.sha256);
    expect(gzipSync(text, { level: 9 }).length).toBeLessThan(35_000);
  });

  test('counts as many right answers as the evaluation in Python did', () => {
    const all = listed({});
    const share = all.filter(({ isRight }) => isRight).length / all.length;
    expect(Math.abs(share - weights.int8.recall_int8)).toBeLessThan(0.0015);
  });

  test('says of a fact what the model answers when it is asked by itself', () => {
    const model = committedModel('.');
    const known = listed({ relation: 'capital' });
    const asked: Fact[] = [
      ...listed({}).slice(0, 4),
      ...listed({ wording: 'withheld' }).slice(0, 3),
      ...known.filter(({ value }) => value.includes(' ')).slice(-2),
      known.at(-1)!,
      listed({ relation: 'code' })[0]!,
    ];
    for (const { prompt, value, probability, said, id } of asked) {
      let [before, product] = [prompt, 1];
      for (const word of value.split(' ')) {
        const [part] = answer(model, 'next', { text: before, count: model.vocabulary.words.length });
        product *= part!.words.find((share) => share.word === word)!.probability;
        before += ` ${word}`;
      }
      expect(Math.abs(product - probability), id).toBeLessThan(1e-4);
      let words = '';
      for (let k = 0; k < 8; k++) {
        const [part] = answer(model, 'next', { text: `${prompt} ${words}`, count: 1 });
        const { word } = part!.words[0]!;
        if (word === '.') break;
        words = `${words} ${word}`.trim();
      }
      expect(said, id).toBe(words);
    }
  });
});

describe('the world that recipes read', () => {
  const root = mkdtempSync(join(tmpdir(), 'vitrine-world-'));
  afterAll(() => rmSync(root, { recursive: true }));

  test('has wordings that end in the value, in words of the vocabulary', () => {
    const { words } = JSON.parse(readFileSync('data/pocket/vocabulary.json', 'utf8'));
    const known = new Set<string>(words);
    for (const { wordings, noun } of readWorld('.').relations) {
      expect(wordings.length).toBeGreaterThan(2);
      for (const wording of wordings) {
        expect(wording).toMatch(/\{value\} \.$/);
        const prompt = promptOf(wording, noun);
        expect(prompt.split(' ').filter((word) => !known.has(word))).toEqual([]);
      }
    }
  });

  test('is refused where tables and wordings do not fit together', () => {
    mkdirSync(join(root, 'data/pocket/world'), { recursive: true });
    writeFileSync(
      join(root, 'data/pocket/world/size.tsv'),
      '# size: x → y\nentity\tvalue\taliases\tsource\na\tb\t\tc\n',
    );
    writeFileSync(join(root, 'data/pocket/wordings.json'), '{"withheld_every": 5, "relations": {}}');
    expect(() => readWorld(root)).toThrow('different relations');
  });
});
