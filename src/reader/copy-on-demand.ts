/** Buttons that copy a text, and the links beside section titles, which lead there as well. What copies is fetched at the first press. */
export function copyOnDemand(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) button.hidden = false;
  document.addEventListener('click', async ({ target }) => {
    const control = (target as Element).closest<HTMLElement>('[data-copy], .anchor');
    if (control) (await import('./copy.ts')).copy(control);
  });
}
