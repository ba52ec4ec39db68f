/**
 * Makes the two prose fonts of `public/fonts/`, called Vitrine Serif, from Source Serif 4 (SIL Open Font License 1.1).
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

/** “Source” is a reserved name of the original: a changed font needs another. Old and new are of one length. */
const NAMES = [
  ['Source Serif 4', 'Vitrine Serif '],
  ['SourceSerif4', 'VitrineSerif'],
] as const;

/** Writes the new names over the old ones; the `name` table holds UTF-16, big end first. */
function rename(font: Buffer): Buffer {
  const bytes = (text: string) => Buffer.from(text, 'utf16le').swap16();
  for (const [from, to] of NAMES) {
    for (let at = font.indexOf(bytes(from)); at >= 0; at = font.indexOf(bytes(from), at))
      bytes(to).copy(font, at);
  }
  return font;
}

const resolve = createRequire(import.meta.url).resolve;
const fonts = new URL('../public/fonts/', import.meta.url);
await mkdir(fonts, { recursive: true });
for (const [name, style] of Object.entries(FACES)) {
  const source = resolve(
    `@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-${style}.woff2`,
  );
  const subset = await subsetFont(await readFile(source), CHARACTERS, {
    targetFormat: 'sfnt',
    variationAxes: { wght: { min: 400, max: 700 } },
    keepFeatures: FEATURES,
    noHinting: true,
  });
  const font = await subsetFont(rename(subset), CHARACTERS, {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
  });
  await writeFile(new URL(`vitrine-serif-${name}.woff2`, fonts), font);
  console.log(`${name}: ${(font.length / 1000).toFixed(1)} kB`);
}
