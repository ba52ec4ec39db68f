import { html, nothing, type TemplateResult } from 'lit';
import type { ModelState } from '../../../model/questions.ts';

interface RunBarOptions {
  readonly state: ModelState;
  /** Of the download. */
  readonly bytes: number;
  /** Pressed: load the model, or try again, or run again. */
  readonly run: () => void;
}

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** The button that runs the model in the reader's page, how far its download is, and what went wrong. One button for all, so that the focus stays. */
export function runBar({ state, bytes, run }: RunBarOptions): TemplateResult {
  const labels = {
    'not asked': `Run in this page · ${megabytes(bytes)}`,
    loading: 'Loading …',
    ready: 'Run again',
    failed: 'Try again',
  };
  const isLoading = state.kind === 'loading';
  return html`<div class="buttons run-bar">
      <button type="button" class="run" aria-disabled=${isLoading ? 'true' : nothing} @click=${() => isLoading || run()}>${labels[state.kind]}</button>
      ${isLoading ? html`<progress max="1" value=${state.share} aria-label="Download of the model"></progress>` : nothing}
    </div>
    ${state.kind === 'failed' ? html`<p class="message" role="alert">${state.reason} What you typed is still there.</p>` : nothing}`;
}
