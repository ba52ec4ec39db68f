import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { nothing } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { DataCard } from '../figures/kit/contract.ts';
import { loadContract } from './figure-registry.ts';
import { frameHtml } from './frame-html.ts';
import { type Html, raw } from './pages/html.ts';

/** A file that a figure draws from, as the reader's browser can fetch it. */
export interface FigureFile {
  /** Below the site's root, with a hash of its content: `trees/data/branching.1a2b3c4d.json`. */
  readonly path: string;
  /** Where a reader's page finds it. */
  readonly address: string;
  /** Of the whole file, in hexadecimal digits. */
  readonly sha256: string;
  readonly card: DataCard;
  readonly data: unknown;
}

/** A figure as an article asks for it, with everything checked. */
export interface FigureSpec {
  readonly name: string;
  /** Its anchor, and its name in the address of the page. */
  readonly id: string;
  /** Counted from 1 through the article. */
  readonly number: number;
  readonly width: 'text' | 'page' | 'screen';
  /** Takes the place of the contract's title. */
  readonly title?: string;
  /** HTML of the caption; empty if there is none. */
  readonly caption: string;
  /** The whole state of the first picture. */
  readonly state: Readonly<Record<string, unknown>>;
  readonly file?: FigureFile;
}

/** A figure in its frame, legible without a script and ready to be woken by one. */
export async function renderFigure(spec: FigureSpec): Promise<string> {
  const contract = await loadContract(spec.name);
  return frameHtml(spec, contract, await drawElement(spec, { asleep: true })).text;
}

/** The drawing alone, small and without controls; it stays a picture. */
export async function renderPicture(drawing: Drawing): Promise<Html> {
  await loadContract(drawing.name);
  return drawElement(drawing, { asleep: false });
}

type Drawing = Pick<FigureSpec, 'name' | 'state' | 'file'>;

/** The element with its shadow root. Property bindings leave no trace in the HTML; the reader's script sets them again. */
async function drawElement({ name, state, file }: Drawing, { asleep }: { asleep: boolean }): Promise<Html> {
  const tag = unsafeStatic(`vitrine-${name}`);
  const element = html`<${tag}
    ?defer-hydration=${asleep}
    ?thumbnail=${!asleep}
    ?inert=${!asleep}
    aria-hidden=${asleep ? nothing : 'true'}
    .data=${file?.data}
    .state=${state}
  ></${tag}>`;
  const rendered = await collectResult(render(element));
  // Lit's marks round the element belong to the template above, which no browser hydrates.
  const start = rendered.indexOf(`<vitrine-${name}`);
  const end = rendered.lastIndexOf('</vitrine-') + `</vitrine-${name}>`.length;
  return raw(rendered.slice(start, end).replace(/<style>[^<]*<\/style>/g, compactStyles));
}

/** Each figure carries its styles, so their white space would be paid for many times. */
function compactStyles(styles: string): string {
  return styles
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}')
    .replace(/: /g, ':');
}
