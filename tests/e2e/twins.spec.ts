import { expect } from '@playwright/test';
import { PAGES_WITH_FIGURES, siteFiles } from './support/site.ts';
import { test } from './support/test.ts';

const KINDS = ['.svg', '.dark.svg', '.png', '.dark.png'] as const;

/** What a browser paints of a picture: its size and how many colours a coarse look at it finds. */
async function look(address: string) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [400, Math.round((400 * image.naturalHeight) / image.naturalWidth)];
  const pen = canvas.getContext('2d')!;
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 4)
    colours.add(((data[at]! >> 5) << 6) | ((data[at + 1]! >> 5) << 3) | (data[at + 2]! >> 5));
  return { width: image.naturalWidth, height: image.naturalHeight, colours: colours.size, corner: data[0]! };
}

test('every figure has four still pictures beside its article', () => {
  const files = new Set(siteFiles());
  const missing = PAGES_WITH_FIGURES.flatMap(({ path, figures }) =>
    figures.flatMap(({ id }) => KINDS.map((kind) => `${path}figures/${id}${kind}`)),
  ).filter((file) => !files.has(file));
  expect(missing).toEqual([]);
});

for (const { path, figures } of PAGES_WITH_FIGURES) {
  test(`${path}: its still pictures show something, on paper of their theme`, async ({ page, watch }) => {
    await page.goto('about/');
    for (const { id } of figures.slice(0, 3)) {
      const [svg, darkSvg, png, darkPng] = await Promise.all(
        KINDS.map((kind) => page.evaluate(look, new URL(`../${path}figures/${id}${kind}`, page.url()).href)),
      );
      for (const seen of [svg!, darkSvg!, png!, darkPng!]) expect(seen.colours, id).toBeGreaterThan(4);
      for (const seen of [svg!, png!]) expect(seen.corner, id).toBeGreaterThan(240);
      for (const seen of [darkSvg!, darkPng!]) expect(seen.corner, id).toBeLessThan(40);
      expect([png!.width, png!.height]).toEqual([svg!.width * 2, svg!.height * 2]);
    }
    expect(watch.problems).toEqual([]);
  });

  test(`${path}: is shared with the picture of one of its figures`, async ({ page, request }) => {
    await page.goto(path);
    const meta = (name: string) => page.locator(`meta[property="og:image${name}"]`).getAttribute('content');
    const address = new URL((await meta(''))!);
    expect(address.pathname).toContain(`${path}figures/`);
    const png = await (await request.get(address.pathname)).body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)].map(String)).toEqual([
      await meta(':width'),
      await meta(':height'),
    ]);
    expect((await meta(':alt'))!.length).toBeGreaterThan(20);
    await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image');
  });
}
