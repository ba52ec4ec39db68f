import type { Table } from './contract.ts';
import { fixed } from './format.ts';

/** Text made safe for element content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * The table view of a figure, one piece of HTML for server and browser. Cells are escaped. At most `limit` rows, then a
 * line that says how many more there are.
 */
export function tableHtml({ caption, columns, rows }: Table, limit = Number.POSITIVE_INFINITY): string {
  const cell = (value: string | number, column: number) => {
    const { kind, digits } = columns[column]!;
    const text = typeof value === 'number' && digits !== undefined ? fixed(value, digits) : String(value);
    return `<td${kind === 'number' ? ' class="number"' : ''}>${escapeHtml(text)}</td>`;
  };
  const head = columns
    .map(
      ({ label, kind }) =>
        `<th scope="col"${kind === 'number' ? ' class="number"' : ''}>${escapeHtml(label)}</th>`,
    )
    .join('');
  const body = rows.slice(0, limit).map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  const rest = rows.length - body.length;
  const more =
    rest > 0
      ? `<tr><td colspan="${columns.length}">… and ${rest} more rows in the CSV of the figure.</td></tr>`
      : '';
  return `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}${more}</tbody></table>`;
}
