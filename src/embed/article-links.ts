/** Links to places of the article open there, beside this page: where only one of its figures stands, there are none of that name. */
export function openLinksThere(place: EventTarget, article: string): void {
  place.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const href = link?.getAttribute('href');
    if (!href?.startsWith('#')) return;
    event.preventDefault();
    open(article + href, '_blank', 'noopener');
  });
}
