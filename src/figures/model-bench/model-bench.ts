import { html, nothing, type TemplateResult } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { select } from '../kit/controls.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { probabilityWords } from '../kit/format.ts';
import { continuedText } from '../kit/model/continued-text.ts';
import { LazyRun } from '../kit/model/lazy-run.ts';
import { lensGrid, showColumn } from '../kit/model/lens-grid.ts';
import { modelStyles } from '../kit/model/model.styles.ts';
import { runBar } from '../kit/model/run-bar.ts';
import { wordBars } from '../kit/model/word-bars.ts';
import { choice } from '../kit/state.ts';
import { tokenRow } from '../kit/token-row.ts';
import {
  blockOf,
  describe,
  ending,
  evidence,
  isContinued,
  positionIn,
  type Shown,
  shown,
  TOP,
  textUpTo,
  whatRan,
  wordsWithOdds,
} from './marks.ts';
import { styles } from './model-bench.styles.ts';
import { attentionView } from './parts/attention-view.ts';
import type { BenchRun } from './parts/bench-run.ts';
import { type Data, stateTable } from './schema.ts';

const contract: FigureContract<Data, typeof stateTable> = {
  name: 'model-bench',
  state: stateTable,
  asksModel: true,
  describe,
  evidence,
};

const OWN = 'own';

/**
 * A prompt, and what the model makes of it: the likeliest next words, the logit lens, attention and the text that follows. Until the reader presses Run, the
 * example that was computed beforehand; then the model runs in the page, and every edit is answered after a short pause.
 */
export class ModelBenchFigure extends FigureElement<Data, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, modelStyles, styles];
  #run = new LazyRun<BenchRun>(this, async () => {
    const parts = await import('./parts/bench-run.ts');
    return new parts.BenchRun(this, (run) => {
      this.data = { ...this.data, run };
      this.pass({});
    });
  });
  /** The column of the attention matrix that the reader points at. */
  #key: number | null = null;

  /** Which answer and which token were drawn last. */
  #place: string | undefined;

  /** The first drawing in the browser looks as the server's did; later the chosen column is shown. */
  protected override updated(): void {
    const { answer, live } = shown(this.data, this.state);
    const position = positionIn(answer, this.state);
    const place = `${position} of ${live?.text}`;
    if (this.#place !== undefined && this.#place !== place) showColumn(this.renderRoot, position);
    this.#place = place;
  }

  override render() {
    const now = shown(this.data, this.state);
    const { view } = this.state;
    return html`<div class="controls">${this.#promptControls()} ${this.#whatRan(now)}</div>
      ${tokenRow({
        words: now.answer.tokens,
        label: 'Tokens of the prompt; choose the one after which to look',
        current: null,
        chosen: positionIn(now.answer, this.state),
        point: () => {},
        choose: (position) => this.choose({ position: position ?? -1 }),
      })}
      <div class="panels view-${view}">
        ${this.#nextPanel(now)} ${this.#continuationPanel(now)}
        ${view === 'attention' ? nothing : this.#lensPanel(now)} ${view === 'lens' ? nothing : this.#attentionPanel(now)}
      </div>`;
  }

  #promptControls(): TemplateResult {
    const { prompt } = this.state;
    const { problem, state, made } = this.#run;
    const names = Object.fromEntries(this.data.prompts.map(({ name, text }) => [text, name]));
    const value = prompt in names ? prompt : OWN;
    const options: Record<string, string> = value === OWN ? { [OWN]: 'Your own', ...names } : names;
    return html`<label class="control prompt">
        <span class="control-label">${stateTable.prompt.label}</span>
        <input type="text" maxlength=${stateTable.prompt.maxLength} autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="go"
          .value=${prompt} @input=${this.#typed} @change=${this.#settled} @keydown=${this.#entered} />
      </label>
      ${select({
        field: choice({ label: 'Examples to start from', options, default: value }),
        value,
        choose: (text) => text !== OWN && this.#take(text),
      })}
      ${runBar({ state, bytes: this.data.model.bytes, run: () => void this.#run.run() })}
      ${this.control('view')}
      ${problem ? made!.explain({ error: problem, known: this.data.model.words, choose: (text) => this.#take(text) }) : nothing}`;
  }

  #take(prompt: string): void {
    this.choose({ prompt, position: -1 });
  }

  #typed = (event: Event): void => {
    this.#run.made?.typed();
    this.pass({ prompt: (event.target as HTMLInputElement).value, position: -1 });
  };

  #settled = (event: Event): void => this.choose({ prompt: (event.target as HTMLInputElement).value });

  #entered = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && this.#run.state.kind !== 'loading') void this.#run.run();
  };

  /** What was computed where, from which weights, and how long it took. */
  #whatRan({ answer, live, isCurrent }: Shown): TemplateResult {
    const { model } = this.data;
    const { problem, state } = this.#run;
    const isWaiting = !isCurrent && (problem !== undefined || state.kind !== 'ready');
    const [first] = answer.lens[TOP]?.at(-1) ?? [];
    return html`<p class="what-ran" role="status">
        ${isWaiting ? html`<strong>Not run${this.#run.problem ? '' : ' yet'}.</strong> Shown is “${answer.text}”. ` : nothing}${whatRan(live)}${
          live?.milliseconds !== undefined && first
            ? html`<span class="visually-hidden"> Likeliest next word: ${first.word}, ${probabilityWords(first.probability)}.</span>`
            : nothing
        }
      </p>
      <p class="what-ran">Weights <code>${(live ?? model).sha256.slice(0, 8)}</code>. A small model, trained on generated sentences: it knows ${model.words.toLocaleString('en-GB')} words and nothing of the world but its tables.</p>`;
  }

  #nextPanel({ answer }: Shown): TemplateResult {
    const position = positionIn(answer, this.state);
    const words = answer.lens[TOP]?.[position] ?? [];
    return html`<div class="panel next-panel">
      <p class="panel-title">What comes after “${answer.tokens[position]}”?</p>
      ${wordBars({ words, print: probabilityWords, label: `The likeliest words after ${textUpTo(answer, position)}: ${wordsWithOdds(words.slice(0, 3))}` })}
    </div>`;
  }

  #continuationPanel({ answer, live }: Shown): TemplateResult {
    const { temperature, seed } = this.state;
    const { words } = answer.continuation;
    const print = (value: number) => (value === 0 ? '0, always the likeliest' : value.toFixed(1));
    return html`<div class="panel continuation-panel">
      <p class="panel-title">How it goes on</p>
      ${
        isContinued(answer, this.state)
          ? continuedText({ prompt: ending(answer.tokens.slice(1)), words, print: probabilityWords })
          : html`<p class="readout">${live ? '…' : 'Press Run to draw words at this temperature.'}</p>`
      }
      ${this.control('temperature', { print })}
      ${
        temperature === 0
          ? nothing
          : html`<div class="buttons"><button type="button" @click=${() => this.choose({ seed: (seed % stateTable.seed.max) + 1 })}>Another</button>
              <output class="readout">Sample ${seed}</output></div>`
      }
    </div>`;
  }

  #lensPanel({ answer }: Shown): TemplateResult {
    const { layer } = this.state;
    const position = positionIn(answer, this.state);
    const words = answer.lens[layer]?.[position]?.slice(0, 3) ?? [];
    return html`<div class="panel lens-panel">
      <p class="panel-title">The logit lens: what it would say if it stopped at a layer</p>
      ${lensGrid({
        tokens: answer.tokens,
        lens: answer.lens,
        layers: TOP + 1,
        chosen: { layer, position },
        pass: (place) => this.pass(place),
        choose: (place) => this.choose(place),
        label: 'Logit lens: layers upwards, tokens across; arrow keys move the chosen cell',
      })}
      <p class="readout" aria-live="polite">Layer ${layer}, after “${answer.tokens[position]}”: ${wordsWithOdds(words)}.</p>
    </div>`;
  }

  #attentionPanel({ answer }: Shown): TemplateResult {
    const block = blockOf(this.state);
    const weights = answer.attention[block];
    return html`<div class="panel attention-panel">
      <p class="panel-title">Attention of layer ${block + 1}: who looks at whom</p>
      ${this.state.view === 'attention' ? this.control('layer', { field: { ...stateTable.layer, min: 1 }, value: block + 1 }) : nothing}
      ${select({ field: stateTable.head, value: this.state.head, choose: (head) => this.choose({ head }) })}
      ${
        weights
          ? attentionView({
              tokens: answer.tokens,
              block: { weights, n: answer.tokens.length },
              head: this.state.head,
              query: positionIn(answer, this.state),
              key: this.#key,
              chooseHead: (head) => this.choose({ head: head as typeof this.state.head }),
              point: (position, key) => {
                this.#key = key;
                this.choose({ position });
              },
            })
          : nothing
      }
    </div>`;
  }
}
customElements.define('vitrine-model-bench', ModelBenchFigure);
