import { describe, expect, test } from 'vitest';
import {
  type ParsedTree,
  parseTree,
  printBrackets,
  printConllu,
  printIndented,
} from '../../../src/geometry/parse-tree.ts';
import { seeded } from '../../../src/geometry/random.ts';
import { type Tree, topDown } from '../../../src/geometry/tree.ts';
import { checkTree } from '../../../src/geometry/tree-check.ts';
import { forest, randomTree } from './forest.ts';

function treeOf(parsed: ParsedTree): Tree {
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.tree;
}

const problemsOf = (text: string): string[] => {
  const parsed = parseTree(text);
  return 'problems' in parsed ? parsed.problems.map(({ line, message }) => `${line}: ${message}`) : [];
};

const words = (...rows: string[]): string =>
  rows
    .map((line) => {
      const [id, form, head, relation = 'dep', misc = '_'] = line.split(' ');
      return [id, form, '_', '_', '_', '_', head, relation, '_', misc].join('\t');
    })
    .join('\n');

describe('brackets', () => {
  test('nest children under the first word, number nodes as they appear and take lengths', () => {
    expect(parseTree('(runs (dog:2.5 (the)) (fast))')).toEqual({
      format: 'brackets',
      tree: { labels: ['runs', 'dog', 'the', 'fast'], parents: [-1, 0, 1, 0], weights: [0, 2.5, 1, 1] },
    });
  });

  test('take bare words as leaves', () => {
    expect(parseTree('(runs (dog the) fast)')).toEqual(parseTree('(runs (dog (the)) (fast))'));
  });

  test('read Penn-style trees, also in an unlabelled outer bracket and over several lines', () => {
    const plain = parseTree('(S (NP (DT the) (NN dog)) (VP (VBZ barks)))');
    expect(treeOf(plain).labels).toEqual(['S', 'NP', 'DT', 'the', 'NN', 'dog', 'VP', 'VBZ', 'barks']);
    expect(parseTree('( (S (NP (DT the)\r\n (NN dog))\n (VP (VBZ barks))))')).toEqual(plain);
  });

  test('keep anything in quotation marks as a label', () => {
    const tree = treeOf(parseTree(String.raw`("10:30" ("(":2) ("a \"b\" \\ c") (:))`));
    expect(tree.labels).toEqual(['10:30', '(', 'a "b" \\ c', ':']);
    expect(tree.weights).toEqual([0, 2, 1, 1]);
  });

  test.each([
    ['(a (b)', '1: 1 bracket is never closed; the first opens here.'],
    ['(a\n(b\n(c)', '1: 2 brackets are never closed; the first opens here.'],
    ['(a)\n)', '2: This closing bracket has no opening bracket before it.'],
    [')', '1: This closing bracket has no opening bracket before it.'],
    ['(a)\n(b)', '2: “b” is a second root; all nodes must hang from one, here “a”.'],
    ['(a) b', '1: “b” is a second root; all nodes must hang from one, here “a”.'],
    ['(a\n())', '2: This bracket is empty; expected a label in it, as in (dog).'],
    ['(a ((b)))', '1: A bracket needs a label before its first child, as in (dog (the)).'],
    ['(a (b:0))', '1: The length above “b” is “0”; expected a number from 0.001 to 1000'],
    ['(a (b:-1))', 'The length above “b” is “-1”'],
    ['(a (b:1e9))', 'The length above “b” is “1e9”'],
    [
      '(a (b:2,5))',
      'with a point for decimals. If the colon belongs to the label, put the label in quotation marks: "10:30".',
    ],
    ['(a (b:))', 'The length above “b” is missing'],
    ['(a:2 (b))', '1: The root “a” has no edge above it, so it takes no length.'],
    ['(a "b)', '1: The label “"b” begins with a quotation mark and must end with one'],
  ])('refuse %j with its line and what was expected', (text, message) => {
    expect(problemsOf(text).join('\n')).toContain(message);
    expect(problemsOf(text)).toHaveLength(1);
  });
});

describe('indented lists', () => {
  test('nest by spaces, tabs and bullets, and keep spaces in labels', () => {
    const expected = {
      labels: ['runs', 'big dog', 'the', 'fast'],
      parents: [-1, 0, 1, 0],
      weights: [0, 2, 1, 1],
    };
    for (const text of [
      'runs\n  big dog:2\n    the\n  fast',
      '- runs\n\t- big dog: 2\n\t\t- the\n\n\t- fast\n',
      '  * runs\n    * big dog :2\n     * the\n    * fast',
    ])
      expect(parseTree(text)).toEqual({ format: 'indented', tree: expected });
  });

  test.each([
    ['a\n  b\n    c\n   d', '4: This line is 3 in, which matches no line above it; expected 2 or 4.'],
    ['  a\n b', '2: This line is 1 in, which matches no line above it; expected more than 2.'],
    ['a\n  b\nc', '3: “c” is a second root; all nodes must hang from one, here “a”.'],
    ['a\n  b:x', '2: The length above “b” is “x”; expected a number'],
    ['a\n  "b', '2: The label “"b” begins with a quotation mark'],
  ])('refuse %j with its line and what was expected', (text, message) => {
    expect(problemsOf(text).join('\n')).toContain(message);
    expect(problemsOf(text)).toHaveLength(1);
  });
});

describe('CoNLL-U', () => {
  const dog = words('1 the 2 det', '2 dog 3 nsubj', '3 runs 0 root', '4 fast 3 advmod Length=2.5');

  test('gives words, heads, relations and lengths', () => {
    expect(parseTree(dog)).toEqual({
      format: 'conllu',
      tree: {
        labels: ['the', 'dog', 'runs', 'fast'],
        parents: [1, 2, -1, 2],
        weights: [1, 1, 0, 2.5],
        relations: ['det', 'nsubj', 'root', 'advmod'],
      },
    });
  });

  test('skips comments, ranges of words and empty nodes, and takes Windows line ends', () => {
    const rows = dog.split('\n');
    const range = '1-2\tthedog\t_\t_\t_\t_\t_\t_\t_\t_';
    const empty = '2.1\tbig\t_\t_\t_\t_\t_\t_\t_\t_';
    const text = ['# text = the dog runs fast', range, rows[0], rows[1], empty, rows[2], rows[3]].join(
      '\r\n',
    );
    expect(parseTree(text)).toEqual(parseTree(dog));
  });

  test('takes eight columns, and spaces for tabs', () => {
    const short = dog.replace(/\t_\t\S+$/gm, '').replace(/\t/g, '   ');
    expect(treeOf(parseTree(short)).parents).toEqual([1, 2, -1, 2]);
  });

  test('uses the first sentence of several and says so', () => {
    const parsed = parseTree(`${dog}\n\n${dog}\n\n# nothing\n`);
    expect(parsed).toMatchObject({ note: 'The text holds 2 sentences; the first is used.' });
    expect(treeOf(parsed).labels).toHaveLength(4);
  });

  test.each([
    [words('1 a 2', '2 b 1', '3 c 0'), '1: These words hang from each other in a circle: “a” → “b” → “a”'],
    [words('1 a 0', '2 b 0'), '2: “b” is a second root; all nodes must hang from one, here “a”.'],
    [
      words('1 a 2', '2 b 9', '3 c 0'),
      '2: The HEAD of “b” is “9”; expected 0 for the root, or another word’s ID, 1 to 3.',
    ],
    [words('1 a 0', '2 b x'), '2: The HEAD of “b” is “x”; expected 0 for the root'],
    [words('1 a 0', '2 b -1'), '2: The HEAD of “b” is “-1”; expected 0 for the root'],
    [words('1 a 0', '2 b 2'), '2: “b” is its own HEAD; expected 0 for the root'],
    [words('1 a 0', '2 b 1', '2 c 1'), '3: The ID “2” is used twice; expected one for each word.'],
    [words('1 a 0', 'x b 1'), '2: The ID is “x”; expected a whole number from 1.'],
    [words('1 a 0', '2 b 1 dep Length=0'), '2: The length above “b” is “0”; expected a number'],
    ['1\ta\t_\t_\t_\t_\t0\troot\n2\tb', '2: This line has 2 columns; expected 10: ID FORM LEMMA'],
    ['# text = nothing\n', '1: There is no node here; a tree needs at least one.'],
  ])('refuses %j with its line and what was expected', (text, message) => {
    expect(problemsOf(text).join('\n')).toContain(message);
    expect(problemsOf(text)).toHaveLength(1);
  });

  test('says when no word is the root', () => {
    expect(problemsOf(words('1 a 2', '2 b 1'))).toEqual([
      '1: No word has HEAD 0; expected one, the root of the sentence.',
      '1: These words hang from each other in a circle: “a” → “b” → “a”; expected a way up to the root.',
    ]);
  });

  test('reports every problem in the order of the lines, ten at most', () => {
    const text = words('1 a 7', '2 b 0', '3 c 0', '3 d 2', '5 e 5');
    expect(problemsOf(text).map((problem) => problem[0])).toEqual(['1', '3', '4', '5']);
    const many = words(...Array.from({ length: 50 }, (_, k) => `${k + 1} w 99`));
    expect(problemsOf(many)).toHaveLength(10);
  });
});

describe('limits', () => {
  test.each(['', ' \n\t\n', '\uFEFF'])('empty text %j is asked for a tree', (text) => {
    expect(problemsOf(text)).toEqual([
      '1: There is no text; expected a tree, such as (runs (dog (the)) (fast)).',
    ]);
  });

  const rows = (n: number): string => words(...Array.from({ length: n }, (_, k) => `${k + 1} w ${k}`));
  test.each([
    ['brackets', `${'(a\n'.repeat(5000)}${')'.repeat(5000)}`, 201],
    ['an indented list', `a\n${' b\n'.repeat(4999)}`, 201],
    ['CoNLL-U', rows(5000), 201],
  ])('5,000 nodes in %s are too many, and the line of the first too many is named', (_, text, line) => {
    const message = `${line}: The tree has 5,000 nodes; at most 200 can be drawn. Number 201 stands here.`;
    expect(problemsOf(text)).toEqual([message]);
  });

  test('200 nodes are read, in a chain as deep as that', () => {
    expect(treeOf(parseTree(`${'(a '.repeat(200)}${')'.repeat(200)}`)).labels).toHaveLength(200);
    expect(treeOf(parseTree(rows(200))).labels).toHaveLength(200);
  });

  test('a hundred thousand nested brackets are refused without a stack overflow', () => {
    expect(problemsOf('('.repeat(100_000)).join()).toContain('100000 brackets are never closed');
    expect(problemsOf('(a '.repeat(100_000)).join()).toContain('The tree has 100,000 nodes');
  });

  test('a long label is cut in messages', () => {
    expect(problemsOf(`(a) ${'b'.repeat(1000)}`)[0]).toContain(`“${'b'.repeat(39)}…” is a second root`);
  });

  test('a text of megabytes is refused at once', () => {
    expect(problemsOf('a'.repeat(2_000_000))).toEqual([
      '1: The text is longer than 500000 characters; expected one tree.',
    ]);
  });

  test.each([
    '"',
    '\\',
    ':',
    ' ',
    '\t',
    '\n',
    '(',
    ')',
    '-',
    '"\\',
    ': ',
    '( ',
    '1\t',
    '1\t'.repeat(9),
    'a\n',
    '" ',
  ])('half a million characters of %j come to an end', (part) => {
    for (const text of [part.repeat(400_000 / part.length), `(a ${part.repeat(400_000 / part.length)}`]) {
      expect(parseTree(text)).toSatisfy((read: object) => 'tree' in read || 'problems' in read);
    }
  });
});

const PRINTERS = { brackets: printBrackets, indented: printIndented, conllu: printConllu };

describe('printing and reading again', () => {
  test.each(forest())('CoNLL-U gives the very same tree: %s', (_, tree) => {
    expect(parseTree(printConllu(tree))).toEqual({ format: 'conllu', tree });
  });

  test.each(forest())(
    'brackets and lists give a tree that prints the same and keeps all nodes: %s',
    (_, tree) => {
      for (const format of ['brackets', 'indented'] as const) {
        const text = PRINTERS[format](tree);
        const parsed = parseTree(text);
        expect(parsed).toMatchObject({ format });
        const again = treeOf(parsed);
        expect(PRINTERS[format](again)).toBe(text);
        expect([...again.labels].sort()).toEqual([...tree.labels].sort());
        expect(printBrackets(again)).toBe(printBrackets(tree));
      }
    },
  );

  test('labels of any characters survive all three forms', () => {
    const labels = [
      'a:b',
      '(',
      '"',
      '\\"',
      '- x',
      '1',
      'two words',
      ':',
      '::',
      '*',
      '#',
      '“q”',
      'x:1',
      '•',
      '-',
    ];
    const tree: Tree = {
      labels,
      parents: labels.map((_, k) => k - 1),
      weights: labels.map((_, k) => (k === 0 ? 0 : k / 4)),
    };
    for (const [format, print] of Object.entries(PRINTERS))
      expect(parseTree(print(tree))).toEqual({ format, tree });
  });
});

describe('random texts', () => {
  const PIECES = [
    '(',
    ')',
    ' ',
    '\n',
    '\t',
    '  ',
    'a',
    'dog',
    '1',
    '2',
    '0',
    ':',
    '2.5',
    '"',
    '\\',
    '-',
    '*',
    '#',
    '_',
    '1-2',
    '.',
    'é',
    '\u2028',
    '\r',
  ];

  test('never throw: each gives a sound tree or problems with a line of the text', () => {
    const random = seeded(11);
    let trees = 0;
    for (let round = 0; round < 20_000; round++) {
      const count = Math.floor(random() * 30);
      const text = Array.from({ length: count }, () => PIECES[Math.floor(random() * PIECES.length)]).join('');
      const parsed = parseTree(text);
      if ('tree' in parsed) {
        trees++;
        expect(checkTree(parsed.tree)).toEqual([]);
      } else {
        expect(parsed.problems.length).toBeGreaterThan(0);
        const lines = text.split(/\r\n?|\n/).length;
        for (const { line } of parsed.problems) expect(line >= 1 && line <= lines).toBe(true);
      }
    }
    expect(trees).toBeGreaterThan(500);
  });

  test('damaged CoNLL-U never throws and never gives an unsound tree', () => {
    const random = seeded(12);
    for (let round = 0; round < 2000; round++) {
      const text = printConllu(randomTree(1 + Math.floor(random() * 12), random)).split('');
      for (let k = 0; k < 4; k++)
        text[Math.floor(random() * text.length)] = PIECES[Math.floor(random() * PIECES.length)]!;
      const parsed = parseTree(text.join(''));
      if ('tree' in parsed) {
        expect(checkTree(parsed.tree)).toEqual([]);
        expect(topDown(parsed.tree)).toHaveLength(parsed.tree.labels.length);
      }
    }
  });
});
