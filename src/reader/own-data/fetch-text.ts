import { OwnFileError } from '../../figures/kit/own-data/read-json.ts';
import { checkSize } from './read-file.ts';

/** A file of the reader's, or the address of one, not yet read. */
export type OwnSource = File | string;

export const nameOf = (source: OwnSource): string =>
  typeof source === 'string' ? source.split('/').at(-1)! || source : source.name;

/** The address of a file of this site that a path names, as seen from the page. @throws {OwnFileError} for any other host */
export function addressOf(path: string, page: string): string {
  const url = URL.canParse(path, page) ? new URL(path, page) : undefined;
  if (url?.origin !== new URL(page).origin)
    throw new OwnFileError(
      'This page reads no files of other sites. Save the file and drop it on the figure, or put it beside this site.',
    );
  return url.href;
}

/**
 * The text of a file. Its size is looked at before it is read; where nobody tells it, reading ends at the limit.
 * @throws {OwnFileError} where it cannot be read, is not text, or has more than `most` bytes
 */
export async function textOf(source: OwnSource, most: number): Promise<string> {
  const bytes = typeof source === 'string' ? await fetched(source, most) : await opened(source, most);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new OwnFileError('It is not text in UTF-8.');
  }
}

async function opened(file: File, most: number): Promise<ArrayBuffer> {
  checkSize(file.size, most);
  try {
    return await file.arrayBuffer();
  } catch {
    throw new OwnFileError(
      'It could not be read; a folder cannot be opened, and a file that was moved is lost.',
    );
  }
}

async function fetched(path: string, most: number): Promise<ArrayBuffer> {
  const address = addressOf(path, location.href);
  const response = await fetch(address).catch(() => undefined);
  if (!response)
    throw new OwnFileError(`There is no connection to ${address}. Reload the page to try again.`);
  if (!response.ok) throw new OwnFileError(`The server answered ${response.status} for ${address}.`);
  checkSize(Number(response.headers.get('content-length') ?? 0), most);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for (const reader = response.body!.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      length += value.length;
      if (length > most) void reader.cancel();
      checkSize(length, most);
    }
  } catch (error) {
    if (error instanceof OwnFileError) throw error;
    throw new OwnFileError('The connection was cut before the file had come. Reload the page to try again.');
  }
  return new Blob(chunks).arrayBuffer();
}
