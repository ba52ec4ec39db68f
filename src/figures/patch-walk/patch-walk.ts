import { html, nothing, type TemplateResult } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { MarksFocus } from '../kit/marks-focus.ts';
import { placeOf } from '../kit/network/drawing.ts';
import { type Place, WIDTH } from '../kit/network/layout.ts';
import { networkStyles } from '../kit/network/network.styles.ts';
import { pairPart } from '../kit/network/pair.ts';
import { StagedFigure } from '../kit/stages/staged-figure.ts';
import { stageStyles } from '../kit/stages/stages.styles.ts';
import {
  arrowsOf,
  isPatched,
  layoutOf,
  putInto,
  roleIn,
  rowsOf,
  type Side,
  type Stage,
  takenFrom,
} from './marks.ts';
import { describe, placeWords } from './marks-words.ts';
import { styles } from './patch-walk.styles.ts';
import { type Data, stateTable } from './schema.ts';

const contract: FigureContract<Data, typeof stateTable> = {
  name: 'patch-walk',
  state: stateTable,
  describe,
};

/** Set before the keys of the lower network's states. */
const LOWER = 't';

/** A patch between two runs of a transformer, in five stages. The states are one Tab stop, with arrow keys between them. */
export class PatchWalkFigure extends StagedFigure<Data, Stage> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, networkStyles, stageStyles, styles];
  #pointed: { readonly side: Side; readonly place: Place } | undefined;
  #marks = new MarksFocus(this, {
    point: (key) => {
      const side = key?.startsWith(LOWER) ? 'target' : 'source';
      this.#pointed =
        key === null ? undefined : { side, place: placeOf(key, side === 'target' ? LOWER : '') };
    },
  });

  protected override over(): TemplateResult {
    return this.#marks.tip();
  }

  protected override drawing(stage: Stage, { isStill }: { readonly isStill: boolean }): TemplateResult {
    const { data } = this;
    const layout = layoutOf(data);
    const [from, to] = [takenFrom(data), putInto(data)];
    const network = (side: Side) => ({
      rows: rowsOf(data[side], side),
      role: roleIn(data, stage, side),
      arrows: arrowsOf(data[side]),
      ...(!isStill && {
        lit: this.#pointed?.side === side ? this.#pointed.place : undefined,
        marks: {
          label: (place: Place) => placeWords(data, stage, side, place),
          prefix: side === 'target' ? LOWER : '',
          chosen: side === 'source' && stage !== 'source' ? from : undefined,
        },
      }),
    });
    return html`<svg class=${isStill ? 'still' : nothing} viewBox="0 0 ${WIDTH} ${layout.height}" role="group"
      aria-label="Both runs; arrow keys go from state to state" aria-hidden=${isStill ? 'true' : nothing}>
      ${pairPart({
        layout,
        source: network('source'),
        target: network('target'),
        titles: ['Source run', 'Inspection run'],
        patch: isPatched(stage) ? { from, to } : undefined,
      })}
    </svg>`;
  }
}
customElements.define('vitrine-patch-walk', PatchWalkFigure);
