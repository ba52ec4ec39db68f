/**
 * What browsers that know MathML Core make of KaTeX's markup, mended: they draw no `mathvariant` but `normal`, and
 * they map one-letter `<mi>` to the mathematical italic alphabet, for which a machine may have no font.
 *
 * The TeX source that KaTeX adds as an `<annotation>`, and the rows it wraps round a whole formula, say nothing that the
 * formula does not; on a page of proofs they are a tenth of what the prose weighs.
 */
export function tidyMath(html: string): string {
  return html
    .replace(/^<span class="katex">|<\/span>$/g, '')
    .replace(' xmlns="http://www.w3.org/1998/Math/MathML"', '')
    .replace(/<(\/?)msqrt>/g, (_, end: string) => (end ? '</mrow></mrow>' : ROOT))
    .replace(/<semantics>(?:<mrow>([\s\S]*)<\/mrow>|([\s\S]*))<annotation[\s\S]*<\/semantics>/, '$1$2')
    .replace(
      /<(mi|mn|mo|mtext)( [^>]*)?>([^<]*)<\/\1>/g,
      (_whole, tag: string, written = '', text: string) => {
        const variant = /mathvariant="([a-z-]+)"/.exec(written)?.[1];
        const rest = written.replace(/ mathvariant="[a-z-]+"/, '');
        if (variant && variant !== 'normal' && variant !== 'italic') {
          return `<${tag}${rest} class="up ${variant}">${inAlphabet(text, variant)}</${tag}>`;
        }
        if (Object.hasOwn(BARS, text) && rest + tag !== 'mo') return bar(tag, rest, BARS[text]!);
        if (tag === 'mo') return operator(rest, text);
        const upright = tag === 'mi' && (variant === 'normal' || [...text].length > 1);
        return `<${tag}${rest}${upright ? ' class="up"' : ''}>${text}</${tag}>`;
      },
    )
    .replace(/<mo>\u2061<\/mo>(?!<mo[^>]*>[(⟨])/g, THIN_SPACE)
    .replace(/(<\/m(?:i|n|sub|sup)>)(?=<mi class="up">[a-z]{2,})/g, `$1${THIN_SPACE}`)
    .replace(SIGN_AFTER_OPERATOR, '$1<mo form="prefix">$2</mo>');
}

/** As TeX sets it on both sides of a function's name: “sin α cos β”. */
const THIN_SPACE = '<mspace width=".17em"/>';

/** The minus of “= −1” is no subtraction, so there is no space after it. */
const SIGN_AFTER_OPERATOR = /(<mo[^>]*>(?:[=<>≤≥≈≠∈→(⟨,]|&lt;|&gt;)<\/mo>)<mo>([−+±])<\/mo>/g;

/** Browsers draw a root well only with a math font, which phones lack: a sign and a line over what follows will do. */
const ROOT = '<mrow><mo rspace="0">√</mo><mrow class="under">';

/** Browsers break a line between a formula and the mark after it; here they may not. */
export function keepMarks(html: string): string {
  return html.replace(
    /([(“]?<math>(?:(?!<\/math>)[\s\S])*<\/math>)([.,;:!?)”’]+)/g,
    '<span class="kept">$1$2</span>',
  );
}

/**
 * Signs that grow with what they hold, or stand large, are left to the math font, which knows how. All others are set in
 * the text face, which has no larger ones, so that nothing need say that they do not stretch.
 */
function operator(written: string, text: string): string {
  const rest = written.replace(/ (stretchy="false"|separator="true")/g, '');
  const grows = /^[∑∏∐∫∬∭∮⋃⋂⨁⨂⏟⏞]$/u.test(text) || / (fence|stretchy)="true"/.test(rest);
  return `<mo${rest}${grows ? ' class="grows"' : ''}>${text}</mo>`;
}

/** The signs for “divides” and “parallel”, which KaTeX uses for every bar, and the bars that text faces have. */
const BARS: Readonly<Record<string, string>> = { '∣': '|', '∥': '‖' };

/** A bar of an absolute value or a norm: unlike a relation it has no space around it, and it grows with `\left`. */
function bar(tag: string, written: string, sign: string): string {
  if (tag === 'mi') return `<mi class="up">${sign}</mi>`;
  const grows = written === ' fence="true"' ? ' stretchy="true" symmetric="true"' : '';
  return operator(`${written}${grows} lspace="0" rspace="0"`, sign);
}

/** Where each alphabet begins in the block “Mathematical Alphanumeric Symbols”: capitals, small letters, digits. */
const ALPHABETS: Readonly<Record<string, readonly [number, number, number?]>> = {
  bold: [0x1d400, 0x1d41a, 0x1d7ce],
  'bold-italic': [0x1d468, 0x1d482],
  script: [0x1d49c, 0x1d4b6],
  'bold-script': [0x1d4d0, 0x1d4ea],
  fraktur: [0x1d504, 0x1d51e],
  'bold-fraktur': [0x1d56c, 0x1d586],
  'double-struck': [0x1d538, 0x1d552, 0x1d7d8],
  'sans-serif': [0x1d5a0, 0x1d5ba, 0x1d7e2],
  'bold-sans-serif': [0x1d5d4, 0x1d5ee, 0x1d7ec],
  'sans-serif-italic': [0x1d608, 0x1d622],
  'sans-serif-bold-italic': [0x1d63c, 0x1d656],
  monospace: [0x1d670, 0x1d68a, 0x1d7f6],
};

/** Greek in bold: capital alpha to omega, small alpha to omega. */
const GREEK: Readonly<Record<string, readonly [number, number]>> = {
  bold: [0x1d6a8, 0x1d6c2],
  'bold-italic': [0x1d71c, 0x1d736],
};

/** Letters that had a place in Unicode before the block was made; theirs inside it is empty. */
const EARLIER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  script: { B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ', e: 'ℯ', g: 'ℊ', o: 'ℴ' },
  fraktur: { C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ' },
  'double-struck': { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' },
};

function inAlphabet(text: string, variant: string): string {
  const [capital, small, digit] = ALPHABETS[variant] ?? [];
  const [greekCapital, greekSmall] = GREEK[variant] ?? [];
  const moved = (letter: string, first: string, start: number | undefined) =>
    start === undefined
      ? letter
      : String.fromCodePoint(letter.codePointAt(0)! - first.codePointAt(0)! + start);
  return [...text]
    .map((letter) => {
      const earlier = EARLIER[variant]?.[letter];
      if (earlier) return earlier;
      if (/[A-Z]/.test(letter)) return moved(letter, 'A', capital);
      if (/[a-z]/.test(letter)) return moved(letter, 'a', small);
      if (/\d/.test(letter)) return moved(letter, '0', digit);
      if (/[Α-Ω]/.test(letter)) return moved(letter, 'Α', greekCapital);
      if (/[α-ω]/.test(letter)) return moved(letter, 'α', greekSmall);
      return letter;
    })
    .join('');
}

/**
 * Whether a formula may not fit a phone (320 px, where about 26 letters fit). An estimate that errs on the wide side:
 * a fraction counts with both its halves. What is wide can be scrolled, so it must be reachable by keys.
 */
export function isWide(mathml: string): boolean {
  const rows = mathml.split('</mtr>').map((row) => {
    const letters = [
      ...row
        .replace(/<[^>]*>/g, '')
        .replace(/&\w+;/g, 'x')
        .replace(/\s/g, ''),
    ].length;
    const operators = row.match(/<mo\b/g)?.length ?? 0;
    return letters + operators / 2;
  });
  return Math.max(...rows) > 22;
}
