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
    // Inputs keep their new value by themselves.
    this.#press = target.closest('input, label, select') ? undefined : pathOf(this.#root, target);
  }

  /** Resolves at once, or when the pointer that is pressed on the figure is let go: nobody loses a thumb in mid-drag. */
  async letGo(): Promise<void> {
    if (!this.#root.querySelector(':active')) return;
    await new Promise((done) => addEventListener('pointerup', done, { once: true }));
  }

  /** Notes how things stand; call just before the drawing is replaced. */
  look(): void {
    const root = this.#root;
    const inputs = [...root.querySelectorAll('input')].map((input) => {
      const { type, value, checked, defaultValue, defaultChecked } = input;
      // A box without a value of its own says “on”, which is not its default value.
      const isBox = type === 'radio' || type === 'checkbox';
      return {
        path: pathOf(root, input),
        value,
        checked,
        same: isBox ? checked === defaultChecked : value === defaultValue,
      };
    });
    for (const { path, value, checked, same } of inputs) {
      if (!same) this.#redo.push(() => this.#move(path, { value, checked }));
    }
    const focus = root.activeElement && pathOf(root, root.activeElement);
    if (focus)
      this.#redo.push(() => (elementAt(root, focus) as HTMLElement).focus?.({ preventScroll: true }));
  }

  #move(path: Path, values: { value: string; checked: boolean }): void {
    const input = elementAt(this.#root, path);
    if (!(input instanceof HTMLInputElement)) return;
    Object.assign(input, values);
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Does it all again; call when the living figure stands and its frame listens. */
  repeat(): void {
    this.#done.abort();
    for (const redo of this.#redo) redo();
    const pressed = this.#press && elementAt(this.#root, this.#press);
    pressed?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
  }
}
