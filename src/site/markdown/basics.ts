import type { Tokens } from 'marked';
import type { Extension, Report, Syntax } from './extension.ts';
import { attributes, escapeAll, escapeText } from './html.ts';

/** What of plain Markdown we take away, because in prose with formulas it strikes by accident. */
export const basicSyntax: Syntax = {
  tokenizer: {
    // A line of `=` or `-` inside a formula would turn the text above it into a heading: headings are written `##`.
    lheading: () => undefined,
    // One tilde means “about”: only two strike through.
    del: (src) => (src.startsWith('~~') ? false : undefined),
  },
};

/** Paragraphs, lists, quotations, emphasis and the like. */
export function basics(report: Report): Extension {
  return {
    collect: {
      list_item(piece: Tokens.ListItem) {
        if (piece.task)
          report(piece, 'A list to tick off has no place in an article.', { expected: '“- text”' });
      },
    },
    render: {
      space: () => '',
      def: () => '',
      checkbox: () => '',
      paragraph: (piece, render) => `<p>${render(piece.tokens)}</p>\n`,
      text: (piece: Tokens.Text, render) => (piece.tokens ? render(piece.tokens) : escapeText(piece.text)),
      escape: (piece: Tokens.Escape) => escapeAll(piece.text),
      em: (piece, render) => `<em>${render(piece.tokens)}</em>`,
      strong: (piece, render) => `<strong>${render(piece.tokens)}</strong>`,
      del: (piece, render) => `<del>${render(piece.tokens)}</del>`,
      codespan: (piece: Tokens.Codespan) => `<code>${escapeAll(piece.text)}</code>`,
      br: () => '<br>',
      hr: () => '<hr>\n',
      blockquote: (piece, render) => `<blockquote>\n${render(piece.tokens)}</blockquote>\n`,
      list(piece: Tokens.List, render) {
        const tag = piece.ordered ? 'ol' : 'ul';
        const start = piece.ordered && piece.start !== 1 ? piece.start : undefined;
        return `<${tag}${attributes({ start })}>\n${render(piece.items)}</${tag}>\n`;
      },
      list_item: (piece, render) => `<li>${render(piece.tokens).trimEnd()}</li>\n`,
    },
  };
}
