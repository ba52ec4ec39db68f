/** Addresses of what a page loads beside its HTML. */
export interface PageAssets {
  /** Module scripts, in order. */
  readonly scripts: readonly string[];
  /** Modules the scripts import at once, fetched ahead. */
  readonly preloads: readonly string[];
  readonly styles: readonly string[];
  /** Module script that only the page of the search loads. */
  readonly searchScript: string;
  /** The page is served while it is being written: hot reload may open a socket. */
  readonly dev: boolean;
}
