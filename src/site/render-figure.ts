import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { nothing } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import { compactCss, figureSheet, ownStyles } from './figure-sheet.ts';
import { frameHtml } from './frame-html.ts';
import type { FigureEntry, FigureSpec } from './markdown/figure-spec.ts';
import { type Html, raw } from './pages/html.ts';
import { stillDrawing } from './still-drawing.ts';

/** A data file as the reader's browser can fetch it. */
export interface PublishedFile {
  /** Below the site's root, with a hash of its content: `trees/data/branching.1a2b3c4d.json`. */
  readonly path: string;
  /** Where a reader's page finds it. */
  readonly address: string;
  /** Of the whole file, in hexadecimal digits. */
  readonly sha256: string;
}

/** Names and addresses of the files that a reader can ask a figure for. */
export type SiblingAddresses = readonly (readonly [name: string, address: string])[];

/** A figure in its frame, legible without a script and ready to be woken by one. */
export async function renderFigure(
  spec: FigureSpec,
  entry: FigureEntry,
  file?: PublishedFile,
  siblings?: SiblingAddresses,
): Promise<string> {
  await entry.contract.prepare?.(spec.state as never);
  return frameHtml({ spec, entry, file, siblings, stage: await drawElement(spec, ASLEEP) }).text;
}

/** The drawing alone, small and without controls; it stays a picture. */
export function renderPicture(drawing: Drawing): Promise<Html> {
  return drawElement(drawing, { asleep: false, styles: wholeStyles });
}

/** The drawing with legends, words and all of its styles, by itself. */
export function renderAlone(drawing: Drawing): Promise<Html> {
  return drawElement(drawing, { asleep: true, styles: wholeStyles });
}

type Drawing = Pick<FigureSpec, 'name' | 'state' | 'data'>;

interface Manner {
  /** To be woken by a script; otherwise a small picture without controls. */
  readonly asleep: boolean;
  /** Makes, of all styles of the element, what is written into the drawing. */
  styles(all: string): string;
}

/** The element with its shadow root. Property bindings leave no trace in the HTML; the reader's script sets them again. */
async function drawElement({ name, state, data }: Drawing, { asleep, styles }: Manner): Promise<Html> {
  const tag = unsafeStatic(`vitrine-${name}`);
  const element = html`<${tag} ?asleep=${asleep} ?thumbnail=${!asleep} ?inert=${!asleep}
    aria-hidden=${asleep ? nothing : 'true'} .data=${data?.value} .state=${state}></${tag}>`;
  const rendered = await collectResult(render(element));
  return raw(stillDrawing(rendered).replace(/<style>[\s\S]*?<\/style>/, styles));
}

/** A picture stands where a page begins: a style sheet that comes later would move everything. */
const wholeStyles = (styles: string): string => compactCss(styles);

/** A drawing links to the styles it shares with others and carries its own. */
function sharedStyles(styles: string): string {
  return `<link rel="stylesheet" href="${figureSheet.address}">${ownStyles(styles)}`;
}

const ASLEEP: Manner = { asleep: true, styles: sharedStyles };
