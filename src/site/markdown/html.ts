/** Text as it stands between tags. Character references that Markdown allows (`&nbsp;`, `&#8201;`) stay. */
export function escapeText(text: string): string {
  return text
    .replace(/&(?!(?:#\d{1,7}|#[Xx][\da-fA-F]{1,6}|[A-Za-z]\w{1,31});)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** Text shown letter by letter: code, and the values of attributes. */
export function escapeAll(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Attributes with a space before each; `undefined` and `false` are left out, `true` is the bare name. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeAll(String(value))}"`))
    .join('');
}
