import type { Bibliography, Reference } from '../bibliography.ts';
import { suggest } from '../problems.ts';
import { referenceId } from './conventions.ts';
import type { Extension, Piece, Report, Syntax } from './extension.ts';
import { attributes, escapeText } from './html.ts';

interface Citation extends Piece {
  items: { key: string; locator: string }[];
}

/** A work as the article cites it. */
export interface CitedReference {
  readonly key: string;
  /** Counted from 1, in the order of first citation. */
  readonly number: number;
  readonly reference: Reference;
}

const ITEM = String.raw`@[\w][\w:./+-]*[ \t]*(?:,[^\];@\n]*)?`;
const CITATION = new RegExp(String.raw`^\[(${ITEM}(?:;[ \t\n]*${ITEM})*)\](?!\()`);

/** `[@key]`, `[@key; @other]`, and with a place in the work: `[@key, p. 3]`. */
export const citationSyntax: Syntax = {
  extensions: [
    {
      name: 'citation',
      level: 'inline',
      start: (src) => (src.includes('[@') ? src.indexOf('[@') : undefined),
      tokenizer(src) {
        const found = CITATION.exec(src);
        if (!found) return undefined;
        const items = found[1]!.split(';').map((item) => {
          const [key = '', ...locator] = item.trim().slice(1).split(',');
          return { key: key.trim(), locator: locator.join(',').trim() };
        });
        return { type: 'citation', raw: found[0], items };
      },
    },
  ],
};

export interface Citations extends Extension {
  /** In the order of first citation. */
  readonly cited: readonly CitedReference[];
}

export function citations(bibliography: Bibliography, report: Report): Citations {
  const byKey = new Map<string, CitedReference>();

  function cite(piece: Citation, key: string): void {
    if (byKey.has(key)) return;
    const reference = bibliography.get(key);
    if (reference) byKey.set(key, { key, number: byKey.size + 1, reference });
    else {
      report(piece, `The bibliography has no work “${key}”.`, {
        expected: `an entry “${key}” in refs.bib`,
        ...suggest(key, bibliography.keys()),
      });
    }
  }

  return {
    get cited() {
      return [...byKey.values()];
    },
    collect: {
      citation(piece: Citation) {
        for (const { key } of piece.items) cite(piece, key);
      },
    },
    render: {
      citation(piece: Citation) {
        return piece.items
          .map(({ key, locator }) => {
            const id = referenceId(key);
            const words = [byKey.get(key)?.number ?? '?', locator].filter(Boolean).join(', ');
            return `<a${attributes({ class: 'cite', href: `#${id}` })}>[${escapeText(words)}]</a>`;
          })
          .join(', ');
      },
    },
  };
}
