import { keepArticle, keptArticles, removeArticle, root } from './browser.ts';
import { bytesOf, type KeepList, type Kept } from './kept.ts';
import { megabytes, whyNot } from './words.ts';

/** In an article: the button that keeps it, stops keeping, or removes it; beside it, once it is kept, the tick for the language model. */
export class KeepControl {
  readonly #slug: string;
  readonly #status: Element;
  readonly #progress = document.createElement('progress');
  readonly #model = document.createElement('label');
  readonly #tick = document.createElement('input');
  readonly #size = document.createElement('span');
  readonly #all = document.createElement('a');
  readonly #words: string;
  #kept: Kept | undefined;
  #busy: AbortController | undefined;

  constructor(
    readonly button: HTMLElement,
    place: HTMLElement,
    readonly listUrl: URL,
  ) {
    this.#slug = listUrl.href.slice(root.length).replace(/\/keep\.json$/, '');
    this.#status = place.lastElementChild!;
    this.#words = button.textContent!;
    button.onclick = () => void this.#press();
    this.#tick.type = 'checkbox';
    // While files arrive it stays as it is: hidden or disabled it would lose the focus.
    this.#tick.onclick = (event) => this.#busy && event.preventDefault();
    this.#tick.onchange = () => void this.#keep(this.#tick.checked);
    this.#progress.setAttribute('aria-label', 'Share that has arrived');
    this.#all.href = `${root}kept/`;
    this.#all.textContent = 'All kept articles';
    this.#model.append(this.#tick, this.#size);
    button.after(this.#progress, this.#model, this.#all);
    this.#show();
  }

  /** @param pressed whether the reader has asked to keep the article */
  async open(pressed: boolean): Promise<void> {
    try {
      await this.#find();
    } catch (error) {
      if (pressed) this.#say(`${whyNot(error)} So the article cannot be kept.`);
      return;
    }
    if (this.#kept) await this.#update(this.#kept);
    else if (pressed) await this.#keep(false);
  }

  #press(): Promise<void> | void {
    if (this.#busy) return this.#busy.abort();
    return this.#kept ? this.#remove(this.#kept) : this.#keep(false);
  }

  async #find(): Promise<void> {
    this.#kept = (await keptArticles()).find(({ slug }) => slug === this.#slug);
    this.#show();
  }

  /** A page that was opened with a connection brings what is kept of it up to date. */
  async #update({ list: old, withModel }: Kept): Promise<void> {
    const list = await this.#fetchList().catch(() => old);
    if (list.hash !== old.hash) await this.#fill(list, withModel, 'The kept article is up to date again.');
  }

  async #keep(withModel: boolean): Promise<void> {
    let list: KeepList;
    try {
      list = await this.#fetchList();
    } catch (error) {
      this.#tick.checked = this.#kept?.withModel === true;
      return this.#fail(error);
    }
    await this.#fill(list, withModel, 'Kept. It now opens without a connection too.');
  }

  async #fetchList(): Promise<KeepList> {
    const response = await fetch(this.listUrl, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`its list of files: the server answered ${response.status}`);
    return response.json();
  }

  async #fill(list: KeepList, withModel: boolean, done: string): Promise<void> {
    this.#busy = new AbortController();
    this.#progress.max = bytesOf(list, withModel);
    this.#progress.value = 0;
    this.#show();
    this.#say(`Keeping ${megabytes(this.#progress.max)} …`);
    try {
      await keepArticle({
        slug: this.#slug,
        list,
        withModel: withModel && list.model !== undefined,
        signal: this.#busy.signal,
        onBytes: (arrived) => {
          this.#progress.value = arrived;
        },
      });
      this.#busy = undefined;
      await this.#find();
      this.#say(done);
    } catch (error) {
      this.#busy = undefined;
      this.#show();
      this.#fail(error);
    }
  }

  async #remove(kept: Kept): Promise<void> {
    await removeArticle(kept);
    await this.#find();
    this.#say('Removed. Nothing of this article is kept any more.');
  }

  #fail(error: unknown): void {
    this.#say(
      `${whyNot(error)} ${this.#kept ? 'What was kept before is still there, whole.' : 'Nothing was kept.'}`,
    );
  }

  #say(words: string): void {
    this.#status.textContent = words;
  }

  #show(): void {
    const busy = this.#busy !== undefined;
    const kept = this.#kept;
    const size = kept && megabytes(bytesOf(kept.list, kept.withModel));
    this.button.textContent = busy ? 'Stop' : kept ? `Kept (${size}) – remove` : this.#words;
    this.#progress.hidden = !busy;
    const model = kept?.list.model;
    this.#model.hidden = !model;
    this.#size.textContent = model ? ` with the model (${megabytes(model.bytes)})` : '';
    if (!busy) this.#tick.checked = kept?.withModel === true;
    this.#all.hidden = !kept;
  }
}
