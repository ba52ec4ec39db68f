// npm run bench [-- --articles 200]: how long builds and rebuilds take, as ratios against other site builders.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './bench-page.ts';
import { msUntilServed, pause, secondsOf, whileServing } from './commands.ts';
import { type Contender, contenders, edit } from './contenders.ts';
import { type GeneratedArticle, generatedArticles } from './generated-articles.ts';

const ROOT = join(import.meta.dirname, '../..');
const SCRATCH = join(ROOT, '.cache', 'bench');
const EDITS = 5;

interface Result {
  readonly name: string;
  readonly buildSeconds: number;
  readonly rebuildMs: number;
  readonly skips: string;
}

/** Edits one article and asks for it again, as an author does; the median over several edits. */
async function rebuildMs(contender: Contender, folder: string, { slug }: GeneratedArticle): Promise<number> {
  const url = contender.devUrl(slug);
  return whileServing(folder, contender.dev, async () => {
    await msUntilServed(url, 'Part 1');
    const times: number[] = [];
    for (let i = 0; i < EDITS; i++) {
      // Watchers gather changes that come at once; an author does not save that fast.
      await pause(1000);
      const words = `Edit number ${i} of ${EDITS}.`;
      edit(contender.source(folder, slug), words);
      times.push(await msUntilServed(url, words));
    }
    return median(times);
  });
}

async function measure(contender: Contender, articles: readonly GeneratedArticle[]): Promise<Result> {
  const folder = join(SCRATCH, contender.name.replaceAll(' ', '-').toLowerCase());
  contender.prepare(folder, articles);
  const buildSeconds = secondsOf(folder, contender.build, { ASTRO_TELEMETRY_DISABLED: '1' });
  console.log(`  ${contender.name}: built in ${buildSeconds.toFixed(1)} s`);
  return {
    name: contender.name,
    skips: contender.skips,
    buildSeconds,
    rebuildMs: await rebuildMs(contender, folder, articles[0]!),
  };
}

const flag = process.argv.indexOf('--articles');
const count = flag < 0 ? 200 : Number(process.argv[flag + 1]);
if (!Number.isInteger(count) || count < 1) {
  console.error('--articles takes a whole number from 1, e.g. npm run bench -- --articles 200');
  process.exit(1);
}

mkdirSync(SCRATCH, { recursive: true });
const own = secondsOf(ROOT, [
  'node',
  'node_modules/vite/bin/vite.js',
  'build',
  '--outDir',
  join(SCRATCH, 'own'),
  '--logLevel',
  'error',
]);
console.log(`This site, as it stands: built in ${own.toFixed(1)} s\n`);
console.log(`${count} generated articles with 5 figures each:`);
const articles = generatedArticles(count);
const results: Result[] = [];
for (const contender of contenders) results.push(await measure(contender, articles));

const [ours] = results;
console.log('\n                   build        ratio   rebuild of one article   ratio');
for (const { name, buildSeconds, rebuildMs } of results) {
  const ratio = (own: number, other: number) => `${(other / own).toFixed(2)}×`.padStart(8);
  console.log(
    `${name.padEnd(16)} ${buildSeconds.toFixed(1).padStart(6)} s ${ratio(ours!.buildSeconds, buildSeconds)} ${rebuildMs.toFixed(0).padStart(14)} ms          ${ratio(ours!.rebuildMs, rebuildMs)}`,
  );
}
console.log('\nA ratio above 1 means slower than Vitrine. What each leaves undone:');
for (const { name, skips } of results) console.log(`  ${name}: ${skips}`);
rmSync(join(SCRATCH, 'own'), { recursive: true, force: true });
