import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { slider } from './controls.ts';
import type { NumberField } from './state.ts';

interface Steps {
  readonly field: NumberField;
  readonly value: number;
  readonly pass: (value: number) => void;
  readonly choose: (value: number) => void;
  readonly print?: (value: number) => string;
}

const PAUSE_MS = 900;

/**
 * Steps through a number by hand or by itself: back, play, forward and a slider. Playing goes once to the end and stops;
 * it also stops when the page is hidden or the figure leaves the document. Every step is a still picture, so nothing is
 * lost to readers who ask for less motion.
 */
export class Player implements ReactiveController {
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  get playing(): boolean {
    return this.#timer !== undefined;
  }

  /** `current` is read anew on each tick, as the state may change meanwhile. */
  play(current: () => Steps): void {
    const { field, value, pass } = current();
    if (value >= field.max) pass(field.min);
    this.#timer = setInterval(() => {
      const { field, value, pass, choose } = current();
      const next = value + field.step;
      if (document.hidden) return;
      if (next < field.max) pass(next);
      else {
        this.stop();
        choose(field.max);
      }
    }, PAUSE_MS);
    this.host.requestUpdate();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.host.requestUpdate();
  }

  /** The controls; `current` gives the field, its value and what to do with a new one. */
  controls(current: () => Steps): TemplateResult {
    const { field, value, choose } = current();
    const by = (change: number) => () => {
      this.stop();
      choose(Math.min(field.max, Math.max(field.min, current().value + change)));
    };
    const toggle = () => {
      if (!this.playing) this.play(current);
      else {
        this.stop();
        choose(current().value);
      }
    };
    return html`<div class="buttons" role="group" aria-label=${field.label}>
        <button type="button" aria-label="Back" ?disabled=${value <= field.min} @click=${by(-field.step)}>◀</button>
        <button type="button" aria-label=${this.playing ? 'Pause' : 'Play'} @click=${toggle}>
          ${this.playing ? 'Pause' : 'Play'}
        </button>
        <button type="button" aria-label="Forward" ?disabled=${value >= field.max} @click=${by(field.step)}>▶</button>
      </div>
      ${slider(current())}`;
  }
}
