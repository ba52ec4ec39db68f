import type { HeaderSpec } from './markdown/figure-spec.ts';
import { renderPicture } from './render-figure.ts';

/** One colour on nothing: a page uses the file as a mask, so the drawing takes the ink of the reader's theme. */
const STYLE = '<style>path,line{fill:none;stroke:#000;stroke-width:2.5;stroke-linecap:round}</style>';

/**
 * The first drawing of a figure without its words and handles, as an SVG file: what stands behind an article's title. It
 * says nothing, so it is kept out of the page's HTML.
 * @throws Error if the figure draws no SVG
 */
export async function silhouette(
  { name, data }: HeaderSpec,
  state: HeaderSpec['states'][number],
): Promise<string> {
  const { text } = await renderPicture({ name, state, ...(data && { data }) });
  const drawing = /<svg[^>]*viewBox="([^"]*)"[^>]*>([\s\S]*?)<\/svg>/.exec(text);
  if (!drawing) throw new Error(`The figure “${name}” of the header draws no SVG.`);
  const [, viewBox, content = ''] = drawing;
  const shapes = content.replace(/<text[\s\S]*?<\/text>/g, '').replace(/ (class|style)="[^"]*"/g, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${STYLE}${shapes}</svg>\n`;
}
