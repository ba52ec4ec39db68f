const QUOTED = /'((?:[^'\\]|\\[\s\S])*)'|"((?:[^"\\]|\\[\s\S])*)"/g;
const ESCAPE = /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|([\s\S]))/gi;
const SIGNS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Escapes of Python replaced by what they stand for. One that stands for nothing is kept. */
export const unescaped = (text: string): string =>
  text.replace(ESCAPE, (whole, two, four, eight, sign) => {
    if (sign !== undefined) return SIGNS[sign] ?? sign;
    const code = Number.parseInt(two ?? four ?? eight, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/**
 * A list of strings as Python prints it, `['a', "b"]`, or as NumPy prints an array of them, without commas and over several lines.
 * Undefined where the text is neither.
 */
export function readList(text: string): string[] | undefined {
  const inner = /^\s*\[([\s\S]*)\]\s*$/.exec(text)?.[1];
  if (inner === undefined || !/^[\s,]*$/.test(inner.replace(QUOTED, ''))) return undefined;
  return Array.from(inner.matchAll(QUOTED), ([, single, double]) => unescaped(single ?? double!));
}
