import { html, type LitElement, type SVGTemplateResult, type TemplateResult } from 'lit';
import { drawingPoint } from '../drag.ts';
import { type Cell, sameCell } from './axes.ts';
import type { Frame } from './frame.ts';

/** Where a key leads from a cell; the ends of a row or column lie beyond every cell. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-99, 0],
  PageDown: [99, 0],
  Home: [0, -99],
  End: [0, 99],
};

interface DrawnGrid {
  readonly frame: Frame;
  readonly rows: number;
  readonly columns: number;
  /** The cell that the reader keeps. */
  readonly pin: Cell | undefined;
  /** What the grid shows. */
  readonly label: string;
  readonly drawing: SVGTemplateResult;
}

/** Pointing at, going to and keeping a cell of a grid, which is one Tab stop. */
export class GridCursor {
  /** The cell under the pointer or the keyboard. */
  current: Cell | undefined;

  /** `keep` is told the cell to keep, or row and column −1. */
  constructor(
    private readonly host: LitElement,
    private readonly keep: (cell: Cell) => void,
  ) {}

  /** Pointing, or moving by arrow keys, reads a cell; pressing it, or Enter, keeps it. */
  grid(grid: DrawnGrid): TemplateResult {
    const at = (event: PointerEvent) => cellAt(event, grid);
    return html`<svg viewBox=${grid.frame.view} role="group" tabindex="0"
      aria-label="${grid.label}; arrow keys go from cell to cell, Enter keeps one"
      @pointermove=${(event: PointerEvent) => this.#point(at(event))}
      @pointerleave=${() => this.#point(undefined)} @blur=${() => this.#point(undefined)}
      @click=${(event: PointerEvent) => this.#keep(at(event), grid)}
      @keydown=${(event: KeyboardEvent) => this.#press(event, grid)}>${grid.drawing}</svg>`;
  }

  #point(cell: Cell | undefined): void {
    if (sameCell(this.current, cell)) return;
    this.current = cell;
    this.host.requestUpdate();
  }

  /** Keeps a cell; the one that is kept already is let go. */
  #keep(cell: Cell | undefined, { pin }: DrawnGrid): void {
    if (cell)
      this.keep(sameCell(pin, cell) ? { row: -1, column: -1 } : { row: cell.row, column: cell.column });
  }

  #press(event: KeyboardEvent, grid: DrawnGrid): void {
    const from = this.current ?? grid.pin;
    const step = STEPS[event.key];
    const inside = (place: number, count: number) => Math.max(0, Math.min(count - 1, place));
    if (step) {
      // The first key shows where one is.
      const [rows, columns] = from ? step : [0, 0];
      const { row, column } = from ?? { row: 0, column: 0 };
      this.#point({ row: inside(row + rows, grid.rows), column: inside(column + columns, grid.columns) });
    } else if (event.key === 'Enter' || event.key === ' ') this.#keep(from, grid);
    else if (event.key === 'Escape') this.#point(undefined);
    else return;
    event.preventDefault();
  }
}

function cellAt(event: PointerEvent, { frame, rows, columns }: DrawnGrid): Cell | undefined {
  const { x, y } = drawingPoint(event.currentTarget as SVGSVGElement, event);
  const row = Math.floor((y - frame.top) / frame.height);
  const column = Math.floor((x - frame.left) / frame.width);
  return row >= 0 && row < rows && column >= 0 && column < columns ? { row, column } : undefined;
}
