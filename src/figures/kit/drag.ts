/** A point of the drawing, in viewBox units. */
export interface DrawingPoint {
  readonly x: number;
  readonly y: number;
}

/** Where a pointer is in the units of the drawing's viewBox. */
export function drawingPoint(svg: SVGSVGElement, event: MouseEvent): DrawingPoint {
  const box = svg.getBoundingClientRect();
  const view = svg.viewBox.baseVal;
  return {
    x: view.x + ((event.clientX - box.x) / box.width) * view.width,
    y: view.y + ((event.clientY - box.y) / box.height) * view.height,
  };
}

/**
 * Follows one pointer from `pointerdown` until it is released or cancelled. `move` gets the place and the change since the
 * start, in drawing units. The element that is dragged needs `touch-action: none` (or `pan-y`, to leave scrolling alone).
 */
export function followDrag(
  event: PointerEvent,
  move: (now: DrawingPoint, change: DrawingPoint) => void,
  end: () => void,
): void {
  const target = event.currentTarget as SVGElement;
  const svg = target instanceof SVGSVGElement ? target : target.ownerSVGElement!;
  const start = drawingPoint(svg, event);
  target.setPointerCapture(event.pointerId);
  const done = new AbortController();
  const { signal } = done;
  target.addEventListener(
    'pointermove',
    (next) => {
      const now = drawingPoint(svg, next);
      move(now, { x: now.x - start.x, y: now.y - start.y });
    },
    { signal },
  );
  for (const last of ['pointerup', 'pointercancel'] as const) {
    target.addEventListener(
      last,
      () => {
        done.abort();
        end();
      },
      { signal },
    );
  }
}
