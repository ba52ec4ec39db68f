import { html, type TemplateResult } from 'lit';
import { brief } from './format.ts';

/**
 * Colour of a ratio on a log scale from 1/`span` (near) over 1 (even) to `span` (far), as CSS that follows the theme.
 * Beyond the ends the end colour stands.
 */
export function ratioColour(ratio: number, span = 4): string {
  const t = Math.max(-1, Math.min(1, Math.log(ratio) / Math.log(span)));
  const end = t < 0 ? 'var(--near)' : 'var(--far)';
  return `color-mix(in oklab, ${end} ${Math.round(Math.abs(t) * 100)}%, var(--even))`;
}

/** Dashes repeat what the colour says: short for too near, long for too far, solid within a quarter either way. */
export function ratioDash(ratio: number): string {
  if (ratio < 0.8) return '2 3';
  return ratio > 1.25 ? '9 3' : 'none';
}

/** The key of {@link ratioColour}: a ramp with five ratios under it and words at both ends. */
export function ratioKey(near: string, far: string, span = 4): TemplateResult {
  const ratios = [-1, -0.5, 0, 0.5, 1].map((t) => span ** t);
  const stops = ratios.map((ratio) => ratioColour(ratio, span)).join(', ');
  return html`<div class="ratio-key" style="max-inline-size:22rem;font-size:0.8125rem;color:var(--ink-soft)">
    <div style="display:flex;justify-content:space-between"><span>${near}</span><span>${far}</span></div>
    <div style="block-size:0.6rem;border-radius:0.3rem;background:linear-gradient(to right in oklab, ${stops})"></div>
    <div style="display:flex;justify-content:space-between">
      ${ratios.map((ratio) => html`<span>${brief(ratio, 2)}×</span>`)}
    </div>
  </div>`;
}
