// Forms of a reader's own file for the map: what each becomes, and how what is wrong with it is said.
import { safeParse } from 'valibot';
import { expect, describe as group, test } from 'vitest';
import { classOf } from '../../../src/figures/word-map/own/parts-of-speech.ts';
import { readSentences } from '../../../src/figures/word-map/own/read.ts';
import { finderOf } from '../../../src/figures/word-map/own/word-places.ts';
import { dataSchema, type WordFile } from '../../../src/figures/word-map/schema.ts';

/** Reads a text that must come out as the figure's schema has it. */
function read(text: string, name = 'mine.csv'): { data: WordFile; card: Record<string, unknown> } {
  const file = readSentences(text, name)!;
  const { issues } = safeParse(dataSchema, file.data);
  expect(issues).toBe(undefined);
  return file as { data: WordFile; card: Record<string, unknown> };
}
const json = (value: unknown, name = 'mine.json') => read(JSON.stringify(value), name);
const reason = (text: string, name = 'mine.csv') => {
  try {
    readSentences(text, name);
  } catch (error) {
    return (error as Error).message;
  }
  return 'none';
};
const jsonReason = (value: unknown) => reason(JSON.stringify(value), 'mine.json');

const TABLE =
  'sentence,word,label,pos,a,b\nA bat flew.,bat,animal,NN,1,0\n"His bat, broken.",bat,club,NN,0,1\n';

group('a table', () => {
  test('with a column for each number of the vectors', () => {
    const { data, card } = read(TABLE);
    expect(data).toMatchObject({
      word: 'bat',
      senses: [
        { name: 'animal', part: 'noun' },
        { name: 'club', part: 'noun' },
      ],
      sentences: [
        { text: 'A bat flew.', at: 2, sense: 0, place: 2 },
        { text: 'His bat, broken.', at: 4, sense: 1, place: 2 },
      ],
      steps: 1000,
      neighbours: 1,
      kept: [[1, 1]],
    });
    expect(data.layers).toHaveLength(1);
    expect(card.model).toBe('not named in the file');
    expect(card.recipe).toMatch(/2 columns, “a” to “b”; projected in this browser: .*too few for UMAP/);
    expect(card.sampleSize).toBe('2 sentences');
  });

  test('with a byte order mark, CRLF, blank lines, tabs or a nameless column of row numbers', () => {
    const { data } = read(TABLE);
    expect(read(`\uFEFF${TABLE.replaceAll('\n', '\r\n')}\r\n`).data).toEqual(data);
    expect(read(`\n${TABLE}\n\n`).data).toEqual(data);
    const rows = 'Text\tSense\ta\tb\nOne.\tx\t1\t0\nTwo.\ty\t0\t1';
    expect(read(rows, 'MINE.TSV').data.senses).toEqual([{ name: 'x' }, { name: 'y' }]);
    expect(read(',text,a,b\n0,One.,1,0\n1,Two.,0,1').card.recipe).toContain('2 columns, “a” to “b”');
  });

  test('with x and y is not projected, and not stretched', () => {
    const { data, card } = read('text,x,y\nOne.,0,5\nTwo.,4,5\nThree.,2,6\n');
    expect(data.layers).toEqual([[0, 375, 1000, 375, 500, 625]]);
    expect(data.kept).toBe(undefined);
    expect(data.senses).toEqual([{ name: 'all sentences' }]);
    expect(card.seed).toBe(null);
    expect(read('text,x,y\nOne.,3,3\nTwo.,3,3').data.layers).toEqual([[500, 500, 500, 500]]);
  });

  test('with a vector in one cell, as a list or with spaces', () => {
    const { data } = read('text,vector\nOne.,"[1, 0, 2e-1]"\nTwo.,0 1 .5\n');
    expect(data.sentences).toHaveLength(2);
  });

  test('parts of speech stand for labels where there are none', () => {
    const { data } = read('text,pos,x,y\nOne.,VBD,0,0\nTwo.,verb,1,0\nThree.,Substantiv,1,1\nFour.,,1,1');
    expect(data.senses).toEqual([
      { name: 'verb', part: 'verb' },
      { name: 'Substantiv', part: 'Substantiv' },
      { name: 'no label' },
    ]);
  });

  test('what is wrong is said with line and column', () => {
    const cases: [text: string, reason: RegExp][] = [
      ['', /^It is empty\.$/],
      ['\uFEFF \n', /^It is empty\.$/],
      ['sentence,a,b\n', /^It has no sentences; a map needs two at least\.$/],
      ['sentence,a,b\nOne.,1,2', /^It has one sentence; a map needs two/],
      ['a,b\n1,2', /columns, one of them “sentence” or “text”; found “a, b”/],
      ['sentence,text,a,b\n', /columns “sentence” and “text” mean the same/],
      ['sentence,label\nOne.,x', /no coordinates: expected columns “x” and “y”/],
      ['sentence,a,b\nOne.,1,2\nTwo.,1', /^Line 3 has 2 cells; the first line names 3 columns\.$/],
      [
        'sentence,a,b\n"One\nmore.",1,2\nTwo.,1,NaN',
        /^Line 4, column “b”: expected a finite number; found “NaN”/,
      ],
      ['sentence,a,b\nOne.,1,\n', /^Line 2, column “b”: .*found “”/],
      ['sentence,a,b\nOne.,Infinity,1', /^Line 2, column “a”: /],
      ['sentence,a,b\nOne.,1e39,1', /^Line 2, column “a”: /],
      ['sentence,a,b\n ,1,1', /^Line 2: expected a sentence in “sentence” or “text”; found “ ”/],
      ['sentence,a\nOne.,1\nTwo.,2', /Its vectors have one number; they need 2 to 4,096/],
      [
        'sentence,vector\nOne.,1 2\nTwo.,1 2 3',
        /^Line 3 has a vector of 3 numbers, the first row one of 2\./,
      ],
      ['sentence,vector\nOne.,1 x', /^Line 2, column “vector”, number 2: .*found “x”/],
      ['sentence,a,b\nOne.,1,2\nTwo.,0,0', /^The vector of sentence 2 is all zeros/],
      ['sentence,a,b\n"One.,1,2', /cells; the first line names 3/],
      [`sentence,a,b\n${'x,1,2\n'.repeat(20_001)}`, /more than 20,000 sentences/],
      [`sentence,x,y\n${'x,1,2\n'.repeat(100_001)}`, /more than 100,000 sentences/],
      [`sentence,vector\n${`x,${'1 '.repeat(4097)}\n`.repeat(2)}`, /4,097 numbers; they need 2 to 4,096/],
    ];
    for (const [text, expected] of cases) expect(reason(text)).toMatch(expected);
  });
});

const A = { sentence: 'The band played.', vector: [1, 0, 0], label: 'music', pos: 'NN', word: 'band' };
const B = { text: 'A rubber BAND.', vector: [0, 1, 0], label: 'ring', pos: 'NN', word: 'Band' };

group('JSON', () => {
  test('as a list of rows', () => {
    const { data } = json([A, B]);
    expect(data.word).toBe('band');
    expect(data.sentences).toMatchObject([
      { at: 4, place: 2 },
      { at: 9, place: 3 },
    ]);
    expect(json([A, { ...B, word: 'rubber' }]).data.word).toBe('');
    expect(json([A, { ...B, word: 'rubber' }]).data.sentences[0]).not.toHaveProperty('at');
    expect(
      json([
        { text: 'One.', x: 1, y: 1 },
        { text: 'Two.', x: 2, y: 2 },
      ]).data.layers[0],
    ).toEqual([0, 0, 1000, 1000]);
    expect(json({ model: 'm', sentences: [A, B] }).card.model).toBe('m');
  });

  test('as sentences beside vectors, of one layer or several', () => {
    const sentences = ['The band played.', { text: 'A band.', sense: 3 }, 'Bands.'];
    const vectors = [
      [1, 0],
      [0, 1],
      [1, 1],
    ];
    const one = json({ word: 'band', model: 'tiny', title: 'Mine', sentences, vectors });
    expect(one.card).toMatchObject({ model: 'tiny', title: 'Mine' });
    expect(one.data.sentences.map(({ at }) => at)).toEqual([4, 2, undefined]);
    expect(one.data.senses.map(({ name }) => name)).toEqual(['no label', '3']);
    const two = json({ sentences, vectors: [vectors, vectors.map(([x, y]) => [y, x])] });
    expect(two.data.layers).toHaveLength(2);
    expect(two.data.kept).toHaveLength(2);
    expect(two.card.recipe).toContain('each layer alone, then turned onto the one before');
    expect(two.card.sampleSize).toBe('3 sentences, 2 layers');
  });

  test('that is a data file of an article is left to be read as such', () => {
    expect(readSentences('{"card": {}, "data": {"sentences": []}}', 'mine.json')).toBe(undefined);
    expect(readSentences('{"labels": 3, "data": [1]}', 'mine.json')).toBe(undefined);
  });

  test('what is wrong is said with the row', () => {
    const cases: [value: unknown, reason: RegExp][] = [
      [[], /It has no sentences/],
      [3, /Expected a list of sentences or an object; found 3/],
      [null, /found null/],
      [{ rows: [] }, /Expected a list of rows, or .*; found the fields “rows”/],
      [[A, 3], /^Row 2: expected a sentence; found 3/],
      [[A, { vector: [1, 2, 3] }], /^Row 2: expected a sentence in “sentence” or “text”; found none/],
      [[A, { text: 'x' }], /^Row 2: expected a vector, a list of numbers; found none/],
      [[A, 'x'], /^Row 2: expected a vector/],
      [[A, { text: 'x', vector: [1, 2] }], /^Row 2 has a vector of 2 numbers, the first row one of 3/],
      [[A, { text: 'x', vector: [1, null, 2] }], /^Row 2, number 2: expected a finite number; found null/],
      [[A, { text: 'x', vector: [1, '2', 2] }], /^Row 2, number 2: .* found “2”/],
      [[A, { text: 'x', vector: [0, 0, 0] }], /sentence 2 is all zeros/],
      [{ sentences: ['a', 'b'], vectors: [[1, 2]] }, /2 sentences, but 1 vectors; each sentence needs one/],
      [
        {
          sentences: ['a', 'b'],
          vectors: [
            [
              [1, 2],
              [1, 2],
            ],
            [[1, 2]],
          ],
        },
        /but 1 vectors in layer 1/,
      ],
      [
        {
          sentences: ['a', 'b'],
          vectors: [
            [
              [1, 2],
              [1, 2],
            ],
            [[1, 2], [1]],
          ],
        },
        /^Layer 1, row 2 has a vector of 1/,
      ],
      [
        {
          sentences: ['a', 'b'],
          vectors: [
            [
              [1, 2],
              [1, 2],
            ],
            3,
          ],
        },
        /^Layer 1: expected a vector/,
      ],
      [
        {
          sentences: ['a', 'b'],
          vectors: Array(50).fill([
            [1, 2],
            [1, 2],
          ]),
        },
        /50 layers; at most 49/,
      ],
      [{ sentences: [], vectors: [] }, /It has no sentences/],
    ];
    for (const [value, expected] of cases) expect(jsonReason(value)).toMatch(expected);
    expect(reason('[{"text": "a",\n"vector": [NaN]}]', 'mine.json')).toMatch(/line 2 holds NaN/);
    expect(reason('nothing', 'mine.json')).toMatch(/It is not JSON/);
  });
});

/** A word file as the Context Atlas of 2019 has them. */
const atlas = (n: number, tags: readonly string[], layers = 2) => ({
  labels: Array.from({ length: n }, (_, i) => ({
    sentence: `Sentence ${i} of a bank .`,
    pos: tags[i % tags.length],
  })),
  data: Array.from({ length: layers }, (_, l) => Array.from({ length: n }, (_, i) => [i * (l + 1), i % 7])),
});

group('a word file of the Context Atlas of 2019', () => {
  test.each([101, 1000])('of %i sentences is drawn as it is', (n) => {
    const { data, card } = json(atlas(n, ['NN', 'MD', 'X', '.', 'DT', 'XYZ']), 'bank.json');
    expect(data.word).toBe('bank');
    expect(data.sentences).toHaveLength(n);
    expect(data.sentences[5]).toMatchObject({ text: 'Sentence 5 of a bank .', at: 16, place: 5 });
    expect(data.senses).toHaveLength(4);
    expect(data.senses[0]).toEqual({ name: 'other', part: 'other' });
    expect(data.kept).toBe(undefined);
    // The second layer is twice as wide, and both have its scale.
    expect(Math.max(...data.layers[1]!)).toBe(1000);
    expect(data.layers[0]![0]).toBe(250);
    expect(card.recipe).toMatch(/word file of the Context Atlas of 2019; drawn as they are/);
  });

  test('takes its word from its name only where the sentences hold it', () => {
    expect(json(atlas(3, ['NN']), 'bank (1).json').data.word).toBe('bank');
    expect(json(atlas(3, ['NN']), 'ban.json').data.word).toBe('');
    expect(json(atlas(2500, ['NN']), 'x.json').data.steps).toBe(10_000);
  });

  test('what is wrong is said', () => {
    const { labels, data } = atlas(3, ['NN']);
    expect(jsonReason({ labels: [...labels, {}], data })).toMatch(/^Label 4 has no sentence; found \{\}/);
    expect(jsonReason({ labels: [...labels, labels[0]], data })).toMatch(/4 labels, but 3 points in layer 0/);
    expect(jsonReason({ labels, data: [] })).toMatch(/have no layers/);
    expect(jsonReason({ labels, data: [3] })).toMatch(/Layer 0 of “data”: expected a list/);
    expect(jsonReason({ labels, data: [[[1, 2], [1], [1, 2]]] })).toMatch(
      /^Layer 0, point 2: expected two numbers/,
    );
    expect(
      jsonReason({
        labels,
        data: [
          [
            [1, 2],
            [1, null],
            [1, 2],
          ],
        ],
      }),
    ).toMatch(/^Layer 0, point 2, y: .*found null/);
  });
});

test('tags fold into eight classes', () => {
  const classes: Record<string, string[]> = {
    determiner: ['DT', 'PDT', 'WDT', 'det'],
    noun: ['NN', 'NNPS', 'PROPN', 'noun'],
    verb: ['MD', 'VBZ', 'AUX', 'Verb'],
    pronoun: ['PRP$', 'WP', 'EX'],
    adverb: ['RB', 'WRB'],
    adjective: ['JJS'],
    'conjunction or preposition': ['IN', 'TO', 'CC', 'RP'],
    other: ['CD', 'X', '.', '``', "''", '-LRB-', ',', ':', 'UH'],
  };
  for (const [name, tags] of Object.entries(classes))
    for (const tag of tags) expect(classOf(tag), tag).toBe(name);
  expect(classOf('Substantiv')).toBe(undefined);
});

test('more labels than shapes: the rarest become one', () => {
  const rows = Array.from({ length: 10 }, (_, k) =>
    Array.from({ length: 11 - k }, (_, i) => `Text ${i}.,label ${k},${k},${i}`),
  ).flat();
  const { senses, sentences } = read(`text,label,x,y\n${rows.join('\n')}`).data;
  expect(senses.map(({ name }) => name)).toEqual([
    ...Array.from({ length: 7 }, (_, k) => `label ${k}`),
    'other labels',
  ]);
  expect(sentences.at(-1)!.sense).toBe(7);
});

test('a word is found as a whole word only, in any script and case', () => {
  expect(finderOf('cat')('concat CAT cat')).toBe(7);
  expect(finderOf('été')('Un étéx, un ÉTÉ.')).toBe(12);
  expect(finderOf('c++')('I like c++ and (c++).')).toBe(7);
  expect(finderOf('sun')('ſun sun')).toBe(4);
  expect(finderOf('кот')('скот и кот')).toBe(7);
  expect(finderOf('cat')('concat')).toBe(undefined);
});
