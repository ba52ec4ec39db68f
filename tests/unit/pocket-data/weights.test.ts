import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const WEIGHTS = 'data/pocket/weights';
const cards = readdirSync(WEIGHTS).filter((file) => file.endsWith('.json'));
const vocabulary: string[] = JSON.parse(readFileSync('data/pocket/vocabulary.json', 'utf8')).words;
const parity = 'data/pocket/parity/prompts.json';

describe('the pocket model’s committed weights', () => {
  it.each(cards)('%s describes its file: size, SHA-256 and the number of words', (name) => {
    const card = JSON.parse(readFileSync(`${WEIGHTS}/${name}`, 'utf8'));
    const file = readFileSync(`${WEIGHTS}/${card.file}`);
    expect(file.length).toBe(card.bytes);
    expect(card.bytes).toBeLessThanOrEqual(4_000_000);
    expect(createHash('sha256').update(file).digest('hex')).toBe(card.sha256);
    expect(card.sizes.n_vocab).toBe(vocabulary.length);
  });

  it('cost at most one point of recall when stored as int8', () => {
    const { int8 } = JSON.parse(readFileSync(`${WEIGHTS}/main.json`, 'utf8'));
    expect(int8.recall_float32 - int8.recall_int8).toBeLessThanOrEqual(0.01);
  });
});

describe('the parity prompts', () => {
  it('hold at least 50 prompts and 10 patched runs of the committed weights in a small file', () => {
    expect(existsSync(parity)).toBe(true);
    expect(statSync(parity).size).toBeLessThan(300_000);
    const { card, data } = JSON.parse(readFileSync(parity, 'utf8'));
    expect(data.prompts.length).toBeGreaterThanOrEqual(50);
    expect(data.patched.length).toBeGreaterThanOrEqual(10);
    expect(card.sha256).toBe(JSON.parse(readFileSync(`${WEIGHTS}/main.json`, 'utf8')).sha256);
  });

  it('are encoded with the committed vocabulary', () => {
    const { data } = JSON.parse(readFileSync(parity, 'utf8'));
    for (const { text, ids } of data.prompts) {
      expect(ids.map((id: number) => vocabulary[id]).join(' ')).toBe(`<bos> ${text}`);
    }
  });
});
