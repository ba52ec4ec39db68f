import type { Table } from '../figures/kit/contract.ts';

const quoted = (cell: string | number): string => {
  const text = String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** RFC 4180: a header line, commas, CRLF, quotes doubled. Numbers are not rounded. */
export function tableCsv({ columns, rows }: Table): string {
  const lines = [columns.map(({ label }) => label), ...rows];
  return lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}
