/** HTML that may be inserted as it is. Made by {@link html}, {@link raw} and {@link join} only. */
export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

/** Text made safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function print(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (Array.isArray(part)) return part.map(print).join('');
  return part instanceof Html ? part.text : escapeHtml(String(part));
}

/** Template tag: whatever is put in is escaped unless it is {@link Html} already; lists are joined, `false` is nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((whole, string, i) => whole + print(parts[i - 1]) + string));
}

/** Marks text as HTML. Only for what our own compiler made. */
export const raw = (text: string): Html => new Html(text);

/** Parts with `separator` between them. */
export const join = (parts: readonly Part[], separator: string): Html =>
  new Html(parts.map(print).join(escapeHtml(separator)));

/** JSON that cannot end the `<script>` it stands in. */
export const jsonForScript = (value: unknown): Html =>
  new Html(JSON.stringify(value).replaceAll('<', '\\u003c'));
