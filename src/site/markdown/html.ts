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

/** The text of a piece of our own HTML, e.g. for a label that may not hold tags. */
export function stripTags(html: string): string {
  return html
    .replace(/<annotation[\s\S]*?<\/annotation>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();
}
