import { plainHtml } from './plain-html.ts';

/** The text between a heading and the next, as a reader reads it. */
export interface Section {
  /** Anchor; empty for what stands above the first heading. */
  readonly id: string;
  readonly title: string;
  /** Titles of the sections it is in, from the outermost. */
  readonly trail: readonly string[];
  readonly text: string;
  /** Anchors in the reference list of the works that it cites, also in captions. */
  readonly cites: ReadonlySet<string>;
  /** Anchors of the figures in it. */
  readonly figures: readonly string[];
}

const HEADING = /<h([2-6]) id="([^"]*)">([\s\S]*?)<\/h\1>/g;
const FIGURE = /<figure\b[^>]*? id="([^"]*)" data-figure="[\s\S]*?<\/figure>/g;
const CITATION = /<a class="cite" href="#([^"]*)"/g;
const NUMBER = /<span class="section-number">[^<]*<\/span>/;

/** Takes the HTML of an article apart (its form is written down in `markdown/conventions.ts`). Figures are not part of the text. */
export function sectionsOf(html: string): Section[] {
  const headings = [...html.matchAll(HEADING)];
  const top = section('', '', [], html.slice(0, headings[0]?.index));
  const trail: { depth: number; title: string }[] = [];
  const rest = headings.map(({ 0: heading, 1: level, 2: id, 3: inner, index }, n) => {
    const depth = Number(level);
    while (trail.length > 0 && trail.at(-1)!.depth >= depth) trail.pop();
    const title = plainHtml(inner!.replace(NUMBER, ''));
    const above = trail.map((heading) => heading.title);
    trail.push({ depth, title });
    return section(id!, title, above, html.slice(index + heading.length, headings[n + 1]?.index));
  });
  return [top, ...rest];
}

const section = (id: string, title: string, trail: readonly string[], html: string): Section => ({
  id,
  title,
  trail,
  text: plainHtml(html.replace(FIGURE, ' ')),
  cites: new Set(Array.from(html.matchAll(CITATION), ([, cited]) => cited!)),
  figures: Array.from(html.matchAll(FIGURE), ([, figure]) => figure!),
});
