export interface BibtexEntry {
  readonly key: string;
  /** Counted from 1. */
  readonly line: number;
  /** From the `@` to the closing brace. */
  readonly source: string;
}

interface BibtexProblem {
  readonly line: number;
  readonly message: string;
  readonly expected: string;
}

const EXPECTED = '@article{key, title = {…}, author = {…}, year = {…}}';

/** Cuts a BibTeX file into its entries. What stands between entries is a comment, as BibTeX has it. */
export function splitBibtex(text: string): { entries: BibtexEntry[]; problems: BibtexProblem[] } {
  const source = text.replace(/\r\n?/g, '\n');
  const entries: BibtexEntry[] = [];
  const problems: BibtexProblem[] = [];
  const opening = /^[ \t]*@([A-Za-z]+)[ \t]*\{[ \t]*([^,\s{}]*)/gm;
  for (let found = opening.exec(source); found; found = opening.exec(source)) {
    const [whole, type = '', key = ''] = found;
    if (/^(comment|preamble|string)$/i.test(type)) continue;
    const start = found.index + whole.indexOf('@');
    const line = source.slice(0, start).split('\n').length;
    const end = closingBrace(source, start);
    if (key === '') problems.push({ line, message: 'An entry has no key.', expected: EXPECTED });
    else if (end === undefined) {
      problems.push({ line, message: `The entry “${key}” is not closed.`, expected: 'as many “}” as “{”' });
    } else entries.push({ key, line, source: source.slice(start, end + 1) });
    if (end !== undefined) opening.lastIndex = end + 1;
  }
  return { entries, problems };
}

/** Where the entry that begins at `start` ends. The next line that begins like an entry ends the search. */
function closingBrace(source: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    const letter = source[at];
    if (letter === '\\') at++;
    else if (letter === '{') depth++;
    else if (letter === '}' && --depth === 0) return at;
    else if (letter === '\n' && /^[ \t]*@[A-Za-z]+[ \t]*\{/.test(source.slice(at + 1, at + 60)))
      return undefined;
  }
  return undefined;
}
