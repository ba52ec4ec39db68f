const SHOWN_MS = 2000;

/** A button that copies the text of the element whose id stands in `data-copy`, and says whether it worked. */
export function copyButton(button: HTMLButtonElement): void {
  const words = button.textContent ?? '';
  button.addEventListener('click', async () => {
    const source = document.getElementById(button.dataset.copy ?? '');
    try {
      await navigator.clipboard.writeText(source?.textContent ?? '');
      button.textContent = 'Copied';
    } catch {
      getSelection()?.selectAllChildren(source ?? button);
      button.textContent = 'Selected: copy it with your keys';
    }
    setTimeout(() => {
      button.textContent = words;
    }, SHOWN_MS);
  });
  button.hidden = false;
}
