/**
 * Makes the two prose fonts of `public/fonts/` from Source Serif 4 (SIL Open Font License 1.1).
 * Run with `npx tsx scripts/fonts.ts`; the results are committed, so a build never needs it.
 *
 * The source is cut by script; the Latin part holds no Greek letters and few mathematical signs. Those are left to
 * the reader's own fonts: a third file would cost every reader more than it shows.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');

const CHARACTERS = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ıŒœ–—‘’‚“”„•…′″‹›⁄€™↑↓−`;

/** Every further OpenType feature costs kilobytes, and both files together may weigh 60. */
const FEATURES = ['kern', 'liga'];

const FACES = { roman: 'normal', italic: 'italic' } as const;

const resolve = createRequire(import.meta.url).resolve;
const fonts = new URL('../public/fonts/', import.meta.url);
await mkdir(fonts, { recursive: true });
for (const [name, style] of Object.entries(FACES)) {
  const source = resolve(
    `@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-${style}.woff2`,
  );
  const font = await subsetFont(await readFile(source), CHARACTERS, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
    keepFeatures: FEATURES,
    noHinting: true,
  });
  await writeFile(new URL(`source-serif-4-${name}.woff2`, fonts), font);
  console.log(`${name}: ${(font.length / 1000).toFixed(1)} kB`);
}
