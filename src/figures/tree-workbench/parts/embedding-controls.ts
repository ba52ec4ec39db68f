import { html, nothing, type TemplateResult } from 'lit';
import { radios, slider } from '../../kit/controls.ts';
import { percent } from '../../kit/format.ts';
import { turnButtons } from '../../kit/orbit.ts';
import { type PictureAxes, shareKept } from '../../kit/tree-picture-marks.ts';
import { AXES_WORDS, type WorkbenchState } from '../marks.ts';
import { stateTable } from '../schema.ts';

type Change = (change: Partial<WorkbenchState>) => void;
interface ControlOptions {
  readonly state: WorkbenchState;
  readonly pass: Change;
  readonly choose: Change;
}

const dimension = (exponent: number) => (2 ** exponent).toLocaleString('en-GB');

/** Which embedding is drawn; dimension and sample matter to the random ones only, and are shown only there. */
export function embeddingControls({ state, pass, choose }: ControlOptions): TemplateResult {
  const { kind, seed } = state;
  const isRandom = kind !== 'exact';
  const next = (seed % stateTable.seed.max) + 1;
  return html`${radios({ field: stateTable.kind, value: kind, choose: (kind) => choose({ kind }) })}
    ${
      isRandom
        ? html`${slider({
            field: { ...stateTable.dimension, label: 'Dimension m' },
            value: state.dimension,
            print: dimension,
            pass: (dimension) => pass({ dimension }),
            choose: (dimension) => choose({ dimension }),
          })}
          <button type="button" @click=${() => choose({ seed: next })}>New sample</button>
          <output class="readout">Sample ${seed}</output>`
        : nothing
    }`;
}

/** Which axes are drawn and from where they are seen. */
export function axesControls({ state, choose }: ControlOptions): TemplateResult {
  const { axes, yaw, pitch } = state;
  return html`<div class="panel-controls">
    ${radios({ field: stateTable.axes, value: axes, choose: (axes) => choose({ axes }) })}
    ${axes === '3d' ? turnButtons({ turn: { yaw, pitch }, pass: choose, choose }) : nothing}
  </div>`;
}

/** How much of the variance each choice of axes keeps, as bars; the axes drawn stand out. */
export function shareBars(shares: readonly number[], axes: PictureAxes): TemplateResult {
  const choices = Object.keys(AXES_WORDS) as PictureAxes[];
  return html`<p class="readout">Share of the variance that a picture keeps:</p>
    <ul class="shares readout">
      ${choices.map((choice) => {
        const share = shareKept(shares, choice);
        return html`<li class=${choice === axes ? 'drawn' : ''}>
          <span>${AXES_WORDS[choice]}</span>
          <i><b style="inline-size:${(share * 100).toFixed(1)}%"></b></i>
          <span>${percent(share)}</span>
        </li>`;
      })}
    </ul>`;
}
