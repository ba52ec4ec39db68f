import { html, type SVGTemplateResult, type TemplateResult } from 'lit';

interface SmallGrid {
  readonly name: string;
  readonly note: string;
  readonly rows: number;
  readonly columns: number;
  /** In cells, from 0, 0 on. */
  readonly drawing: SVGTemplateResult;
  readonly isShown: boolean;
  readonly show: () => void;
}

/** Small grids side by side, each a button that shows it large. */
export function multiples(label: string, grids: readonly SmallGrid[]): TemplateResult {
  return html`<div class="multiples" role="group" aria-label=${label}>
      ${grids.map(
        ({
          name,
          note,
          rows,
          columns,
          drawing,
          isShown,
          show,
        }) => html`<button type="button" aria-pressed=${isShown ? 'true' : 'false'}
          @click=${show}>
          <svg viewBox="0 0 ${columns} ${rows}" preserveAspectRatio="none" aria-hidden="true">${drawing}</svg>
          <span>${name}</span> <small>${note}</small>
        </button>`,
      )}
    </div>`;
}
