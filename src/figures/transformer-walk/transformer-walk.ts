import { html, nothing, type TemplateResult } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { MarksFocus } from '../kit/marks-focus.ts';
import { networkPart, placeOf } from '../kit/network/drawing.ts';
import { type Place, WIDTH } from '../kit/network/layout.ts';
import { networkStyles } from '../kit/network/network.styles.ts';
import { StagedFigure } from '../kit/stages/staged-figure.ts';
import { stageStyles } from '../kit/stages/stages.styles.ts';
import { arrowsOf, layoutOf, type Stage, sceneOf } from './marks.ts';
import { describe, placeWords } from './marks-words.ts';
import { insetPart } from './parts/insets.ts';
import { stateTable, type Walk } from './schema.ts';
import { styles } from './transformer-walk.styles.ts';

const contract: FigureContract<Walk, typeof stateTable> = {
  name: 'transformer-walk',
  state: stateTable,
  describe,
};

/** One run of a transformer in six stages. The states are one Tab stop, with arrow keys between them. */
export class TransformerWalkFigure extends StagedFigure<Walk, Stage> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, networkStyles, stageStyles, styles];
  #pointed: Place | undefined;
  #marks = new MarksFocus(this, {
    point: (key) => {
      this.#pointed = key === null ? undefined : placeOf(key);
    },
  });

  protected override over(): TemplateResult {
    return this.#marks.tip();
  }

  protected override drawing(stage: Stage, { isStill }: { readonly isStill: boolean }): TemplateResult {
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
}
customElements.define('vitrine-transformer-walk', TransformerWalkFigure);
