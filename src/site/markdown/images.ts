import type { Tokens } from 'marked';
import { suggest } from '../problems.ts';
import type { Extension, Piece, Report } from './extension.ts';
import { attributes } from './html.ts';
import { imageSize } from './image-size.ts';

/** The pictures that lie beside an article. */
export interface ImageFiles {
  readonly names: readonly string[];
  read(name: string): Uint8Array | undefined;
}

export interface Images extends Extension {
  /** Files that the page shows, as they are named beside the article. */
  readonly used: ReadonlySet<string>;
}

/** `![what it shows](file.png)`: a file beside the article, with its size written down so that nothing jumps. */
export function images(files: ImageFiles, report: Report): Images {
  const used = new Set<string>();
  const sizes = new Map<string, { width: number; height: number }>();

  function check(piece: Tokens.Image & Piece): void {
    const name = piece.href.replace(/^\.\//, '');
    if (!piece.text.trim()) {
      report(piece, `The image “${name}” has no words for those who cannot see it.`, {
        expected: '![what the picture shows](file.png)',
      });
    }
    const bytes = files.read(name);
    if (/^([a-z]+:|\/)/i.test(name) || name.includes('..')) {
      report(piece, `The image “${name}” is not one of the article’s own.`, {
        expected: 'a file in the article’s folder',
      });
    } else if (!bytes) {
      report(piece, `There is no image “${name}” beside the article.`, {
        expected: files.names.join(', ') || 'a file in the article’s folder',
        ...suggest(name, files.names),
      });
    } else {
      const size = imageSize(bytes);
      if (size) sizes.set(name, size);
      else
        report(piece, `The size of the image “${name}” cannot be read.`, {
          expected: 'a PNG, JPEG, GIF, WebP or SVG file with a size',
        });
      used.add(name);
    }
  }

  return {
    used,
    collect: { image: check },
    render: {
      image(piece: Tokens.Image & Piece) {
        const src = piece.href.replace(/^\.\//, '');
        const title = piece.title ?? undefined;
        return `<img${attributes({ src, alt: piece.text, title, ...sizes.get(src), loading: 'lazy', decoding: 'async' })}>`;
      },
    },
  };
}
