// The page of all figures: menus that leave out the others, and links that show a figure in another of its states.

const items = [...document.querySelectorAll<HTMLElement>('.gallery > li')];
const filters = [...document.querySelectorAll<HTMLSelectElement>('select[data-filter]')];
const count = document.querySelector('.gallery-count')!;

function apply(): void {
  const wanted = filters.filter(({ value }) => value !== '');
  for (const item of items)
    item.hidden = !wanted.every(({ dataset, value }) => item.dataset[dataset.filter!] === value);
  const shown = items.filter(({ hidden }) => !hidden).length;
  count.textContent = `${shown} of ${items.length} figures`;
  const query = new URLSearchParams(wanted.map(({ dataset, value }) => [dataset.filter!, value]));
  history.replaceState(null, '', `${location.pathname}${wanted.length > 0 ? `?${query}` : ''}`);
}

/** What the address asks for is chosen, where it is there to choose. */
const asked = new URLSearchParams(location.search);
for (const filter of filters) {
  filter.value = asked.get(filter.dataset.filter!) ?? '';
  if (filter.selectedIndex < 0) filter.value = '';
  filter.addEventListener('change', apply);
}
apply();

document.querySelector('.gallery')!.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-state]');
  const figure = link?.closest('li')?.querySelector('vitrine-figure');
  if (!link || !figure || (event as MouseEvent).ctrlKey || (event as MouseEvent).metaKey) return;
  event.preventDefault();
  figure.setAttribute('src', link.href);
});
