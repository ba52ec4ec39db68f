import { html, type TemplateResult } from 'lit';
import { followDrag } from './drag.ts';

/** Directions of view, in degrees: positive yaw turns the front to the right, positive pitch turns it up (seen from below). */
export interface Turn {
  readonly yaw: number;
  readonly pitch: number;
}
export type Point3 = readonly [number, number, number];

export interface Projected {
  readonly x: number;
  readonly y: number;
  /** Larger is nearer to the reader; draw in ascending order. */
  readonly depth: number;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Orthographic view of a point, third coordinate up, after turning by yaw about the vertical and pitch about the horizontal. */
export function project([x, y, z]: Point3, { yaw, pitch }: Turn): Projected {
  const [cy, sy] = [Math.cos(radians(yaw)), Math.sin(radians(yaw))];
  const [cp, sp] = [Math.cos(radians(pitch)), Math.sin(radians(pitch))];
  const across = x * cy - y * sy;
  const away = x * sy + y * cy;
  return { x: across, y: -(z * cp - away * sp), depth: -(away * cp + z * sp) };
}

const wrap = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;
const clampPitch = (degrees: number) => Math.max(-90, Math.min(90, degrees));
/** Degrees per drawing unit of drag, and per key press or button. */
const DRAG_DEGREES = 0.5;
const STEP_DEGREES = 15;

export function turned({ yaw, pitch }: Turn, by: Turn): Turn {
  return { yaw: Math.round(wrap(yaw + by.yaw)), pitch: Math.round(clampPitch(pitch + by.pitch)) };
}

interface Turning {
  readonly turn: Turn;
  readonly pass: (turn: Turn) => void;
  readonly choose: (turn: Turn) => void;
}

const KEYS: Readonly<Record<string, Turn>> = {
  ArrowLeft: { yaw: -STEP_DEGREES, pitch: 0 },
  ArrowRight: { yaw: STEP_DEGREES, pitch: 0 },
  ArrowUp: { yaw: 0, pitch: STEP_DEGREES },
  ArrowDown: { yaw: 0, pitch: -STEP_DEGREES },
};

/** Turns the picture while dragging: bind to `pointerdown` of an `<svg style="touch-action:pan-y">`, so a finger can still scroll. */
export function turnByDrag(event: PointerEvent, { turn, pass, choose }: Turning): void {
  let latest = turn;
  followDrag(
    event,
    (_, change) => {
      const pitch = event.pointerType === 'touch' ? 0 : -change.y * DRAG_DEGREES;
      latest = turned(turn, { yaw: change.x * DRAG_DEGREES, pitch });
      pass(latest);
    },
    () => choose(latest),
  );
}

/** Turns the picture by arrow keys: bind to `keydown` of a focusable `<svg tabindex="0">`. */
export function turnByKey(event: KeyboardEvent, { turn, choose }: Turning): void {
  const by = KEYS[event.key];
  if (!by || event.target !== event.currentTarget) return;
  event.preventDefault();
  choose(turned(turn, by));
}

/** The same by buttons, for those who neither drag nor find the keys. */
export function turnButtons({ turn, choose }: Turning): TemplateResult {
  const button = (key: keyof typeof KEYS, words: string, sign: string) => html`<button
    type="button"
    aria-label=${words}
    @click=${() => choose(turned(turn, KEYS[key]!))}
  >${sign}</button>`;
  return html`<div class="buttons" role="group" aria-label="Turn the picture">
    ${button('ArrowLeft', 'Turn left', '←')} ${button('ArrowRight', 'Turn right', '→')}
    ${button('ArrowUp', 'Tilt up', '↑')} ${button('ArrowDown', 'Tilt down', '↓')}
  </div>`;
}
