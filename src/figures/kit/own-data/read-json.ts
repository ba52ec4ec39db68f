/** A reason in words for the reader why a file cannot be shown. */
export class OwnFileError extends Error {}

const MOST_LETTERS = 160;

/** As much of a text as a message has room for. */
export const cut = (text: string): string =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)} …` : text;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Python writes these into JSON, which has no such numbers. */
const NO_NUMBER = /[:,[]\s*(-?(?:NaN|Infinity))\b/;

/** What a JSON text holds. @throws {OwnFileError} where it is none */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const found = NO_NUMBER.exec(text);
    if (!found) throw new OwnFileError(`It is not JSON: ${cut((error as Error).message)}.`);
    const line = text.slice(0, found.index + found[0].length).split('\n').length;
    throw new OwnFileError(
      `It is not JSON: line ${line} holds ${found[1]}, which is no number. Leave out what was not measured.`,
    );
  }
}
