import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';

/** Pixels to a drawing unit. */
export const PIXELS = 2;

const resolve = createRequire(import.meta.url).resolve;
const noto = (name: string) => resolve(`@expo-google-fonts/noto-sans/${name}/NotoSans_${name}.ttf`);
const dejavu = (name: string) => resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);

/** The pictures must not depend on the fonts of the machine that builds. DejaVu has the signs that Noto Sans lacks. */
const FONTS = [
  ...['400Regular', '400Regular_Italic', '500Medium', '600SemiBold', '700Bold'].map(noto),
  ...['DejaVuSans', 'DejaVuSans-Bold', 'DejaVuSansMono', 'DejaVuSansMono-Bold'].map(dejavu),
  ...['DejaVuSerif', 'DejaVuSerif-Italic', 'DejaVuSerif-Bold'].map(dejavu),
];
const FACES = {
  loadSystemFonts: false,
  fontFiles: FONTS,
  defaultFontFamily: 'Noto Sans',
  sansSerifFamily: 'Noto Sans',
  serifFamily: 'DejaVu Serif',
  monospaceFamily: 'DejaVu Sans Mono',
};

/** Changes with whatever changes a picture besides its SVG. */
const MAKER = `${resolve('@resvg/resvg-js')} ${FONTS.join()} ${PIXELS}`;

/**
 * Paints a picture; what was painted before is kept under the hash of its SVG, since painting takes most of a build's time.
 * @param cache folder for what was painted
 */
export async function paint(svg: string, cache: string): Promise<Uint8Array> {
  const key = createHash('sha256').update(MAKER).update(svg).digest('hex').slice(0, 32);
  const file = join(cache, `${key}.png`);
  if (existsSync(file)) return readFileSync(file);
  const painted = await renderAsync(svg, { fitTo: { mode: 'zoom', value: PIXELS }, font: FACES });
  const png = painted.asPng();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, png);
  return png;
}
