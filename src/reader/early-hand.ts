/** Where an element stands below a root: the index at each level, style sheets not counted. */
type Path = readonly number[];

const drawn = (parent: ParentNode): Element[] =>
  [...parent.children].filter((node) => !node.matches('style, link'));

function pathOf(root: ParentNode, element: Element): Path {
  const path: number[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    path.unshift(drawn(at.parentElement ?? root).indexOf(at));
  }
  return path;
}

function elementAt(root: ParentNode, path: Path): Element | undefined {
  let at: ParentNode | undefined = root;
  for (const index of path) at = at && drawn(at)[index];
  return at as Element | undefined;
}

/** Whether the reader changed a control from how the server wrote it. */
function isMoved(control: HTMLInputElement | HTMLSelectElement): boolean {
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.defaultSelected === false;
  // A box without a value of its own says “on”, which is not its default value.
  const isBox = control.type === 'radio' || control.type === 'checkbox';
  return isBox ? control.checked !== control.defaultChecked : control.value !== control.defaultValue;
}

/**
 * What a reader did to the server's drawing of a figure before the living one took its place. Both drawings have the same
 * shape, so it is done again to the new one: the focus stays where it was, a moved control stays moved, a press is repeated.
 */
export class EarlyHand {
  readonly #root: ShadowRoot;
  readonly #done = new AbortController();
  #redo: (() => void)[] = [];
  #press: Path | undefined;

  constructor(figure: Element) {
    this.#root = figure.shadowRoot!;
    const { signal } = this.#done;
    this.#root.addEventListener('click', (event) => this.#pressed(event.target as Element), { signal });
  }

  #pressed(target: Element): void {
    // Other controls keep their new value by themselves, and parts of a drawing do nothing yet.
    const button = target.closest('button');
    this.#press = button ? pathOf(this.#root, button) : undefined;
  }

  /** Resolves at once, or when what is pressed on the figure is let go: nobody loses a thumb in mid-drag. */
  async letGo(): Promise<void> {
    if (!this.#root.querySelector(':active')) return;
    const { signal } = this.#done;
    await new Promise((done) => {
      for (const end of ['pointerup', 'pointercancel', 'keyup'] as const) {
        addEventListener(end, done, { once: true, signal });
      }
    });
  }

  /** Notes how things stand; call just before the drawing is replaced. */
  look(): void {
    const root = this.#root;
    for (const control of root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
      if (!isMoved(control)) continue;
      const path = pathOf(root, control);
      const { value } = control;
      const values = control instanceof HTMLInputElement ? { value, checked: control.checked } : { value };
      this.#redo.push(() => this.#move(path, values));
    }
    const focus = root.activeElement && pathOf(root, root.activeElement);
    if (focus)
      this.#redo.push(() => (elementAt(root, focus) as HTMLElement).focus?.({ preventScroll: true }));
  }

  #move(path: Path, values: { readonly value: string; readonly checked?: boolean }): void {
    const control = elementAt(this.#root, path);
    if (!control?.matches('input, select')) return;
    Object.assign(control, values);
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Does it all again; call when the living figure stands and its frame listens. */
  repeat(): void {
    this.#done.abort();
    for (const redo of this.#redo) redo();
    const pressed = this.#press && elementAt(this.#root, this.#press);
    pressed?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
  }
}
