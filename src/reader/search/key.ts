/**
 * The key / opens the search, except where a reader writes: only fields of text have a selection. Its code comes at the first press; where
 * it cannot be fetched, the page of the search says more.
 */
export function searchByKey(): void {
  addEventListener('keydown', (event) => {
    const [target] = event.composedPath() as HTMLInputElement[];
    if (event.key !== '/' || event.ctrlKey || event.metaKey || target!.selectionStart != null) return;
    // At once: Firefox has a search of its own on this key.
    event.preventDefault();
    import('./dialog.ts').then(
      (module) => module.openSearch(),
      () => document.querySelector<HTMLElement>('[rel=search]')!.click(),
    );
  });
}
