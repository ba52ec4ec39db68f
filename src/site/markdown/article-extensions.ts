import type { Bibliography } from '../bibliography.ts';
import type { DataSource } from '../data-source.ts';
import type { Glossary, GlossaryEntry } from '../glossary.ts';
import { basics } from './basics.ts';
import { boundNumbers } from './bound-numbers.ts';
import { citations } from './citations.ts';
import { code } from './code.ts';
import { containers } from './containers.ts';
import { referenceId, termId } from './conventions.ts';
import type { Extension, Report } from './extension.ts';
import type { FigureRegistry } from './figure-spec.ts';
import { figures } from './figures.ts';
import { headings } from './headings.ts';
import { type ImageFiles, images } from './images.ts';
import { links } from './links.ts';
import { math } from './math.ts';
import { notes } from './notes.ts';
import { rawHtml } from './raw-html.ts';
import { tables } from './tables.ts';
import { Targets } from './targets.ts';
import { terms } from './terms.ts';

interface Parts {
  readonly bibliography: Bibliography;
  readonly glossary: Glossary;
  readonly data: DataSource;
  readonly images: ImageFiles;
  readonly figures: FigureRegistry;
  readonly collectEntry: (entry: GlossaryEntry) => void;
  readonly report: Report;
}

/** Every construct of our Markdown, made for one article. */
export function articleExtensions({ report, ...parts }: Parts) {
  const targets = new Targets(report);
  const numbers = boundNumbers(parts.data, report);
  const cited = citations(parts.bibliography, report);
  const words = terms(parts.glossary, parts.collectEntry, report);
  const isListed = (id: string) =>
    cited.cited.some(({ key }) => referenceId(key) === id) ||
    words.used.some(({ term }) => termId(term) === id);

  const shown = figures(parts.figures, parts.data, targets, report);
  const made = {
    basics: basics(report),
    headings: headings(targets, report),
    tables: tables(targets, report),
    containers: containers(targets, report),
    figures: shown,
    math: math(targets, numbers.inTex, report),
    notes: notes(report),
    citations: cited,
    terms: words,
    numbers,
    links: links(targets, shown, isListed, report),
    rawHtml: rawHtml(report),
    images: images(parts.images, report),
    code: code(report),
  };
  const { basics: plain, math: formulas, terms: inner, links: addresses, rawHtml: html } = made;
  const elsewhere = onlyInArticles(report);
  const forGlossary: readonly Extension[] = [plain, formulas, inner, addresses, html, elsewhere];
  const all = Object.values<Extension>(made);
  // Titles may hold bound numbers, so these are looked up before anything is given a title.
  const passes = [[numbers], all.filter((extension) => extension !== numbers)];
  return { ...made, targets, all, passes, forGlossary };
}

/** A glossary entry is shown under any article, so it may not lean on one. */
function onlyInArticles(report: Report): Extension {
  const types = ['citation', 'note', 'bound', 'figure', 'heading', 'container', 'table', 'image', 'code'];
  const refuse: NonNullable<Extension['collect']>[string] = (piece) =>
    report(piece, `A ${piece.type} cannot stand in the glossary.`, {
      expected: 'plain sentences, formulas and other terms',
    });
  return { collect: Object.fromEntries(types.map((type) => [type, refuse])) };
}
