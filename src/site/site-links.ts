import type { ReadyArticle } from './articles.ts';
import { Problems, suggest } from './problems.ts';

/**
 * Checks the links from articles to other pages and files of the site.
 * @param paths all files of the site, `trees/index.html`
 * @throws {BuildError} naming every link that leads nowhere
 */
export function checkSiteLinks(articles: readonly ReadyArticle[], paths: Iterable<string>): void {
  const known = new Set([...paths].map((path) => path.replace(/(^|\/)index\.html$/, '$1')));
  const problems = new Problems();
  for (const { slug, links } of articles) {
    for (const { href, line } of links) {
      const file = `articles/${slug}/index.md`;
      const path = new URL(href, `http://site/${slug}/`).pathname.slice(1);
      if (href.startsWith('/')) {
        const message = `The link “${href}” leads out of the site where it is served under a path.`;
        problems.add({ file, line, message, expected: `“..${href}”` });
      } else if (!known.has(path)) {
        const message = `The site has no page or file “${path}”, to which “${href}” leads.`;
        problems.add({
          file,
          line,
          message,
          expected: 'a page such as “../about/”',
          ...suggest(path, known),
        });
      }
    }
  }
  problems.throwIfAny();
}
