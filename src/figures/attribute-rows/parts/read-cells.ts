/** A record of a table and the line, from 1, on which it begins. */
export interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
}

/** How many line breaks a piece of text has. */
const breaks = (text: string): number => text.split('\n').length - 1;

/**
 * Cuts a tab-separated text into records. A field that begins with a double quote ends at the next single one: it may hold tabs and line
 * breaks, and a quote in it is doubled. Empty lines are left out. Throws an Error that names the line of a quote that is not closed.
 */
export function readCells(text: string): Cells[] {
  const source = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const records: Cells[] = [];
  let cells: string[] = [];
  let [line, begun, place] = [1, 1, 0];
  while (place < source.length) {
    let cell = '';
    if (source[place] === '"') {
      let end = place;
      do {
        end = source.indexOf('"', end + 1);
        if (end < 0)
          throw new Error(
            `Line ${line}: a field begins with a quote that is never closed; expected a second “"”.`,
          );
        if (source[end + 1] !== '"') break;
        end++;
      } while (true);
      cell = source.slice(place + 1, end).replaceAll('""', '"');
      line += breaks(cell);
      place = end + 1;
    }
    const end = /[\t\n]/g;
    end.lastIndex = place;
    const stop = end.exec(source)?.index ?? source.length;
    cells.push(cell + source.slice(place, stop));
    place = stop + 1;
    if (source[stop] === '\t' && place < source.length) continue;
    if (source[stop] === '\t') cells.push('');
    if (cells.length > 1 || cells[0] !== '') records.push({ line: begun, cells });
    cells = [];
    begun = ++line;
  }
  return records;
}
