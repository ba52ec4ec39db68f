import type { Tokens } from 'marked';
import type { BundledLanguage, Highlighter } from 'shiki';
import {
  bundledLanguagesAlias,
  bundledLanguagesInfo,
  createCssVariablesTheme,
  createHighlighter,
} from 'shiki';
import { suggest } from '../problems.ts';
import type { Extension, Report } from './extension.ts';
import { attributes, escapeAll } from './html.ts';

/** Blocks that are shown as they are written. */
const PLAIN = ['text', 'txt', 'plain'];
const LANGUAGES = [
  ...PLAIN,
  ...bundledLanguagesInfo.map(({ id }) => id),
  ...Object.keys(bundledLanguagesAlias),
];

/** The theme names a role for each piece of code (`var(--code-token-keyword)`), which becomes a class. */
const theme = createCssVariablesTheme({ name: 'roles', variablePrefix: '--code-', fontStyle: false });

/** One for all articles: it is slow to make, and languages are loaded into it when one is first needed. */
let shared: Promise<Highlighter> | undefined;

async function highlighterWith(languages: readonly string[]): Promise<Highlighter> {
  shared ??= createHighlighter({ themes: [theme], langs: [] });
  const highlighter = await shared;
  await Promise.all(languages.map((language) => highlighter.loadLanguage(language as BundledLanguage)));
  return highlighter;
}

export interface Code extends Extension {
  /** Loads the languages that the article uses. */
  load(): Promise<void>;
}

/** Fenced code: coloured when the page is made, no script in the reader's browser. */
export function code(report: Report): Code {
  const languages = new Set<string>();
  let highlighter: Highlighter | undefined;
  return {
    async load() {
      if (languages.size > 0) highlighter = await highlighterWith([...languages]);
    },
    collect: {
      code(piece: Tokens.Code) {
        const language = languageOf(piece);
        if (piece.codeBlockStyle === 'indented' || language === 'figure') return;
        if (language === '') {
          report(piece, 'A code block does not say its language.', {
            expected: '```python, or ```text for none',
          });
        } else if (!LANGUAGES.includes(language)) {
          report(piece, `The language “${language}” is not known.`, {
            expected: 'a language that Shiki can highlight, or “text”',
            ...suggest(language, LANGUAGES),
          });
        } else if (!PLAIN.includes(language)) languages.add(language);
      },
    },
    render: {
      code(piece: Tokens.Code) {
        const language = languageOf(piece);
        const lines = piece.text.split('\n');
        const wide = lines.some((line) => line.length > 36);
        const open = attributes({
          class: 'code',
          'data-language': language || undefined,
          // What can be scrolled must be reachable by keys.
          tabindex: wide && 0,
          role: wide && 'region',
          'aria-label': wide && `Code${language && !PLAIN.includes(language) ? ` in ${language}` : ''}`,
        });
        const html =
          highlighter && languages.has(language)
            ? highlight(highlighter, piece.text, language)
            : escapeAll(piece.text);
        return `<pre${open}><code>${html}\n</code></pre>\n`;
      },
    },
  };
}

const languageOf = (piece: Tokens.Code): string => (piece.lang ?? '').trim().split(/\s/)[0]!.toLowerCase();

function highlight(highlighter: Highlighter, text: string, language: string): string {
  const { tokens } = highlighter.codeToTokens(text, { lang: language as BundledLanguage, theme: 'roles' });
  return tokens
    .map((line) =>
      line
        .map(({ content, color }) => {
          const role = /--code-token-([a-z-]+)/.exec(color ?? '')?.[1];
          return role ? `<span class="code-${role}">${escapeAll(content)}</span>` : escapeAll(content);
        })
        .join(''),
    )
    .join('\n');
}
