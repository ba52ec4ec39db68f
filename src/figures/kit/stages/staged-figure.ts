import { html, isServer, nothing, type TemplateResult } from 'lit';
import { FigureElement } from '../figure-element.ts';
import type { ChoiceField, StateOf } from '../state.ts';
import { StageScroll } from './stage-scroll.ts';

/** A state that is the stage alone. */
export type StagedTable<Stage extends string> = { readonly stage: ChoiceField<Stage> };

/** What data of such a figure hold: the paragraphs of each stage, with terms between asterisks (`texts` of their schemas). */
type Texts<Stage extends string> = { readonly texts: Readonly<Record<Stage, readonly string[]>> };

/**
 * A figure told in stages: a drawing that stays in the window, and beside or below it the stages as plain text. The text in the middle of the window
 * sets the stage; so do the buttons, which bring its text there. On paper each text has its own still.
 */
export abstract class StagedFigure<Data extends Texts<Stage>, Stage extends string> extends FigureElement<
  Data,
  StagedTable<Stage>
> {
  #scroll = new StageScroll(this, {
    stage: () => this.#stage,
    resting: () => this.#stages.at(-1)!,
    pass: (stage) => this.pass(this.#change(stage as Stage)),
  });
  #stills: TemplateResult[] | undefined;
  #first: Stage | undefined;
  #hasMoved = false;

  /** The picture of a stage. A still stands on paper: it is not worked, and hidden from speech. */
  protected abstract drawing(stage: Stage, options: { readonly isStill: boolean }): TemplateResult;
  /** What lies over the drawing, such as a tip. */
  protected abstract over(): TemplateResult;

  get #stages(): Stage[] {
    return Object.keys(this.#field.options) as Stage[];
  }

  get #field(): ChoiceField<Stage> {
    return this.contract.state.stage;
  }

  get #stage(): Stage {
    return this.state.stage as Stage;
  }

  #change(stage: Stage): Partial<StateOf<StagedTable<Stage>>> {
    return { stage } as Partial<StateOf<StagedTable<Stage>>>;
  }

  override render() {
    const stage = this.#stage;
    const stages = this.#stages;
    const at = stages.indexOf(stage);
    this.#first ??= stage;
    this.#hasMoved ||= stage !== this.#first;
    // The ends are not disabled but do nothing: who pressed there would lose the focus.
    const go = (to: Stage | undefined) => () => to && this.#go(to);
    if (!isServer) this.#stills ??= stages.map((each) => this.drawing(each, { isStill: true }));
    return html`<div class="frame"><div class="walk">
      <div class="panel stay${this.#hasMoved ? ' moving' : ''}">
        ${this.drawing(stage, { isStill: false })}
        <div class="buttons" role="group" aria-label=${this.#field.label}>
          <button type="button" aria-label="Back" aria-disabled=${at === 0} @click=${go(stages[at - 1])}>◀</button>
          ${stages.map((each, k) => this.#button(each, k, each === stage))}
          <button type="button" aria-label="Next" aria-disabled=${at === stages.length - 1} @click=${go(stages[at + 1])}>▶</button>
        </div>
      </div>
      ${this.hasAttribute('thumbnail') ? nothing : html`<ol class="stages">${stages.map((each, k) => this.#section(each, k, each === stage))}</ol>`}
    </div></div>
    ${this.over()}`;
  }

  #button(stage: Stage, k: number, isNow: boolean): TemplateResult {
    const name = this.#field.options[stage];
    return html`<button type="button" aria-label="${k + 1} ${name}" aria-pressed=${isNow} @click=${() => this.#go(stage)}
      >${k + 1}<span>&nbsp;${name}</span></button>`;
  }

  /** The server leaves stills out: they would be a twentieth of the article's HTML. */
  #section(stage: Stage, k: number, isNow: boolean): TemplateResult {
    const isDrawn = stage === this.#stage && k === this.#stages.length - 1;
    return html`<li data-stage=${stage} aria-current=${isNow ? 'step' : nothing}>
      <div><p class="name">${k + 1}. ${this.#field.options[stage]}</p>
      ${this.data.texts[stage].map((text) => html`<p>${text.split('*').map((part, i) => (i % 2 ? html`<em>${part}</em>` : part))}</p>`)}</div>
      ${isDrawn || isServer ? nothing : this.#stills![k]}
    </li>`;
  }

  #go(stage: Stage): void {
    this.#scroll.leave();
    this.choose(this.#change(stage));
    this.#scroll.bring(stage);
  }
}
