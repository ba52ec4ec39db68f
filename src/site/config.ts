/** What the site is called, where it lives, and how its addresses are written. */
export interface SiteConfig {
  readonly name: string;
  readonly tagline: string;
  readonly description: string;
  /** Scheme and host, no slash at the end. Canonical addresses, feed and sitemap need it. */
  readonly origin: string;
  /** Path under which the site is served; begins and ends with a slash. */
  readonly base: string;
  /** Address of the source, without a slash at the end. */
  readonly repository: string;
}

/**
 * Reads `BASE_PATH`, `SITE_URL` and `REPOSITORY_URL`.
 * @throws Error saying what was expected, if an address is not one.
 */
export function siteConfig(env: Readonly<Record<string, string | undefined>> = process.env): SiteConfig {
  return {
    name: 'Vitrine',
    tagline: 'Look inside language models',
    description:
      'Interactive research articles on what goes on inside language models, with figures that can be checked, run and quoted.',
    origin: httpAddress('SITE_URL', env.SITE_URL ?? 'https://vitrine.example'),
    base: basePath(env.BASE_PATH ?? '/'),
    repository: httpAddress('REPOSITORY_URL', env.REPOSITORY_URL ?? 'https://github.com/vitrine/vitrine'),
  };
}

/** `interpretability`, `/interpretability` and `/interpretability/` all mean the last. */
export function basePath(written: string): string {
  const inner = written.replace(/^\/+|\/+$/g, '');
  if (!/^[\w./~-]*$/.test(inner)) {
    throw new Error(`BASE_PATH is “${written}”, but takes a path such as “/” or “/interpretability/”.`);
  }
  return inner ? `/${inner}/` : '/';
}

function httpAddress(name: string, written: string): string {
  if (!/^https?:$/.test(URL.canParse(written) ? new URL(written).protocol : '')) {
    throw new Error(`${name} is “${written}”, but takes an address such as “https://example.org”.`);
  }
  return written.replace(/\/+$/, '');
}

/** Address of a page or file for links within the site; `path` has no slash at its start. */
export const linkTo = (site: SiteConfig, path = ''): string => site.base + path;

/** The same with scheme and host, for feeds and search engines. */
export const absoluteLink = (site: SiteConfig, path = ''): string => site.origin + linkTo(site, path);
