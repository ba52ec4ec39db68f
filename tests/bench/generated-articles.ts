import { seeded } from '../../src/geometry/random.ts';

export interface GeneratedArticle {
  readonly slug: string;
  readonly text: string;
}

const SUBJECTS = [
  'The baker',
  'A small network',
  'The old map',
  'Our neighbour',
  'The second layer',
  'A reader',
];
const VERBS = ['keeps', 'compares', 'sorts', 'measures', 'draws', 'explains'];
const OBJECTS = ['the longer path', 'two blue jars', 'every distance', 'the missing page', 'a tree of words'];
const ENDINGS = ['before lunch', 'without a ruler', 'in the third step', 'as well as it can', 'once more'];

/** Figures of one article, each in another state. */
const FIGURES = 5;
const SECTIONS = 5;
const PARAGRAPHS = 4;

/** Articles of about 900 words with five figures, formulas, a table and code: the same Markdown for every site builder. */
export function generatedArticles(count: number): GeneratedArticle[] {
  const random = seeded(7);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const sentence = () => `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)} ${pick(ENDINGS)}.`;
  const paragraph = () => Array.from({ length: 6 }, sentence).join(' ');
  const figure = (section: number) =>
    `\`\`\`figure power-gram\nid: figure-${section}\nstate: { edges: ${section + 3}, power: ${1 + section / 10} }\ncaption: Power ${section}.\n\`\`\``;
  const section = (_: unknown, index: number) =>
    [
      `## Part ${index + 1}`,
      ...Array.from({ length: PARAGRAPHS }, paragraph),
      index < FIGURES ? figure(index) : '',
      index === 1 ? '| p | leaves |\n| --- | --- |\n| 1 | 2 |\n| 2 | any |' : '',
      index === 2 ? '```ts\nexport const square = (x: number) => x * x;\n```' : '',
      index === 3 ? 'A formula, $x^2 + y^2$, stands in the text.' : '',
    ].join('\n\n');
  return Array.from({ length: count }, (_, i) => ({
    slug: `article-${i + 1}`,
    text: `---
title: Generated article ${i + 1}
summary: ${sentence()}
authors:
  - name: The Vitrine authors
date: 2026-01-01
tags: [bench]
order: ${i + 1}
status: complete
---

${Array.from({ length: SECTIONS }, section).join('\n\n')}
`,
  }));
}
