import type { Glossary, GlossaryEntry } from '../glossary.ts';
import { suggest } from '../problems.ts';
import { termId } from './conventions.ts';
import type { Extension, Piece, Report, Syntax } from './extension.ts';
import { sectionLink } from './headings.ts';
import { attributes, escapeText } from './html.ts';

interface TermUse extends Piece {
  form: string;
  text: string;
  again?: boolean;
}

/** `[[term]]`, `[[term|words in the text]]`. */
export const termSyntax: Syntax = {
  extensions: [
    {
      name: 'term',
      level: 'inline',
      start: (src) => (src.includes('[[') ? src.indexOf('[[') : undefined),
      tokenizer(src) {
        const found = /^\[\[([^[\]|\n]+)(?:\|([^[\]\n]+))?\]\]/.exec(src);
        if (!found) return undefined;
        const form = found[1]!.trim();
        return { type: 'term', raw: found[0], form, text: found[2]?.trim() ?? form };
      },
    },
  ],
};

export interface Terms extends Extension {
  /** The entries that the article uses, also those that entries use themselves, by title. */
  readonly used: readonly GlossaryEntry[];
}

/**
 * Words explained in the glossary: all are links, and the first in each section is marked as such.
 * @param collectText runs the first pass over the text of an entry, since it may use terms and formulas itself
 */
export function terms(
  glossary: Glossary,
  collectText: (entry: GlossaryEntry) => void,
  report: Report,
): Terms {
  const used = new Map<string, GlossaryEntry>();
  let inSection = new Set<string>();
  return {
    get used() {
      return [...used.values()].sort((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1));
    },
    collect: {
      heading: () => {
        inSection = new Set();
      },
      term(piece: TermUse) {
        const entry = glossary.find(piece.form);
        if (!entry) {
          report(piece, `The glossary has no term “${piece.form}”.`, {
            expected: `an entry in ${glossary.file}`,
            ...suggest(piece.form, glossary.forms),
          });
          return;
        }
        piece.again = inSection.has(entry.term);
        inSection.add(entry.term);
        if (used.has(entry.term)) return;
        used.set(entry.term, entry);
        // What the glossary says stands at the end of the page, not in this section.
        const section = inSection;
        inSection = new Set();
        collectText(entry);
        inSection = section;
      },
    },
    render: {
      term(piece: TermUse) {
        const id = termId(glossary.find(piece.form)?.term ?? piece.form);
        const name = piece.again ? 'term term-again' : 'term';
        return `<a${attributes({ class: name, href: `#${id}` })}>${escapeText(piece.text)}</a>`;
      },
    },
  };
}

/** The terms of an article as a list; empty when it uses none. */
export function glossaryHtml(
  entries: readonly GlossaryEntry[],
  render: (entry: GlossaryEntry) => string,
): string {
  if (entries.length === 0) return '';
  const items = entries.map(
    (entry) =>
      `<dt id="${termId(entry.term)}">${escapeText(entry.title)}</dt>\n<dd>${render(entry).trim()}</dd>\n`,
  );
  return `<section class="glossary" aria-labelledby="glossary">\n<h2 id="glossary">Terms ${sectionLink('glossary', 'Terms')}</h2>\n<dl>\n${items.join('')}</dl>\n</section>\n`;
}
