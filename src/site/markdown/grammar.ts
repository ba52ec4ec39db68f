import { Marked, type Token } from 'marked';
import { basicSyntax } from './basics.ts';
import { boundSyntax } from './bound-numbers.ts';
import { citationSyntax } from './citations.ts';
import { containerSyntax } from './containers.ts';
import { figureSyntax } from './figures.ts';
import { headingSyntax } from './headings.ts';
import { mathSyntax } from './math.ts';
import { noteSyntax } from './notes.ts';
import { tableSyntax } from './tables.ts';
import { termSyntax } from './terms.ts';

/** Our Markdown, as marked reads it. It knows no article, so one serves all. */
const marked = new Marked({ gfm: true }).use(
  basicSyntax,
  headingSyntax,
  tableSyntax,
  containerSyntax,
  figureSyntax,
  noteSyntax,
  mathSyntax,
  citationSyntax,
  termSyntax,
  boundSyntax,
);

/** The tokens of a Markdown text. Line ends must be `\n`. */
export function parseMarkdown(text: string): Token[] {
  return marked.lexer(text);
}
