import { join } from 'node:path';
import type { ReadyArticle } from '../articles.ts';
import type { MakeFile } from '../build-site.ts';
import type { SiteConfig } from '../config.ts';
import type { FigureRegistry, FigureSpec } from '../markdown/figure-spec.ts';
import type { PageImage } from '../pages/image-metadata.ts';
import { BuildError } from '../problems.ts';
import { renderAlone } from '../render-figure.ts';
import { PIXELS, paint } from './raster.ts';
import type { Theme } from './theme-values.ts';
import { readTwin, type Twin } from './twin.ts';

/** Where the still picture of a figure lies, from the root of the site. The address never changes. */
export function twinPath(slug: string, figure: string, kind: 'svg' | 'png', theme: Theme = 'light'): string {
  return `${slug}/figures/${figure}${theme === 'dark' ? '.dark' : ''}.${kind}`;
}

export interface ArticleTwins {
  /** Four for each figure: light and dark, as SVG and PNG. */
  readonly files: readonly (readonly [path: string, make: MakeFile])[];
  /** The still picture of a figure, to stand for a page; of the article's own if no id is given. */
  image(figure?: string): Promise<PageImage | undefined>;
}

/** The still pictures of an article's figures. Each is made when it is asked for. */
export function articleTwins(
  article: ReadyArticle,
  figures: FigureRegistry,
  { root, site }: { readonly root: string; readonly site: SiteConfig },
): ArticleTwins {
  const { slug, frontMatter } = article;
  const cache = join(root, '.cache/twins');
  const drawn = new Map(
    article.figures.map((spec) => [spec.id, once(() => drawFigure(spec, article, figures, site))]),
  );
  const files = [...drawn].flatMap(([id, draw]) =>
    (['light', 'dark'] as const).flatMap((theme) => [
      [twinPath(slug, id, 'svg', theme), async () => (await draw()).twin(theme).svg] as const,
      [twinPath(slug, id, 'png', theme), async () => paint((await draw()).twin(theme).svg, cache)] as const,
    ]),
  );
  return {
    files,
    async image(figure = frontMatter.image ?? article.figures[0]?.id) {
      const draw = figure === undefined ? undefined : drawn.get(figure);
      if (!draw) return undefined;
      const { twin, sentence } = await draw();
      const { width, height } = twin('light').layout;
      return {
        path: twinPath(slug, figure!, 'png'),
        width: width * PIXELS,
        height: height * PIXELS,
        alt: sentence,
      };
    },
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

interface DrawnFigure {
  readonly sentence: string;
  twin(theme: Theme): Twin;
}

/** @throws {BuildError} if no picture can be made of the figure */
async function drawFigure(
  spec: FigureSpec,
  { slug, frontMatter }: ReadyArticle,
  figures: FigureRegistry,
  site: SiteConfig,
): Promise<DrawnFigure> {
  const { contract } = figures.get(spec.name)!;
  try {
    await contract.prepare?.(spec.state as never);
    const sentence = contract.describe(spec.data?.value, spec.state as never);
    const { text: html } = await renderAlone(spec);
    const draw = readTwin({
      html,
      title: spec.title,
      sentence,
      credit: `${site.name} · ${frontMatter.title}`,
    });
    const drawn: Record<Theme, Twin> = { light: draw('light'), dark: draw('dark') };
    return { sentence, twin: (theme) => drawn[theme] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `No still picture can be made of the figure “${spec.name}”: ${reason}.`;
    const expected =
      'a drawing in <svg> and styles that are set, without which feeds and print have no picture';
    throw new BuildError([{ file: `articles/${slug}/index.md`, line: spec.line, message, expected }]);
  }
}
