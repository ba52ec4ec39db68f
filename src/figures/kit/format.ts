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

/** “a, b and c”. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
