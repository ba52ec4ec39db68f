import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const WORLD = 'data/pocket/world';
const COLUMNS = ['entity', 'value', 'aliases', 'source'];
/** Invented, so not counted among the facts of the real world. */
const INVENTED = 'code';

interface Table {
  readonly relation: string;
  readonly comments: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function readTable(file: string): Table {
  const lines = readFileSync(`${WORLD}/${file}`, 'utf8').trimEnd().split('\n');
  const [header = '', ...rows] = lines.filter((line) => !line.startsWith('#'));
  return {
    relation: file.replace('.tsv', ''),
    comments: lines.filter((line) => line.startsWith('#')),
    header: header.split('\t'),
    rows: rows.map((row) => row.split('\t')),
  };
}

const tables = readdirSync(WORLD).map(readTable);
const real = tables.filter(({ relation }) => relation !== INVENTED);
const words: string[] = JSON.parse(readFileSync('data/pocket/vocabulary.json', 'utf8')).words;

/** Items that several others name as well: the words that make an entity hard to tell by one word. */
function sharedWords(entities: readonly string[]): string[] {
  const count = new Map<string, number>();
  for (const word of entities.flatMap((entity) => entity.split(' ')))
    count.set(word, (count.get(word) ?? 0) + 1);
  return [...count].filter(([, times]) => times > 1).map(([word]) => word);
}

describe('the tables of the pocket model’s world', () => {
  it('hold at least 1,200 facts of the real world over at least 14 relations', () => {
    expect(real.length).toBeGreaterThanOrEqual(14);
    expect(real.flatMap(({ rows }) => rows).length).toBeGreaterThanOrEqual(1200);
  });

  it('say that the guarded codes are invented', () => {
    expect(tables.find(({ relation }) => relation === INVENTED)?.comments.join(' ')).toContain('INVENTED');
  });

  it('have entities of several words that share words with others', () => {
    const entities = [...new Set(real.flatMap(({ rows }) => rows.map(([entity = '']) => entity)))];
    const several = entities.filter((entity) => entity.includes(' '));
    expect(several.length).toBeGreaterThan(300);
    expect(sharedWords(several)).toEqual(
      expect.arrayContaining(['korea', 'south', 'armstrong', 'sea', 'shark']),
    );
  });

  it.each(tables)(
    '$relation has the four columns, and every cell but the aliases filled in',
    ({ header, rows }) => {
      expect(header).toEqual(COLUMNS);
      for (const row of rows) {
        expect(row, row.join(' | ')).toHaveLength(COLUMNS.length);
        const [entity, value, , source] = row;
        expect(entity && value && source, row.join(' | ')).toBeTruthy();
      }
    },
  );

  it.each(tables)('$relation names no entity twice', ({ rows }) => {
    const entities = rows.map(([entity]) => entity);
    expect(entities.filter((entity, n) => entities.indexOf(entity) !== n)).toEqual([]);
  });

  it.each(tables)('$relation is written in words of the vocabulary, one space between two', ({ rows }) => {
    const known = new Set(words);
    const texts = rows.flatMap(([entity = '', value = '']) => [entity, value]);
    expect(texts.flatMap((text) => text.split(' ')).filter((word) => !known.has(word))).toEqual([]);
  });
});

describe('the pocket model’s vocabulary', () => {
  it('has 1,500 to 2,500 words, none twice', () => {
    expect(words.length).toBeGreaterThanOrEqual(1500);
    expect(words.length).toBeLessThanOrEqual(2500);
    expect(new Set(words).size).toBe(words.length);
  });

  it('begins with the two signs of its own and holds no other token with a space or a capital', () => {
    expect(words.slice(0, 2)).toEqual(['<pad>', '<bos>']);
    expect(words.slice(2).filter((word) => !/^([a-z0-9]+|[.,;:?()]|->)$/.test(word))).toEqual([]);
  });
});
