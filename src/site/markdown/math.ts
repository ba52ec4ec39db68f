import katex from 'katex';
import { type AttributeList, checkAttributes, parseAttributes } from './attribute-list.ts';
import { type Extension, type Piece, type Report, type Syntax, startOfLine } from './extension.ts';
import { attributes, escapeAll } from './html.ts';
import { isWide, tidyMath } from './math-markup.ts';
import { countLines } from './pieces.ts';
import type { Targets } from './targets.ts';

/**
 * Pandoc's rule for dollars: no space just inside, no digit just after the closing one, so that “costs $5 and $6”
 * stays text. `\$` inside a formula is a dollar sign.
 */
export const INLINE_MATH = /\$(?![\s$])((?:\\[^\n]|[^\\$]|\\\n(?!\s*\n))+?)(?<!\s)\$(?![\d$])/;

const INLINE_AT_START = new RegExp(`^${INLINE_MATH.source}`);
const BLOCK = /^ {0,3}\$\$((?:(?!\n[ \t]*\n)[^$]|(?<=\\)\$)+?)\$\$[ \t]*(?:\{([^{}\n]*)\})?[ \t]*(?:\n+|$)/;

interface Math extends Piece {
  text: string;
}

interface Equation extends Math {
  list: AttributeList;
  number?: number;
}

/** `$x^2$` in a line, `$$ … $$` as a block. */
export const mathSyntax: Syntax = {
  extensions: [
    {
      name: 'equation',
      level: 'block',
      start: startOfLine(/ {0,3}\$\$/),
      tokenizer(src) {
        const found = BLOCK.exec(src);
        if (!found) return undefined;
        return { type: 'equation', raw: found[0], text: found[1]!, list: parseAttributes(found[2]) };
      },
    },
    {
      name: 'math',
      level: 'inline',
      start: (src) => (src.includes('$') ? src.indexOf('$') : undefined),
      tokenizer(src) {
        if (src.startsWith('$$')) return { type: 'strayDollars', raw: '$$', text: '$$' };
        const found = INLINE_AT_START.exec(src);
        if (!found || /\n[ \t]*\n/.test(found[0])) return undefined;
        return { type: 'math', raw: found[0], text: found[1]! };
      },
    },
  ],
  hooks: {
    // Stars and underscores inside a formula open and close nothing, also for emphasis that begins before it.
    emStrongMask: (src: string) =>
      src.replace(new RegExp(`(?<![\\\\$])${INLINE_MATH.source}`, 'g'), (formula) =>
        'x'.repeat(formula.length),
      ),
  },
};

/** @param bind writes the bound numbers of a formula (`{{ file.path | format }}`) as TeX */
export function math(
  targets: Targets,
  bind: (tex: string, piece: Piece) => string,
  report: Report,
): Extension {
  let equations = 0;
  return {
    collect: {
      equation(piece: Equation) {
        checkAttributes(piece, piece.list, ['id'], report);
        const { id } = piece.list;
        if (id === undefined) return;
        piece.number = ++equations;
        targets.add({ id, kind: 'equation', label: `Equation ${piece.number}`, line: piece.line ?? 1 });
      },
      strayDollars(piece) {
        report(piece, '“$$” stands in the middle of a paragraph, or has no partner.', {
          expected:
            'a formula between two “$$”, each at the beginning or end of a line, and nothing after the last',
        });
      },
    },
    render: {
      strayDollars: () => '$$',
      math: (piece: Math) => toMathml(bind(piece.text, piece), piece.line ?? 1, false, report),
      equation(piece: Equation) {
        const above = countLines(/^\s*/.exec(piece.text)![0]);
        const body = toMathml(bind(piece.text.trim(), piece), (piece.line ?? 1) + above, true, report);
        const label = piece.number ? `Equation ${piece.number}` : 'Equation';
        const wide = isWide(body);
        const scroll = attributes({
          // Regions are told apart by their names; a formula without a number has none of its own.
          role: wide && (piece.number ? 'region' : 'group'),
          tabindex: wide && 0,
          'aria-label': wide && label,
        });
        const number = piece.number ? `<span class="equation-number">(${piece.number})</span>` : '';
        const open = `<div class="equation"${attributes({ id: piece.list.id })}>`;
        return `${open}<div class="equation-body"${scroll}>${body}</div>${number}</div>\n`;
      },
    },
  };
}

/** MathML of a formula. What KaTeX cannot read is reported and stands as it was written. */
function toMathml(tex: string, line: number, display: boolean, report: Report): string {
  try {
    const html = katex.renderToString(tex, {
      output: 'mathml',
      displayMode: display,
      throwOnError: true,
      strict: (code: string) => (code === 'unicodeTextInMathMode' ? 'ignore' : 'error'),
      trust: refuse,
      maxExpand: 200,
    });
    return tidyMath(html);
  } catch (error) {
    const { rawMessage, position } = error as { rawMessage?: string; position?: number };
    const below = countLines(tex.slice(0, position ?? 0));
    report(line + below, `The formula “${excerpt(tex)}” cannot be read: ${rawMessage ?? String(error)}.`, {
      expected: 'TeX as KaTeX knows it',
    });
    return `<code>${escapeAll(tex)}</code>`;
  }
}

/** Links, pictures and styles inside formulas. */
function refuse({ command }: { command: string }): never {
  throw Object.assign(new Error(), { rawMessage: `${command} is not allowed` });
}

const excerpt = (tex: string): string => {
  const line = tex.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
};
