/** A file that an address asks for: `?data=PATH`, or `?data=FIGURE:PATH`. */
export interface AskedFile {
  /** Id of a figure; '' where the address names none. */
  readonly figure: string;
  /** As seen from the page. */
  readonly path: string;
}

const NAMED = /^([\w-]+):(?!\/\/)(.*)$/s;

/**
 * The files that the search part of an address asks for, in its order. Without a figure's name before the colon, a file is for
 * `target`, the figure at which the hash points.
 */
export function askedFiles(search: string, target: string): AskedFile[] {
  return new URLSearchParams(search).getAll('data').map((text) => {
    const [, figure, path] = NAMED.exec(text) ?? [];
    return figure !== undefined && path !== undefined ? { figure, path } : { figure: target, path: text };
  });
}
