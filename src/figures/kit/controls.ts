import { html, nothing, type TemplateResult } from 'lit';
import { brief } from './format.ts';
import { setProperty } from './set-property.ts';
import type { ChoiceField, FlagField, NumberField } from './state.ts';

interface SliderOptions {
  readonly field: NumberField;
  readonly value: number;
  /** While the thumb moves. */
  readonly pass: (value: number) => void;
  /** When the reader lets go, or presses a key. */
  readonly choose: (value: number) => void;
  readonly print?: (value: number) => string;
}

const sliderValue = (event: Event) => Number((event.target as HTMLInputElement).value);

/**
 * A labelled native slider: arrows, Home, End and Page keys, touch and speech come with it. The value beside the name is no `output`: a label names
 * the first control in it, and that would be one.
 */
export function slider(options: SliderOptions): TemplateResult {
  const { field, value, pass, choose } = options;
  const print = options.print ?? ((v: number) => brief(v, 4));
  const words = `${print(value)}${field.unit ? ` ${field.unit}` : ''}`;
  return html`<label class="control slider">
    <span class="control-label"><span>${field.label}</span> <span class="value" aria-hidden="true">${words}</span></span>
    <input
      type="range"
      min=${field.min}
      max=${field.max}
      step=${field.step}
      aria-valuetext=${words === String(value) ? nothing : words}
      .value=${String(value)}
      @input=${(event: Event) => pass(sliderValue(event))}
      @change=${(event: Event) => choose(sliderValue(event))}
    />
  </label>`;
}

interface ChoiceOptions<K extends string> {
  readonly field: ChoiceField<K>;
  readonly value: K;
  readonly choose: (value: K) => void;
}

/** A drop-down: for more than four options. */
export function select<K extends string>({ field, value, choose }: ChoiceOptions<K>): TemplateResult {
  return html`<label class="control">
    <span class="control-label">${field.label}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as K)}>
      ${Object.entries<string>(field.options).map(
        ([key, words]) =>
          html`<option value=${key} ?selected=${key === value} ${setProperty('selected', key === value)}>${words}</option>`,
      )}
    </select>
  </label>`;
}

/** All options side by side: for two to four of them. */
export function radios<K extends string>({ field, value, choose }: ChoiceOptions<K>): TemplateResult {
  return html`<fieldset class="control">
    <legend class="control-label">${field.label}</legend>
    <div class="choices">
      ${Object.entries<string>(field.options).map(
        ([key, words]) => html`<label>
          <input
            type="radio"
            name=${field.label}
            value=${key}
            ?checked=${key === value}
            ${setProperty('checked', key === value)}
            @change=${() => choose(key as K)}
          />${words}</label>`,
      )}
    </div>
  </fieldset>`;
}

interface ToggleOptions {
  readonly field: FlagField;
  readonly value: boolean;
  readonly choose: (value: boolean) => void;
}

export function toggle({ field, value, choose }: ToggleOptions): TemplateResult {
  return html`<label class="toggle">
    <input
      type="checkbox"
      ?checked=${value}
      ${setProperty('checked', value)}
      @change=${(event: Event) => choose((event.target as HTMLInputElement).checked)}
    />${field.label}</label>`;
}

/** Fields that {@link controlOf} can draw. */
export type ControlField = NumberField | ChoiceField | FlagField;

interface ControlOptions {
  readonly field: ControlField;
  // biome-ignore lint/suspicious/noExplicitAny: what the field holds
  readonly value: any;
  // biome-ignore lint/suspicious/noExplicitAny: what the field holds
  readonly pass: (value: any) => void;
  // biome-ignore lint/suspicious/noExplicitAny: what the field holds
  readonly choose: (value: any) => void;
  readonly print?: (value: number) => string;
}

/** A slider for a number, radio buttons for a choice, a box to tick for a flag. */
export function controlOf({ field, ...rest }: ControlOptions): TemplateResult {
  if (field.kind === 'number') return slider({ field, ...rest });
  return field.kind === 'choice' ? radios({ field, ...rest }) : toggle({ field, ...rest });
}
