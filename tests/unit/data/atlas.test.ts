// The files of the Context Atlas, and what its article says of them.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sharedSense } from '../../../src/figures/word-map/marks-neighbours.ts';
import type { WordFile } from '../../../src/figures/word-map/schema.ts';

const text = (name: string) => readFileSync(`data/atlas/${name}.json`, 'utf8');
const read = (name: string): WordFile => JSON.parse(text(name)).data;
const words = read('light').words!;

/** The same map with parts of speech in the place of senses. */
function byPart(file: WordFile): WordFile {
  const parts = [...new Set(file.senses.map(({ part }) => part!))];
  return {
    ...file,
    sentences: file.sentences.map((each) => ({
      ...each,
      sense: parts.indexOf(file.senses[each.sense]!.part!),
    })),
  };
}

test('there is a file for each of at least forty words, with sixty sentences, and none is large', () => {
  expect(words.length).toBeGreaterThanOrEqual(40);
  expect(words).toEqual(words.toSorted());
  const files = readdirSync('data/atlas').filter((name) => name.endsWith('.json') && name !== 'kept.json');
  expect(files).toEqual(words.map((word) => `${word}.json`));
  for (const word of words) {
    const { word: named, words: known, sentences, layers } = read(word);
    expect(named).toBe(word);
    expect(known).toEqual(words);
    expect(sentences.length).toBeGreaterThanOrEqual(60);
    expect(layers).toHaveLength(7);
    expect(gzipSync(text(word)).length, word).toBeLessThan(100_000);
  }
});

test('the examples show what the article says', () => {
  expect(sharedSense(byPart(read('light')), 4)).toBeGreaterThan(0.9);
  expect(sharedSense(read('light'), 4)).toBeGreaterThan(0.8);
  const klass = read('class');
  expect(sharedSense(klass, 4)).toBeGreaterThan(sharedSense(klass, 0) + 0.1);
  expect(sharedSense(read('organ'), 4)).toBeGreaterThan(sharedSense(klass, 4) + 0.3);
  const { sentences, layers } = read('walk');
  // In layer 0 the nearest point on the map has nearly the same place in its sentence.
  const apart = sentences.map(({ place }, k) => {
    const at = (j: number) => [layers[0]![2 * j]!, layers[0]![2 * j + 1]!] as const;
    const away = (j: number) => Math.hypot(at(j)[0] - at(k)[0], at(j)[1] - at(k)[1]);
    const others = sentences.map((_, j) => j).filter((j) => j !== k);
    const nearest = others.reduce((best, j) => (away(j) < away(best) ? j : best));
    return Math.abs(sentences[nearest]!.place! - place!);
  });
  expect(apart.toSorted((a, b) => a - b)[Math.floor(apart.length / 2)]).toBeLessThanOrEqual(1);
});

test('aligned UMAP keeps more neighbours than two principal components in all layers but the first', () => {
  const { series, umap, byChance } = JSON.parse(text('kept')).data;
  const [own, other] = series.map(({ points }: { points: { y: number }[] }) => points.map(({ y }) => y));
  for (const [layer, share] of own.entries()) expect(share > other[layer], `layer ${layer}`).toBe(layer > 0);
  expect(umap.last.low).toBeGreaterThan(byChance.high);
  // “about every third neighbour on the map is not one in truth”
  expect(umap.best.value).toBeGreaterThan(0.6);
  expect(umap.best.value).toBeLessThan(0.72);
});
