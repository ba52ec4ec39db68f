import type { Element } from 'domhandler';
import { escapeHtml } from '../../figures/kit/html.ts';
import type { ComputedStyles, Lettering } from './computed-styles.ts';
import type { Layout, Placed } from './layout.ts';
import { pieceWidth, type SetLine } from './lines.ts';
import { type Piece, viewBoxOf } from './parts.ts';
import { writeDrawing } from './write-drawing.ts';

export interface SvgParts {
  readonly layout: Layout;
  readonly styles: ComputedStyles;
  readonly title: string;
  readonly description: string;
  readonly paper: string;
  readonly rule: string;
}

/** The whole picture as an SVG file that needs no style sheet and no script. */
export function writeSvg({ layout, styles, title, description, paper, rule }: SvgParts): string {
  const { width, height, items } = layout;
  const { family, size } = styles.root.lettering;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escapeHtml(family)}" font-size="${size}">
<title>${escapeHtml(title)}</title>
<desc>${escapeHtml(description)}</desc>
<rect width="${width}" height="${height}" fill="${paper}"/>
${items.map((item) => writeItem(item, styles, rule)).join('\n')}
</svg>
`;
}

function writeItem(item: Placed, styles: ComputedStyles, rule: string): string {
  const { x, y, width } = item;
  if (item.kind === 'rule') return `<path d="M${tenth(x)} ${tenth(y)}h${tenth(width)}" stroke="${rule}"/>`;
  if (item.kind === 'drawing') return writeDrawing(item.drawing, { x, y, scale: item.scale }, styles);
  return writeLine(item.line, x, y + item.height * 0.73, styles);
}

const tenth = (value: number): number => Number(value.toFixed(1));

/** Words that follow each other are one text, so that their spaces are those of the viewer's font. */
function writeLine({ pieces }: SetLine, left: number, baseline: number, styles: ComputedStyles): string {
  const root = styles.root.lettering;
  let written = groundsBehind(pieces, left, baseline);
  let words = '';
  let start = 0;
  const end = () => {
    if (words !== '') written += `<text x="${tenth(left + start)}" y="${tenth(baseline)}">${words}</text>`;
    words = '';
  };
  let last: Lettering | undefined;
  for (const { piece, x } of pieces) {
    if (!('word' in piece)) {
      end();
      written += writeSample(piece, left + x, baseline, styles);
      continue;
    }
    if (words === '') [start, last] = [x, undefined];
    const text = (words !== '' && piece.spaced ? ' ' : '') + escapeHtml(piece.word);
    words =
      last === piece.lettering
        ? words.replace(/<\/tspan>$/, `${text}</tspan>`)
        : `${words}<tspan${letteringAttributes(piece.lettering, root)}>${text}</tspan>`;
    last = piece.lettering;
  }
  end();
  return written;
}

/** The grounds of words that have one, each under all words that share it. */
function groundsBehind(pieces: SetLine['pieces'], left: number, baseline: number): string {
  const runs: { ground: string; from: number; to: number; size: number }[] = [];
  let last: Lettering | undefined;
  for (const { piece, x } of pieces) {
    const lettering = 'word' in piece ? piece.lettering : undefined;
    const to = x + pieceWidth(piece);
    if (lettering?.ground && lettering === last) runs.at(-1)!.to = to;
    else if (lettering?.ground) runs.push({ ground: lettering.ground, from: x, to, size: lettering.size });
    last = lettering;
  }
  return runs
    .map(({ ground, from, to, size }) => {
      const place = `x="${tenth(left + from - 3)}" y="${tenth(baseline - size)}" width="${tenth(to - from + 6)}"`;
      return `<rect ${place} height="${tenth(size * 1.3)}" rx="3" fill="${ground}"/>`;
    })
    .join('');
}

/** What of `lettering` differs from the letters around it. */
function letteringAttributes({ size, weight, style, family, color }: Lettering, around: Lettering): string {
  const attributes = {
    'font-size': size === around.size ? undefined : tenth(size),
    'font-weight': weight === around.weight ? undefined : weight,
    'font-style': style === around.style ? undefined : style,
    'font-family': family === around.family ? undefined : escapeHtml(family),
    fill: color,
  };
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${value}"`))
    .join('');
}

function writeSample(
  piece: Exclude<Piece, { word: string }>,
  x: number,
  baseline: number,
  styles: ComputedStyles,
): string {
  if ('bar' in piece) {
    const place = `x="${tenth(x)}" y="${tenth(baseline - 9)}" width="${tenth(piece.width)}" height="9"`;
    if (piece.bar.length === 1) return `<rect ${place} fill="${piece.bar[0]}"/>`;
    const id = `gradient-${Math.round(x)}-${Math.round(baseline)}`;
    const stops = piece.bar.map((colour, k) => {
      const shown = colour === 'transparent' ? `${piece.bar.at(k === 0 ? 1 : -2)}" stop-opacity="0` : colour;
      return `<stop offset="${k / (piece.bar.length - 1)}" stop-color="${shown}"/>`;
    });
    return `<linearGradient id="${id}">${stops.join('')}</linearGradient><rect ${place} fill="url(#${id})"/>`;
  }
  const [, , , height = 14] = viewBoxOf(piece.sample);
  const scale = piece.height / height;
  return writeDrawing(piece.sample as Element, { x, y: baseline - 11.5, scale: [scale, scale] }, styles);
}
