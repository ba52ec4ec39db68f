const SHOWN_MS = 2000;

/** The place beside a control where it is said what came of copying; there before the words are, so that screen readers hear them come. */
function statusBeside(control: HTMLElement): HTMLElement {
  const found = control.parentElement?.querySelector<HTMLElement>('[role="status"]');
  if (found) return found;
  const status = document.createElement('small');
  status.setAttribute('role', 'status');
  control.parentElement?.append(' ', status);
  return status;
}

/** Copies the full address of a link, or the text of the element whose id stands in a button's `data-copy`. */
export async function copy(control: HTMLElement): Promise<void> {
  const status = statusBeside(control);
  const source = document.getElementById(control.dataset.copy ?? '');
  const text = control instanceof HTMLAnchorElement ? control.href : (source?.textContent ?? '');
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = source ? 'Copied' : 'Link copied';
  } catch {
    if (source) select(source);
    status.textContent = source ? 'Selected: copy it with your keys' : 'Copy it from the address of the page';
  }
  setTimeout(() => {
    status.textContent = '';
  }, SHOWN_MS);
}

function select(source: HTMLElement): void {
  const folded = source.closest('details');
  if (folded) folded.open = true;
  getSelection()?.selectAllChildren(source);
}
