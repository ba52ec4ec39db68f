import { html, isServer, nothing, type TemplateResult } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { MarksFocus } from '../kit/marks-focus.ts';
import { networkPart, placeOf } from '../kit/network/drawing.ts';
import { type Place, WIDTH } from '../kit/network/layout.ts';
import { networkStyles } from '../kit/network/network.styles.ts';
import { arrowsOf, layoutOf, STAGES, type Stage, sceneOf } from './marks.ts';
import { describe, paragraphs, placeWords, stageName } from './marks-words.ts';
import { insetPart } from './parts/insets.ts';
import { StageScroll } from './parts/stage-scroll.ts';
import { stateTable, type Walk } from './schema.ts';
import { styles } from './transformer-walk.styles.ts';

const contract: FigureContract<Walk, typeof stateTable> = {
  name: 'transformer-walk',
  state: stateTable,
  describe,
};

/**
 * One run of a transformer in six stages: a drawing that stays in the window, and beside or below it the stages as plain text. The text in the
 * middle of the window sets the stage; so do the buttons, which bring its text there. The states are one Tab stop, with arrow keys between them.
 */
export class TransformerWalkFigure extends FigureElement<Walk, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, networkStyles, styles];
  #pointed: Place | undefined;
  #marks = new MarksFocus(this, {
    point: (key) => {
      this.#pointed = key === null ? undefined : placeOf(key);
    },
  });
  #scroll = new StageScroll(this, {
    stage: () => this.state.stage,
    resting: STAGES.at(-1)!,
    pass: (stage) => this.pass({ stage: stage as Stage }),
  });
  #stills: TemplateResult[] | undefined;
  #first: Stage | undefined;
  #hasMoved = false;

  override render() {
    const { stage } = this.state;
    const at = STAGES.indexOf(stage);
    this.#first ??= stage;
    this.#hasMoved ||= stage !== this.#first;
    // The ends are not disabled but do nothing: who pressed there would lose the focus.
    const go = (to: Stage | undefined) => () => to && this.#go(to);
    if (!isServer) this.#stills ??= STAGES.map((each) => this.#drawing(each, { isStill: true }));
    return html`<div class="frame"><div class="walk">
      <div class="panel stay${this.#hasMoved ? ' moving' : ''}">
        ${this.#drawing(stage, { isStill: false })}
        <div class="buttons" role="group" aria-label=${stateTable.stage.label}>
          <button type="button" aria-label="Back" aria-disabled=${at === 0} @click=${go(STAGES[at - 1])}>◀</button>
          ${STAGES.map((each, k) => this.#button(each, k, each === stage))}
          <button type="button" aria-label="Next" aria-disabled=${at === STAGES.length - 1} @click=${go(STAGES[at + 1])}>▶</button>
        </div>
      </div>
      ${this.hasAttribute('thumbnail') ? nothing : html`<ol class="stages">${STAGES.map((each, k) => this.#section(each, k, each === stage))}</ol>`}
    </div></div>
    ${this.#marks.tip()}`;
  }

  #button(stage: Stage, k: number, isNow: boolean): TemplateResult {
    const name = stageName(stage);
    return html`<button type="button" aria-label="${k + 1} ${name}" aria-pressed=${isNow} @click=${() => this.#go(stage)}
      >${k + 1}<span>&nbsp;${name}</span></button>`;
  }

  #section(stage: Stage, k: number, isNow: boolean): TemplateResult {
    const isDrawn = stage === this.state.stage && k === STAGES.length - 1;
    return html`<li data-stage=${stage} aria-current=${isNow ? 'step' : nothing}>
      <div><p class="name">${k + 1}. ${stageName(stage)}</p>
      ${paragraphs(this.data, stage).map((text) => html`<p>${text.split('*').map((part, i) => (i % 2 ? html`<em>${part}</em>` : part))}</p>`)}</div>
      ${isDrawn || isServer ? nothing : this.#stills![k]}
    </li>`;
  }

  /** A still is for paper. The server leaves stills out: they would be a twentieth of the article's HTML. */
  #drawing(stage: Stage, { isStill }: { readonly isStill: boolean }): TemplateResult {
    const walk = this.data;
    const scene = sceneOf(walk, stage);
    const layout = layoutOf(walk);
    const label = (place: Place) =>
      scene.role(place) === 'ahead' || place.row >= scene.rows.length ? undefined : placeWords(walk, place);
    return html`<svg class=${isStill ? 'still' : nothing} viewBox="0 0 ${WIDTH} ${layout.height}" role="group"
      aria-label="The network; arrow keys go from state to state" aria-hidden=${isStill ? 'true' : nothing}>
      ${networkPart({
        layout,
        rows: scene.rows,
        role: scene.role,
        arrows: arrowsOf(walk),
        ...(!isStill && { lit: this.#pointed, marks: { label } }),
      })}
      ${insetPart(walk, scene, layout)}
    </svg>`;
  }

  #go(stage: Stage): void {
    this.#scroll.leave();
    this.choose({ stage });
    this.#scroll.bring(stage);
  }
}
customElements.define('vitrine-transformer-walk', TransformerWalkFigure);
