// npm run zip [-- --out vitrine.zip]: builds the site with relative addresses and packs it. Unzipped, it can be read from disk, or put into any
// folder of any static file server.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Zippable, zipSync } from 'fflate';
import { ROOT, stop } from './install.mjs';
import { runTool } from './run.mjs';

/** The one folder in the zip, so that unzipping puts no hundred files among a reader's own. */
const FOLDER = 'vitrine';
/** Compressed already. */
const PACKED = /\.(woff2|png)$/;

const { values } = parseArgs({ options: { out: { type: 'string', default: 'vitrine.zip' } } });
const site = join(ROOT, '.cache', 'zip');
const build = ['build', '--outDir', site, '--emptyOutDir', '--logLevel', 'warn'];
if (runTool('vite', build, { ...process.env, RELATIVE: '1' }) !== 0) stop('The site could not be built.');

const paths = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) =>
  statSync(join(site, path)).isFile(),
);
const files: Zippable = {};
for (const path of paths) {
  const content = readFileSync(join(site, path));
  files[`${FOLDER}/${path.replaceAll('\\', '/')}`] = [content, { level: PACKED.test(path) ? 0 : 9 }];
}
const out = resolve(ROOT, values.out);
const zip = zipSync(files);
writeFileSync(out, zip);
console.log(`${paths.length} files in ${out}, ${(zip.length / 1e6).toFixed(1)} MB`);
