import { describe, expect, it } from 'vitest';
import { imageSize } from '../../../../src/site/markdown/image-size.ts';
import { compile, complaints, html, PNG } from '../compile.ts';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array([
    ...parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)),
    ...new Array(32).fill(0),
  ]);

describe('images', () => {
  it('carry their size, so that nothing jumps', async () => {
    expect(await html('![A leaf](leaf.png)')).toBe(
      '<p><img src="leaf.png" alt="A leaf" width="640" height="480" loading="lazy" decoding="async"></p>\n',
    );
  });
  it('are named for the page that shows them', async () => {
    expect((await compile('![A leaf](./leaf.png)')).images).toEqual(['leaf.png']);
  });
  it('need words, and must lie beside the article', async () => {
    expect(await complaints('![](leaf.png)')).toContain('body:1: The image “leaf.png” has no words');
    expect(await complaints('![A leaf](laef.png)')).toMatch(
      /There is no image “laef.png”[\s\S]*did you mean “leaf.png”/,
    );
    expect(await complaints('![A leaf](https://example.org/leaf.png)')).toContain(
      'is not one of the article’s own',
    );
  });
});

describe('imageSize', () => {
  it.each([
    ['PNG', PNG, 640, 480],
    ['GIF', bytes('GIF89a', [0x80, 0x02, 0xe0, 0x01]), 640, 480],
    [
      'JPEG',
      bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0x01, 0xe0, 0x02, 0x80]),
      640,
      480,
    ],
    [
      'lossy WebP',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', new Array(10).fill(0), [0x80, 0x02, 0xe0, 0x01]),
      640,
      480,
    ],
    [
      'lossless WebP',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x7f, 0xc2, 0x77, 0x00]),
      640,
      480,
    ],
    [
      'extended WebP',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', new Array(8).fill(0), [0x7f, 2, 0, 0xdf, 1, 0]),
      640,
      480,
    ],
    ['SVG with a size', bytes('<svg width="64px" height="48">'), 64, 48],
    ['SVG with a box', bytes('<?xml version="1.0"?><svg viewBox="0 0 36.5 20">'), 36.5, 20],
  ])('is read from a %s file', (_name, file, width, height) => {
    expect(imageSize(file)).toEqual({ width, height });
  });
  it.each([new Uint8Array(), bytes('hello'), bytes([0xff, 0xd8, 0xff, 0xd9]), bytes('<svg>')])(
    'is unknown for anything else',
    (file) => {
      expect(imageSize(file)).toBeUndefined();
    },
  );
});
