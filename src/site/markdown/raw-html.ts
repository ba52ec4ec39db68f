import type { Token, Tokens } from 'marked';
import { suggest } from '../problems.ts';
import type { Extension, Piece, Report } from './extension.ts';
import { escapeAll } from './html.ts';

/** What HTML an article may hold, and the attributes each may have. All of it stands inside a line. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  sub: [],
  sup: [],
  kbd: [],
  em: ['lang'],
  strong: ['lang'],
  abbr: ['title'],
  br: [],
  span: ['class', 'lang'],
};

/** What holds a line of text. A tag is closed in the holder in which it was opened. */
const HOLDERS = ['paragraph', 'heading', 'text', 'em', 'strong', 'del', 'link'];

const TAG = /^<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>$/i;

/** Lints raw HTML against a short list. What is not on it is reported and shown as text; comments are dropped. */
export function rawHtml(report: Report): Extension {
  function checkTag(piece: Piece): void {
    const text = piece.raw.trim();
    if (text.startsWith('<!--')) return;
    const expected = `one of ${Object.keys(ALLOWED)
      .map((name) => `<${name}>`)
      .join(', ')}, inside a line`;
    const found = TAG.exec(text);
    const name = found?.[2]?.toLowerCase();
    if (piece.block || !found || name === undefined) {
      report(
        piece,
        `HTML such as “${text.split('\n')[0]!.slice(0, 60)}” cannot stand in an article by itself.`,
        { expected },
      );
    } else if (!Object.hasOwn(ALLOWED, name)) {
      report(piece, `The HTML tag <${name}> cannot be used in an article.`, {
        expected,
        ...suggest(name, Object.keys(ALLOWED)),
      });
    } else {
      for (const [, attribute] of found[3]!.matchAll(/\s([a-z-]+)(?=[\s=]|$)/gi)) {
        if (attribute && !ALLOWED[name]!.includes(attribute.toLowerCase())) {
          report(piece, `<${name}> cannot have the attribute “${attribute}”.`, {
            expected: ALLOWED[name]!.join(', ') || 'no attribute',
          });
        }
      }
    }
  }

  return {
    collect: {
      html: checkTag,
      ...Object.fromEntries(
        HOLDERS.map((type) => [type, (piece: Piece) => checkBalance(piece.tokens ?? [], report)]),
      ),
    },
    render: { html: (piece: Tokens.HTML | Tokens.Tag) => renderTag(piece.raw) },
  };
}

function renderTag(raw: string): string {
  const text = raw.trim();
  if (text.startsWith('<!--')) return '';
  const found = TAG.exec(text);
  const name = found?.[2]?.toLowerCase() ?? '';
  if (!found || !Object.hasOwn(ALLOWED, name)) return escapeAll(raw);
  const kept = [...found[3]!.matchAll(/\s([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/gi)]
    .map(([, attribute = '', ...values]) => [
      attribute.toLowerCase(),
      values.find((value) => value !== undefined) ?? '',
    ])
    .filter(([attribute]) => ALLOWED[name]!.includes(attribute!));
  return `<${found[1]}${name}${kept.map(([attribute, value]) => ` ${attribute}="${escapeAll(value!)}"`).join('')}>`;
}

/** Reports tags that are not closed where they were opened. */
function checkBalance(tokens: readonly Token[], report: Report): void {
  const open: { name: string; piece: Piece }[] = [];
  for (const piece of tokens as readonly Piece[]) {
    if (piece.type !== 'html' || piece.block) continue;
    const found = TAG.exec(piece.raw.trim());
    const name = found?.[2]?.toLowerCase();
    if (!found || !name || name === 'br' || !Object.hasOwn(ALLOWED, name)) continue;
    if (!found[1]) open.push({ name, piece });
    else if (open.at(-1)?.name === name) open.pop();
    else
      report(piece, `</${name}> closes nothing.`, {
        expected: `<${name}> before it, in the same part of the line`,
      });
  }
  for (const { name, piece } of open)
    report(piece, `<${name}> is not closed.`, { expected: `</${name}> in the same part of the line` });
}
