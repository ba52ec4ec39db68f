import { expect, it } from 'vitest';
import type { ReadyArticle } from '../../../src/site/articles.ts';
import { checkSiteLinks } from '../../../src/site/site-links.ts';

const paths = ['index.html', 'about/index.html', 'trees/index.html', 'trees/cite.bib', 'other/index.html'];
const article = (...links: string[]) => [
  { slug: 'trees', links: links.map((href, i) => ({ href, line: i + 5 })) } as unknown as ReadyArticle,
];
const problemsOf = (...links: string[]): string => {
  try {
    checkSiteLinks(article(...links), paths);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

it('links to pages, their parts and files of the site pass', () => {
  expect(problemsOf('../about/', '../other/#power', '..', './cite.bib', '../')).toBe('');
});

it('a link that leads nowhere is named with its line and the nearest page', () => {
  expect(problemsOf('../about/', '../othr/')).toMatch(
    /^articles\/trees\/index\.md:6: .*“othr\/”[\s\S]*“other\/”/,
  );
});

it('a link from the root is refused, since a site may be served under a path', () => {
  expect(problemsOf('/about/')).toContain('“../about/”');
});

it('all of them are named at once', () => {
  expect(problemsOf('../a/', '../b/').match(/index\.md:/g)).toHaveLength(2);
});
