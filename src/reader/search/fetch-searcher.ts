import type { Searcher } from '../../search/searcher.ts';

/** The link to the page of the search, in the header of every page; it names the file of the index. */
const searchLink = () => document.querySelector<HTMLAnchorElement>('a[rel=search]')!;

/** Address of the site's first page: the page of the search lies right below it. */
export const siteRoot = (): string => new URL('..', searchLink().href).href;

let fetched: Promise<Searcher> | undefined;

async function fetchAll(): Promise<Searcher> {
  const [{ Searcher }, response] = await Promise.all([
    import('../../search/searcher.ts'),
    fetch(searchLink().dataset.src!),
  ]);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return new Searcher(await response.json());
}

/** Code and index of the search, fetched once. A failure is forgotten, so that it can be tried again. */
export function fetchSearcher(): Promise<Searcher> {
  fetched ??= fetchAll();
  fetched.catch(() => {
    fetched = undefined;
  });
  return fetched;
}
