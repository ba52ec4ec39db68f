const SHOWN_MS = 2000;

/** When each place for words is emptied again. */
const emptied = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>();

/** The place beside a control where it is said what came of copying; there before the words are, so that screen readers hear them come. */
function statusBeside(control: HTMLElement): HTMLElement {
  const found = control.parentElement?.querySelector<HTMLElement>('[role="status"]');
  if (found) return found;
  const status = document.createElement('small');
  status.setAttribute('role', 'status');
  control.parentElement?.append(' ', status);
  return status;
}

/** What a link leads to, where it is a file, or else what the page shows. */
async function textOf(source: HTMLElement): Promise<string> {
  if (!(source instanceof HTMLAnchorElement)) return source.textContent ?? '';
  const answer = await fetch(source.href);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.text();
}

/** What a reader can do instead. */
function otherWay(source: HTMLElement | null): string {
  if (!source) return 'Copy it from the address of the page';
  if (source instanceof HTMLAnchorElement) return 'This did not work: download it instead';
  getSelection()?.selectAllChildren(source);
  return 'Selected: copy it with your keys';
}

/** Copies the full address of a link, or what the element holds whose id stands in a button's `data-copy`. */
export async function copy(control: HTMLElement): Promise<void> {
  const status = statusBeside(control);
  clearTimeout(emptied.get(status));
  status.textContent = '';
  const source = document.getElementById(control.dataset.copy ?? '');
  try {
    await navigator.clipboard.writeText(source ? await textOf(source) : (control as HTMLAnchorElement).href);
    status.textContent = source ? 'Copied' : 'Link copied';
  } catch {
    status.textContent = otherWay(source);
  }
  const timer = setTimeout(() => {
    status.textContent = '';
  }, SHOWN_MS);
  emptied.set(status, timer);
}
