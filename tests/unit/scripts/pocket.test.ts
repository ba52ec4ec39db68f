import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { committedModel } from '../../../data/pocket/recipe/model.ts';
import { pocketReport, refusal } from '../../../scripts/pocket.ts';
import { answer } from '../../../src/model/answers.ts';
import { DOCUMENT_ENDS, QuestionError } from '../../../src/model/questions.ts';
import { networkFile } from '../model/weights-bytes.ts';
import { tinyWorded } from '../model/worded.ts';

const tiny = tinyWorded(6);
const text = 'The sea is calm,';

/** A checkout with a tiny model in it. */
let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'pocket-'));
  mkdirSync(join(root, 'data/pocket/weights'), { recursive: true });
  writeFileSync(join(root, 'data/pocket/weights/main.int8.safetensors'), networkFile(tiny.network));
  writeFileSync(join(root, 'data/pocket/vocabulary.json'), JSON.stringify({ words: tiny.vocabulary.words }));
});
afterAll(() => rmSync(root, { recursive: true }));

describe('npm run pocket', () => {
  test('prints the continuation and the five likeliest next words with their probabilities', () => {
    const lines = pocketReport(committedModel(root), text).split('\n');
    const words = [...answer(tiny, 'continuation', { text, limit: 24, closing: DOCUMENT_ENDS })].map(
      ({ word }) => word,
    );
    expect(lines[0]).toBe(`the sea is calm , → ${words.join(' ')}`);
    const [next] = answer(tiny, 'next', { text, count: 5 });
    expect(lines.slice(3).map((line) => line.trim().split(/\s+/))).toEqual(
      next!.words.map(({ word, probability }) => [word, probability.toFixed(4)]),
    );
  });

  test('names unknown words, and known ones that look like them', () => {
    const model = committedModel(root);
    try {
      pocketReport(model, 'the rivet and the xylophone');
      expect.unreachable();
    } catch (error) {
      expect(refusal(error as QuestionError)).toBe(
        [
          'The model does not know “rivet”, “xylophone”.',
          '  instead of “rivet”, try: river',
          '  nothing it knows looks like “xylophone”',
        ].join('\n'),
      );
      expect(error).toBeInstanceOf(QuestionError);
    }
  });

  test('says where weights come from when there are none', () => {
    expect(() => committedModel(join(root, 'elsewhere'))).toThrow(
      'There are no weights at data/pocket/weights/main.int8.safetensors; docs/pocket-model.md says how to train and export them.',
    );
  });

  test('knows the capital of France with the weights of the site', () => {
    const report = pocketReport(committedModel(resolve('.')), 'the capital of france is');
    expect(report).toMatch(/^the capital of france is → paris \.$/m);
  });
});
