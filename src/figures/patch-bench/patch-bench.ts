import { html, nothing, type TemplateResult } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { radios, select } from '../kit/controls.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { MarksFocus } from '../kit/marks-focus.ts';
import { LazyRun } from '../kit/model/lazy-run.ts';
import { modelStyles } from '../kit/model/model.styles.ts';
import { runBar } from '../kit/model/run-bar.ts';
import { placeOf } from '../kit/network/drawing.ts';
import { type Place, WIDTH } from '../kit/network/layout.ts';
import { networkStyles } from '../kit/network/network.styles.ts';
import { pairPart } from '../kit/network/pair.ts';
import {
  arrowsOf,
  type BenchState,
  describe,
  evidence,
  fromPlace,
  layoutOf,
  roleIn,
  rowsOf,
  type Shown,
  type Side,
  shown,
  toPlace,
} from './marks.ts';
import { PRESET_WORDS, PRESETS, type PresetName } from './marks-presets.ts';
import { tupleOf } from './marks-tuple.ts';
import type { PatchRun } from './parts/patch-run.ts';
import { layerWords, saidPart, tupleTable } from './parts/readings.ts';
import { styles } from './patch-bench.styles.ts';
import { type Answer, type Data, stateTable } from './schema.ts';

const contract: FigureContract<Data, typeof stateTable> = {
  name: 'patch-bench',
  state: stateTable,
  asksModel: true,
  describe,
  evidence,
};

/** Set before the keys of the lower network's states. */
const LOWER = 't';

/**
 * Any Patchscope on the model: two prompts, a state of the one and a place in the other, chosen on the drawing, by sliders or by a method's name. Until the
 * reader presses Run, an example that was computed beforehand; then every change is answered by the model in the page.
 */
export class PatchBenchFigure extends FigureElement<Data, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, networkStyles, modelStyles, styles];
  #run = new LazyRun<PatchRun>(this, async () => {
    const parts = await import('./parts/patch-run.ts');
    return new parts.PatchRun(this, (run) => {
      this.data = { ...this.data, run };
      this.pass({});
    });
  });
  #marks = new MarksFocus(this, {
    // Keys move the focus from state to state, and the choice with it; a pointer only looks until it presses.
    point: (key) => key !== null && this.#isFocused(key) && this.pass(this.#placed(key)),
    press: (key) => this.choose(this.#placed(key)),
  });

  #isFocused(key: string): boolean {
    return (this.shadowRoot?.activeElement as SVGElement | null)?.dataset.mark === key;
  }

  #placed(key: string): Partial<BenchState> {
    const isTarget = key.startsWith(LOWER);
    const { row, layer } = placeOf(key, isTarget ? LOWER : '');
    return isTarget ? { to: row, into: layer } : { from: row, layer };
  }

  override render() {
    const now = shown(this.data, this.state);
    const { answer } = now;
    const { state } = this;
    return html`<div class="controls">${this.#methods()} ${runBar({ state: this.#run.state, bytes: this.data.model.bytes, run: () => void this.#run.run() })}
        ${this.#whatRan(now)}</div>
      <div class="panels">
        <div class="panel">
          ${this.#prompt('source')} ${this.#prompt('target')} ${this.#problem()}
          ${this.#drawing(now)}
          <div class="sliders">${this.control('layer')} ${this.control('into')}</div>
          <div class="options">${this.control('map')} ${this.control('act')} ${this.control('noise')}</div>
        </div>
        <div class="panel">
          <p class="panel-title">What it says</p>
          <div class="said" aria-live="polite">
            ${saidPart(answer.asked.act === 'knockout' ? 'with the looks cut' : 'with the patch', answer.patched, true)}
            ${saidPart('without it', answer.plain)} ${answer.control ? saidPart(`with the ${stateTable.control.options[answer.asked.control]}`, answer.control) : nothing}
          </div>
          ${this.#controls()}
          ${layerWords(answer, (change) => this.choose(change))}
          <p class="panel-title">The Patchscope as a list</p>
          ${tupleTable(tupleOf(state))}
        </div>
      </div>
      ${this.#marks.tip()}`;
  }

  #methods(): TemplateResult {
    const { preset } = this.state;
    return html`${select({
      field: stateTable.preset,
      value: preset,
      choose: (name: PresetName) => this.choose({ preset: name, ...PRESETS[name] }),
    })}
      <p class="method">${PRESET_WORDS[preset]}</p>`;
  }

  #prompt(side: Side): TemplateResult {
    const field = stateTable[side];
    // A position of another text means nothing.
    const change = (event: Event) => ({
      [side]: (event.target as HTMLInputElement).value,
      [side === 'source' ? 'from' : 'to']: -1,
    });
    return html`<label class="control prompt"><span class="control-label">${field.label}</span>
      <input type="text" maxlength=${field.maxLength} autocomplete="off" autocapitalize="none" spellcheck="false" .value=${this.state[side]}
        @input=${(event: Event) => {
          this.#run.made?.typed();
          this.pass(change(event));
        }} @change=${(event: Event) => this.choose(change(event))} /></label>`;
  }

  #problem() {
    const { problem, made } = this.#run;
    if (!problem) return nothing;
    const side = (['source', 'target', 'other'] as const).find((each) =>
      problem.unknown.every(({ word }) => this.state[each].toLowerCase().includes(word)),
    );
    return made!.explain({
      error: problem,
      known: this.data.model.words,
      choose: (text) => side && this.choose({ [side]: text }),
    });
  }

  /** What was computed where, and how long it took. */
  #whatRan({ live, isCurrent }: Shown): TemplateResult {
    const isWaiting = !isCurrent && (this.#run.problem !== undefined || this.#run.state.kind !== 'ready');
    return html`<p class="what-ran" role="status">${isWaiting ? html`<strong>Not run${this.#run.problem ? '' : ' yet'}.</strong> Shown is another run. ` : nothing}${
      live
        ? `Live: computed in this page in ${Math.max(1, Math.round(live.milliseconds))} ms (${live.kernel}).`
        : 'Computed when the page was made.'
    }</p>`;
  }

  #drawing({ answer, isCurrent }: Shown): TemplateResult {
    const layout = layoutOf(answer, this.data.model.layers);
    const network = (side: Side) => {
      const prefix = side === 'target' ? LOWER : '';
      const title = side === 'source' ? 'source run' : 'inspection run';
      return {
        rows: rowsOf(answer, side),
        role: roleIn(answer, side),
        arrows: arrowsOf(answer[side]),
        marks: {
          label: ({ row, layer }: Place) =>
            `${layer === 0 ? 'Embedding' : `Layer ${layer}`} of “${answer[side].tokens[row]}”, ${title}`,
          canPress: true,
          prefix,
          chosen: isCurrent
            ? side === 'source'
              ? fromPlace(answer)
              : toPlace(answer)
            : this.#chosen(answer, side),
        },
      };
    };
    const isMoved = answer.asked.act === 'patch';
    return html`<svg viewBox="0 0 ${WIDTH} ${layout.height}" role="group" aria-label="Both runs; arrow keys choose a state to take, or a place to put it">
      ${pairPart({
        layout,
        source: network('source'),
        target: network('target'),
        titles: ['Source run', 'Inspection run'],
        patch: isMoved ? { from: fromPlace(answer), to: toPlace(answer) } : undefined,
      })}
    </svg>`;
  }

  /** What is chosen and not answered yet. */
  #chosen({ from, to }: Answer, side: Side): Place {
    const { state } = this;
    return side === 'source'
      ? { row: state.from < 0 ? from : state.from, layer: state.layer }
      : { row: state.to < 0 ? to : state.to, layer: state.into };
  }

  #controls(): TemplateResult {
    const { control, other, seed } = this.state;
    return html`<div class="options">
      ${radios({ field: stateTable.control, value: control, choose: (value) => this.choose({ control: value }) })}
      ${
        control === 'other'
          ? html`<label class="control"><span class="control-label">${stateTable.other.label}</span>
            <input type="text" maxlength=${stateTable.other.maxLength} autocapitalize="none" spellcheck="false" .value=${other}
              @change=${(event: Event) => this.choose({ other: (event.target as HTMLInputElement).value })} /></label>`
          : nothing
      }
      ${control === 'random' ? html`<div class="buttons"><button type="button" @click=${() => this.choose({ seed: (seed % stateTable.seed.max) + 1 })}>Another vector</button> <output class="readout">Sample ${seed}</output></div>` : nothing}
    </div>`;
  }
}
customElements.define('vitrine-patch-bench', PatchBenchFigure);
