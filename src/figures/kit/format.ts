/** A number as print shows it: fixed decimals and a true minus sign; −0 is 0. */
export function fixed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

/** At most `digits` decimals, without trailing zeros. */
export function brief(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits))).replace('-', '−');
}

/** A share from 0 to 1 as percent. */
export function percent(share: number, digits = 0): string {
  return `${fixed(share * 100, digits)} %`;
}

/** A probability with a decimal; near the ends it says on which side it lies. */
export function probabilityWords(probability: number): string {
  if (probability < 0.0005) return '< 0.1 %';
  return probability < 0.9995 ? percent(probability, 1) : '> 99.9 %';
}

/** With a capital letter at the beginning. Not for an empty text. */
export const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

/** “a, b and c”. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
