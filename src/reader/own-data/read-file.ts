import { type GenericSchema, getDotPath, safeParse } from 'valibot';
import type { OwnFile } from '../../figures/kit/own-data/own-form.ts';
import { cut, isObject, OwnFileError, parsed } from '../../figures/kit/own-data/read-json.ts';

const MEGABYTE = 1e6;
/** Bytes of a JSON file, which is read and checked in one go while the page waits. */
export const MOST_BYTES = 20 * MEGABYTE;
/** More of them would not be read. */
const MOST_PROBLEMS = 3;

/** @throws {OwnFileError} where a file of so many bytes is too large */
export function checkSize(bytes: number, most = MOST_BYTES): void {
  if (bytes <= most) return;
  const size = (bytes / MEGABYTE).toFixed(1);
  throw new OwnFileError(`It has ${size} MB or more; at most ${most / MEGABYTE} MB can be read here.`);
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
