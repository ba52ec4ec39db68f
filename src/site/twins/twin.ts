import { selectAll } from 'css-select';
import type { Element } from 'domhandler';
import { parseFragment } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { ComputedStyles, declare, type Lettering, sizeOf } from './computed-styles.ts';
import { type Layout, layOut } from './layout.ts';
import type { Line } from './parts.ts';
import { figureSections } from './read-parts.ts';
import { styleRules } from './style-rules.ts';
import { plainValue, type Theme, themeTokens } from './theme-values.ts';
import { writeSvg } from './write-svg.ts';

/** What a picture of a figure is made from. */
export interface TwinSource {
  /** The element with its shadow root, its styles in it, as the server draws it. */
  readonly html: string;
  readonly title: string;
  /** What the figure says of its state. */
  readonly sentence: string;
  readonly credit: string;
}

export interface Twin {
  readonly svg: string;
  /** What stands where, in drawing units. */
  readonly layout: Layout;
}

/** What a browser knows without being told. */
const BROWSER =
  'b,strong,th{font-weight:700}em,i{font-style:italic}small{font-size:0.85em}code{font-family:var(--font-mono)}';

const tokens = themeTokens();

/** Reads a figure once and draws its picture in either theme. @throws Error if it shows no drawing */
export function readTwin(source: TwinSource): (theme: Theme) => Twin {
  const css = /<style>([\s\S]*?)<\/style>/.exec(source.html)?.[1] ?? '';
  const open = source.html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<\/?template\b[^>]*>/g, '');
  const figure = parseFragment(open, { treeAdapter: adapter }).children.find(
    (node): node is Element => node.type === 'tag',
  )!;
  const elements = selectAll<Element, Element>('*', figure);
  const declared = declare([figure, ...elements], styleRules(BROWSER + css, figure.name));
  return (theme) => drawTwin(source, figure, new ComputedStyles(declared, theme, pageStyles(theme)));
}

function pageStyles(theme: Theme): ComputedStyles['root'] {
  const value = (name: string) => plainValue(`var(${name})`, tokens, theme);
  const lettering = {
    size: 13,
    weight: '400',
    style: 'normal',
    family: value('--font-ui'),
    color: value('--ink'),
  };
  return { variables: tokens, own: new Map(), lettering };
}

function drawTwin({ title, sentence, credit }: TwinSource, figure: Element, styles: ComputedStyles): Twin {
  const { lettering } = styles.root;
  const value = (name: string) => plainValue(`var(${name})`, tokens, styles.theme);
  const sections = figureSections(figure, {
    lettering: (element) => styles.of(element).lettering,
    style: (element, property) => styles.of(element).own.get(property),
  });
  const layout = layOut({
    title: lineOf(title, { ...lettering, size: 19, weight: '600' }),
    sections,
    sentence: lineOf(sentence, { ...lettering, size: 14, weight: '500' }),
    credit: lineOf(credit, { ...lettering, size: 12, color: value('--ink-soft') }),
    stretchedHeight: (drawing) => sizeOf(styles.of(drawing).own.get('block-size'), 0) || undefined,
  });
  if (!layout.items.some(({ kind }) => kind === 'drawing'))
    throw new Error('it shows no <svg> when the page is opened, so that no still picture can be made of it');
  const [paper, rule] = [value('--paper'), value('--rule')];
  return { svg: writeSvg({ paper, rule, layout, styles, title, description: sentence }), layout };
}

const lineOf = (text: string, lettering: Lettering): Line =>
  text.split(/\s+/).map((word) => ({ word, lettering, spaced: true }));
