import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, unsafeStatic } from 'lit/static-html.js';

/** The server's rendering of a figure: its shadow HTML without Lit's markers, the same in every run. */
export async function serverHtml(name: string, data: unknown, state: unknown): Promise<string> {
  const tag = unsafeStatic(`vitrine-${name}`);
  const rendered = await collectResult(render(html`<${tag} .data=${data} .state=${state}></${tag}>`));
  return rendered.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<!--[\s\S]*?-->/g, '');
}

const shorten = (digits: string) => String(Number(Number(digits).toFixed(3)));

/**
 * The drawing alone, as a text whose differences can be read: every `<svg>` of the panels, one tag a line, numbers to
 * three decimals.
 */
export async function picture(name: string, data: unknown, state: unknown): Promise<string> {
  const drawings = (await serverHtml(name, data, state)).match(/<svg[\s\S]*?<\/svg>/g) ?? [];
  return drawings
    .join('\n')
    .replace(/-?\d+\.\d{4,}(?:e-?\d+)?/g, shorten)
    .replace(/\s+/g, ' ')
    .replace(/> ?</g, '>\n<')
    .concat('\n');
}
