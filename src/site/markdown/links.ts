import type { Tokens } from 'marked';
import type { Extension, Piece, Report } from './extension.ts';
import type { Figures } from './figures.ts';
import { attributes, escapeAll } from './html.ts';
import { plainText } from './pieces.ts';
import type { Targets } from './targets.ts';

/** A link to another page or file of the site. Whether it leads somewhere is known once all pages are made. */
export interface SiteLink {
  readonly href: string;
  readonly line: number;
}

export interface Links extends Extension {
  readonly toSite: readonly SiteLink[];
}

/**
 * Links out, links within the site, and cross-references: `[](#id)` is filled in with the number of what it points
 * at, `[words](#id)` keeps its words.
 * `[words](#figure?layer=4)` asks a figure for a state.
 * @param extraIds ids outside the targets that exist as well: entries of the reference list and the glossary
 */
export function links(
  targets: Targets,
  figures: Pick<Figures, 'wrongState'>,
  extraIds: (id: string) => boolean,
  report: Report,
): Links {
  const toSite: SiteLink[] = [];

  function check(piece: Tokens.Link & Piece): void {
    const { href } = piece;
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
    if (href === '') {
      report(piece, 'A link leads nowhere.', { expected: '“[words](address)”' });
    } else if (scheme !== undefined) {
      if (!['http', 'https', 'mailto'].includes(scheme)) {
        report(piece, `A link to “${scheme}:” is not allowed.`, { expected: 'https, mailto or a path' });
      }
    } else if (href.startsWith('//')) {
      report(piece, `The link “${href}” does not say how to get there.`, { expected: `https:${href}` });
    } else if (!href.startsWith('#')) {
      toSite.push({ href, line: piece.line ?? 1 });
    }
    if (!href.startsWith('#') && !plainText(piece.tokens).trim()) {
      report(piece, `The link to “${href}” has no words.`, { expected: 'words between the square brackets' });
    }
  }

  function renderReference(piece: Tokens.Link & Piece, words: string): string {
    const [id = '', query] = piece.href.slice(1).split(/\?(.*)/s);
    const target = targets.get(id);
    const wrong = query === undefined ? [] : figures.wrongState(id, query);
    for (const problem of wrong ?? [`“${id}” is no figure, so a link cannot ask it for “${query}”.`])
      report(piece, problem);
    if (!target && extraIds(id))
      return `<a${attributes({ class: 'xref', href: piece.href })}>${words || id}</a>`;
    if (!target) {
      report(piece, `Nothing in the article has the id “${id}”.`, {
        expected: 'the id of a section, figure, table, theorem or equation',
        ...targets.suggest(id),
      });
    }
    const name = words || escapeAll(target?.label ?? `#${id}`);
    return `<a${attributes({ class: 'xref', href: piece.href })}>${name}</a>`;
  }

  return {
    toSite,
    collect: { link: check },
    render: {
      link(piece: Tokens.Link & Piece, render) {
        const words = render(piece.tokens);
        if (piece.href.startsWith('#')) return renderReference(piece, words);
        if (/^(?!https?:|mailto:)[a-z][a-z0-9+.-]*:/i.test(piece.href)) return words;
        const outside = /^https?:/i.test(piece.href);
        const title = piece.title ?? undefined;
        return `<a${attributes({ href: piece.href, title, rel: outside && 'noopener' })}>${words}</a>`;
      },
    },
  };
}
