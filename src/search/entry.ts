/** What a place of the site is, as results name it. */
export type Kind = 'section' | 'figure' | 'term' | 'paper';

/** One place that can be found. All texts are plain: no markup. */
export interface SearchEntry {
  readonly kind: Kind;
  /** Places in {@link SearchFile.articles}: one, or all that explain a term. */
  readonly articles: readonly number[];
  /** Anchor on the page; empty for its top. */
  readonly id: string;
  readonly title: string;
  /** Headings above a section or figure, from the outermost; for a paper those of the sections that cite it. */
  readonly trail: readonly string[];
  readonly text: string;
}

/** The file that is fetched when a reader first searches. */
export interface SearchFile {
  /** In the order of the collection. `path` is below the site's root: `trees/`. */
  readonly articles: readonly { readonly path: string; readonly title: string }[];
  readonly entries: readonly SearchEntry[];
}
