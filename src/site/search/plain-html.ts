/** Elements between which a reader sees a gap. */
const BLOCK =
  /<\/?(p|div|section|aside|header|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|td|th|pre|br|hr|blockquote|figure|figcaption|img|details|summary)\b[^>]*>/g;

/** What stands in the text for other purposes than to be read in a row. */
const ASIDES = [
  /<button\b[\s\S]*?<\/button>/g,
  /<span class="note-number">[\s\S]*?<\/span>/g,
  /<a class="anchor"[\s\S]*?<\/a>/g,
  /(?:, )?<a class="cite"[\s\S]*?<\/a>/g,
];

/** Formulas that say something else when their parts are written in a row. */
const TWO_STOREYS = /<m(frac|root|sqrt|over|under|underover|table|subsup)\b/;
const SIGNS: Readonly<Record<string, string>> = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' };
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** What stands last in a raised or lowered place: one letter or number, or several in a row. */
const RAISED = /<(m[in])\b[^>]*>([^<]*)<\/\1><\/m(sup|sub)>/g;
const RAISED_ROW = /<mrow\b[^>]*>((?:(?!<\/?mrow)[\s\S])*)<\/mrow><\/m(sup|sub)>/g;

function raised(text: string, place: string): string {
  if (/^\d+$/.test(text)) return [...text].map((digit) => SIGNS[place]![Number(digit)]).join('');
  if (place === 'sub') return `_${text}`;
  return `^${[...text].length > 1 ? `(${text})` : text}`;
}

/** A formula in one line, “d(x,y)²”, “d^(1/p)”; an ellipsis for one that takes two. */
function lineOfMath(math: string): string {
  if (TWO_STOREYS.test(math)) return '…';
  return math
    .replace(RAISED, (_, _tag, text: string, place: string) => raised(text, place))
    .replace(RAISED_ROW, (_, row: string, place: string) => raised(row.replace(/<[^>]*>/g, ''), place))
    .replace(/<[^>]*>/g, '');
}

/** What a reader reads of HTML that our own compiler made: no tags, no marks of citations, white space folded. */
export function plainHtml(html: string): string {
  return ASIDES.reduce((text, aside) => text.replace(aside, ''), html)
    .replace(/<math\b[\s\S]*?<\/math>/g, lineOfMath)
    .replaceAll('<span class="note-body"', ' <span class="note-body"')
    .replace(BLOCK, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
      name
        ? (NAMED[name] ?? whole)
        : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?)])/g, '')
    .trim();
}
