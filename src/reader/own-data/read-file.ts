import { type GenericSchema, getDotPath, safeParse } from 'valibot';

/** What a reader's own file holds: the data of a figure, and the card as it was written, unchecked. */
export interface OwnFile {
  readonly data: unknown;
  readonly card: Readonly<Record<string, unknown>>;
}

/** A reason in words for the reader why a file cannot be shown. */
export class OwnFileError extends Error {}

const MEGABYTE = 1e6;
/** Bytes of a JSON file, which is read and checked in one go while the page waits. */
export const MOST_BYTES = 20 * MEGABYTE;
/** More of them would not be read. */
const MOST_PROBLEMS = 3;
const MOST_LETTERS = 160;

const cut = (text: string): string =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)} …` : text;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws {OwnFileError} where a file of so many bytes is too large */
export function checkSize(bytes: number, most = MOST_BYTES): void {
  if (bytes <= most) return;
  const size = (bytes / MEGABYTE).toFixed(1);
  throw new OwnFileError(`It has ${size} MB or more; at most ${most / MEGABYTE} MB can be read here.`);
}

/** Python writes these into JSON, which has no such numbers. */
const NO_NUMBER = /[:,[]\s*(-?(?:NaN|Infinity))\b/;

function parsed(text: string): unknown {
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

/** What the data hold that the schema does not allow: place, what was expected and what was found. */
export function problemsOf(schema: GenericSchema, data: unknown): string[] {
  const { issues = [] } = safeParse(schema, data);
  const problems = issues.map((issue) =>
    cut(`${['data', getDotPath(issue)].filter(Boolean).join('.')}: ${issue.message}`),
  );
  const more = problems.length - MOST_PROBLEMS;
  return more > 0 ? [...problems.slice(0, MOST_PROBLEMS), `and ${more} more`] : problems;
}

/**
 * The parts of a data file, `{ "card": …, "data": … }`; whatever else it has is left alone. The data are not checked yet.
 * @throws {OwnFileError} where it has not that form
 */
export function readOwnFile(text: string): OwnFile {
  const file = parsed(text.replace(/^\uFEFF/, ''));
  if (!isObject(file) || !('data' in file)) {
    const found = isObject(file)
      ? `the fields ${cut(Object.keys(file).join(', ') || 'of an empty object')}`
      : `${Array.isArray(file) ? 'a list' : file === null ? 'null' : `a ${typeof file}`}`;
    throw new OwnFileError(`Expected { "card": …, "data": … }; found ${found}.`);
  }
  return { data: file.data, card: isObject(file.card) ? file.card : {} };
}
