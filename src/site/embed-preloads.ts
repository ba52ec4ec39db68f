import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rolldown } from 'vite';

type Output = Rolldown.RolldownOutput['output'];

/** Files that a script imports at once, directly or not, itself first. */
function closureOf(file: string, chunks: ReadonlyMap<string, Rolldown.OutputChunk>): Set<string> {
  const found = new Set<string>();
  const ahead = [file];
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    ahead.push(...(chunks.get(next)?.imports ?? []));
  }
  return found;
}

/**
 * Names in each embed page below `folder` the scripts that its figure will need, so that a slow line is not asked for one after the other. Their names are
 * known only when the scripts of embeds are built, after the pages.
 */
export function preloadEmbeds(folder: string, output: Output): void {
  const chunks = new Map(
    output.flatMap((each) => (each.type === 'chunk' ? [[each.fileName, each] as const] : [])),
  );
  const holder = (module: string) =>
    [...chunks.values()].find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)))?.fileName;
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/[\\/]embed[\\/][\w-]+[\\/]index\.html$/.test(path)) continue;
    const html = readFileSync(join(folder, path), 'utf8');
    const name = / data-figure="([\w-]+)"/.exec(html)?.[1];
    const figure = name && holder(`/src/figures/${name}/${name}.ts`);
    if (!figure) continue;
    // Relative, as the site may have been made for a folder anywhere.
    const root = '../'.repeat(path.split(/[\\/]/).length - 1);
    const files = [...closureOf('embed-page.js', chunks), ...closureOf(figure, chunks)];
    const links = [...new Set(files)]
      .filter((file) => file !== 'embed-page.js')
      .map((file) => `<link rel="modulepreload" href="${root}${file}">`);
    writeFileSync(join(folder, path), html.replace('</head>', `${links.join('')}</head>`));
  }
}
