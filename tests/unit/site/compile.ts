import * as v from 'valibot';
import { choice, number, type StateTable } from '../../../src/figures/kit/state.ts';
import {
  type Article,
  type ArticleOptions,
  compileArticle,
  type FigureEntry,
} from '../../../src/site/article.ts';
import { readGlossary } from '../../../src/site/glossary.ts';
import { printProblems } from '../../../src/site/problems.ts';

export const FRONT = `---
title: A test
authors:
  - name: Ada Example
date: 2025-11-30
summary: What the test shows.
---
`;
/** The line of the file on which the Markdown below {@link FRONT} begins. */
export const FIRST = 8;

const GLOSSARY = `
tree:
  text: Nodes joined by edges so that one path leads from each to each.
  also: [trees]
isometry:
  title: Isometry
  text: |
    Keeps every distance, as in a drawing of a [[tree]]; $d(x, y)$ stays $d(x, y)$.
  also: [isometric]
`;

const BIBLIOGRAPHY = `
@article{hill2001,
  author = {Hill, Ann and Dale, Bob},
  title = {On {Trees}},
  journal = {Journal of Examples},
  year = {2001},
  doi = {10.1000/182}
}

@misc{wood2010,
  author = {Wood, Cy},
  title = {Leaves},
  year = {2010},
  url = {https://example.org/leaves}
}
`;

const DATA: Record<string, unknown> = {
  numbers: {
    card: { title: 'Numbers' },
    data: {
      share: 0.4312,
      count: 2048,
      small: -0.25,
      name: 'oak',
      names: ['oak', 'ash', 'elm'],
      rows: [{ value: 1.61803 }, { value: 2.5 }],
    },
  },
  bare: [1, 2, 3],
};

function figure(name: string, state: StateTable): FigureEntry {
  return {
    contract: { name, state, describe: () => 'A sentence.' },
    about: { title: `The ${name} figure`, evidence: 'live', method: 'Made for a test.' },
    table: () => ({ caption: 'Values', columns: [], rows: [] }),
  };
}

const FIGURES: Record<string, FigureEntry> = {
  power: figure('power', {
    power: number({ label: 'Power', min: 0.5, max: 4, step: 0.5, default: 2 }),
    shape: choice({ label: 'Shape', options: { star: 'Star', chain: 'Chain' }, default: 'star' }),
  }),
  bars: {
    ...figure('bars', {}),
    validateData(data) {
      const read = v.safeParse(v.object({ count: v.number() }), data);
      return (read.issues ?? []).map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
    },
  },
};

/** A PNG file of 640 × 480 pixels, as far as its header. */
export const PNG = new Uint8Array(32);
PNG.set([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 0x80, 0, 0, 1,
  0xe0,
]);

export function options(body: string, front = FRONT): ArticleOptions {
  return {
    source: { file: 'articles/test/index.md', text: front + body },
    bibliography: { file: 'articles/test/refs.bib', text: BIBLIOGRAPHY },
    glossary: readGlossary(GLOSSARY, 'articles/glossary.yaml').glossary,
    data: { names: Object.keys(DATA), read: (name) => DATA[name] },
    images: { names: ['leaf.png'], read: (name) => (name === 'leaf.png' ? PNG : undefined) },
    figures: {
      names: Object.keys(FIGURES),
      get: (name) => (Object.hasOwn(FIGURES, name) ? FIGURES[name] : undefined),
    },
    renderFigure: ({ id, name, number, captionHtml }) =>
      `<figure id="${id}" data-figure="${name}"><figcaption>Figure ${number}. ${captionHtml}</figcaption></figure>`,
  };
}

export const compile = (body: string, front?: string): Promise<Article> =>
  compileArticle(options(body, front));

/** The HTML of an article in which nothing is wrong. */
export async function html(body: string): Promise<string> {
  const article = await compile(body);
  const errors = article.problems.filter(({ severity }) => severity !== 'warning');
  if (errors.length > 0) throw new Error(printProblems(errors));
  return article.html;
}

/** What an author is told, without warnings, as it is printed; lines are counted from the first of `body`. */
export async function complaints(body: string): Promise<string> {
  const { problems } = await compile(body);
  const errors = problems.filter(({ severity }) => severity !== 'warning');
  return printProblems(
    errors.map((problem) => ({ ...problem, file: 'body', line: (problem.line ?? 0) - FIRST + 1 })),
  );
}
