import type { FrontMatter } from '../../../src/site/front-matter.ts';

/** A complete front matter whose texts hold every sign that has a meaning in HTML. */
export const sampleFrontMatter: FrontMatter = {
  title: 'Trees & “vectors” <in> space',
  subtitle: 'A & B',
  authors: [{ name: 'Ada Example', url: 'https://example.org/ada' }, { name: 'Ben O’Example' }],
  date: '2026-03-09',
  updated: '2026-04-01',
  summary: 'Why a < b & c.',
  tools: ['power'],
  tags: ['geometry', 'a & b'],
  order: 1,
  status: 'complete',
  paper: [{ title: 'On <trees>', url: 'https://example.org/paper?a=1&b=2', venue: 'Conf 2019' }],
};
