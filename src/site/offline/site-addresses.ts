/** What is needed to tell which file of the site an address names. */
export interface SiteFiles {
  /** Path under which the site was made; begins and ends with a slash. */
  readonly base: string;
  has(path: string): boolean;
  /** Content of a file that is there. */
  read(path: string): string | Uint8Array;
}

export interface Named {
  /** Of the file, from the root of the site: `trees/index.html`. */
  readonly path: string;
  /** What comes after it in the address: `#power?power.p=2`. */
  readonly rest: string;
}

/** The file that an address in the file `from` names, or nothing where it is none of the site's. */
export function fileNamed(address: string, from: string, site: SiteFiles): Named | undefined {
  const here = `http://site${site.base}${from}`;
  if (address === '' || address.startsWith('#') || !URL.canParse(address, here)) return undefined;
  const { origin, pathname, search, hash } = new URL(address, here);
  if (origin !== 'http://site' || !pathname.startsWith(site.base)) return undefined;
  const inside = decoded(pathname.slice(site.base.length));
  const path = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  return site.has(path) ? { path, rest: search + hash } : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // No file of ours has such an address.
    return path;
  }
}

/** Addresses from the root of the host, wherever they stand: alone, in JSON, in `url(…)`. */
const ROOTED = /(?<=^|["'(])\/[^\s"'()]*/g;

/** Replaces what `change` answers for each address from the root of the host in a value such as `{"a":"/x/a.json"}`. */
export const replaceRooted = (value: string, change: (address: string) => string): string =>
  value.replace(ROOTED, change);

export const rooted = (value: string): readonly string[] => value.match(ROOTED) ?? [];

/** How the file `from` can name the file `to`, wherever the site stands: by way of its root. */
export const relativeAddress = (from: string, to: string): string =>
  '../'.repeat(from.split('/').length - 1) + encodeURI(to);
