import { html, nothing, type TemplateResult } from 'lit';
import { toggle } from '../../kit/controls.ts';
import { stateTable } from '../schema.ts';

interface ToolsOptions {
  readonly zoom: number;
  readonly hasLasso: boolean;
  readonly isLassoing: boolean;
  readonly labels: boolean;
  readonly zoomBy: (factor: number) => void;
  readonly whole: () => void;
  readonly toggleLasso: () => void;
  /** Puts a lasso round all that is seen: the way to select with keys alone. */
  readonly takeSeen: () => void;
  readonly dropLasso: () => void;
  readonly toggleLabels: (labels: boolean) => void;
}

const STEP = 1.5;

/** Everything that can be done to a map by hand, as buttons. */
export function mapTools(options: ToolsOptions): TemplateResult {
  const { zoom, hasLasso, isLassoing, labels, zoomBy, whole, toggleLasso, takeSeen, dropLasso } = options;
  return html`<div class="buttons tools" role="group" aria-label="Map">
      <button type="button" aria-label="Larger" ?disabled=${zoom >= stateTable.zoom.max} @click=${() => zoomBy(STEP)}>+</button>
      <button type="button" aria-label="Smaller" ?disabled=${zoom <= 1} @click=${() => zoomBy(1 / STEP)}>−</button>
      <button type="button" ?disabled=${zoom <= 1} @click=${whole}>Whole map</button>
      <button type="button" aria-pressed=${isLassoing} @click=${toggleLasso}>Lasso</button>
      ${zoom > 1 ? html`<button type="button" @click=${takeSeen}>Select what is seen</button>` : nothing}
      ${hasLasso ? html`<button type="button" @click=${dropLasso}>Drop the lasso</button>` : nothing}
    </div>
    <div class="controls tools">${toggle({ field: stateTable.labels, value: labels, choose: options.toggleLabels })}</div>
    ${isLassoing ? html`<p class="readout" role="status">Draw round some points.</p>` : nothing}`;
}
