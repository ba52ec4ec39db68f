import { html, isServer, type TemplateResult } from 'lit';
import { select } from '../controls.ts';
import { choice, type NumberField } from '../state.ts';
import type { SentenceData } from './schema.ts';

/** A drop-down of all sentences; `own`, if given, is a first entry with the empty id. The server prints the chosen entry only. */
export function sentenceSelect(
  { sentences }: SentenceData,
  value: string,
  pick: (id: string) => void,
  own?: string,
): TemplateResult {
  const texts = [...(own ? [['', own]] : []), ...sentences.map(({ id, text }) => [id, text])];
  const options: Record<string, string> = Object.fromEntries(
    isServer ? texts.filter(([id]) => id === value) : texts,
  );
  return select({ field: choice({ label: 'Sentence', options, default: value }), value, choose: pick });
}

/** A button that goes on to the next random sample, and the number of this one. */
export function sampleButton(
  { max }: NumberField,
  seed: number,
  pick: (change: { readonly seed: number }) => void,
): TemplateResult {
  return html`<button type="button" @click=${() => pick({ seed: (seed % max) + 1 })}>New sample</button>
    <output class="readout">Sample ${seed}</output>`;
}
