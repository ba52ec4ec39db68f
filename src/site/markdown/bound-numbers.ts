import { type DataSource, readData } from '../data-source.ts';
import { suggest } from '../problems.ts';
import type { Extension, Piece, Report, Syntax } from './extension.ts';
import { attributes, escapeAll } from './html.ts';
import { formats, isFormat } from './number-formats.ts';

interface Bound extends Piece {
  text: string;
  /** As the reader sees it, after the first pass. */
  shown?: string;
  value?: string;
}

/** `{{ file.path.to.value | format }}` */
const BOUND = /\{\{([^{}\n]*)\}\}/;
/** In TeX two braces may mean something else: a path and a format make it a bound number. */
const BOUND_IN_TEX = /\{\{\s*([\w-]+(?:\.[\w-]+)+\s*\|\s*\w+)\s*\}\}/g;

export const boundSyntax: Syntax = {
  extensions: [
    {
      name: 'bound',
      level: 'inline',
      start: (src) => (src.includes('{{') ? src.indexOf('{{') : undefined),
      tokenizer(src) {
        const found = new RegExp(`^${BOUND.source}`).exec(src);
        return found ? { type: 'bound', raw: found[0], text: found[1]!.trim() } : undefined;
      },
    },
  ],
};

export interface BoundNumbers extends Extension {
  /** Replaces the bound numbers of a formula, as TeX. */
  inTex(tex: string, piece: Piece): string;
}

/** Numbers of the prose that are read from the article's data, so that they cannot drift away from it. */
export function boundNumbers(source: DataSource, report: Report): BoundNumbers {
  const read = (piece: Piece, text: string) => {
    const looked = lookUp(source, text);
    if ('problem' in looked) report(piece, looked.problem, looked);
    return 'problem' in looked ? undefined : looked;
  };
  return {
    collect: {
      bound(piece: Bound) {
        const found = read(piece, piece.text);
        piece.shown = found?.shown ?? piece.raw;
        piece.value = typeof found?.value === 'object' ? piece.shown : String(found?.value);
      },
    },
    render: {
      bound: ({ shown = '', value = '' }: Bound) =>
        `<data${attributes({ class: 'bound', value })}>${escapeAll(shown)}</data>`,
    },
    inTex: (tex, piece) =>
      tex.replace(BOUND_IN_TEX, (whole, text: string) => {
        const shown = read(piece, text)?.shown ?? whole;
        return `{${shown
          .replaceAll('−', '-')
          .replace(/,(?=\d{3})/g, '{,}')
          .replace(/[\s\u00A0]*%/g, '\\,\\%')}}`;
      }),
  };
}

type Looked =
  | { readonly value: unknown; readonly shown: string }
  | { readonly problem: string; readonly expected: string; readonly nearest?: string };

function lookUp(source: DataSource, text: string): Looked {
  const [written = '', format, ...more] = text.split('|').map((part) => part.trim());
  const [file = '', ...path] = written.replace(/\[(\d+)\]/g, '.$1').split('.');
  if (!file || path.length === 0 || path.includes('') || more.length > 0) {
    return {
      problem: `“{{ ${text} }}” does not name a number.`,
      expected: '{{ file.path.to.value | format }}',
    };
  }
  const data = readData(source, file);
  if ('problem' in data) return { ...data, ...suggest(file, source.names) };
  const found = follow(data.value, path, file);
  if ('problem' in found) return found;
  const names = Object.keys(formats);
  if (format !== undefined && !isFormat(format)) {
    return {
      problem: `There is no format “${format}”.`,
      expected: `one of ${names.join(', ')}`,
      ...suggest(format, names),
    };
  }
  if (format === undefined && typeof found.value !== 'string') {
    return {
      problem: `“{{ ${text} }}” does not say how it is shown.`,
      expected: `{{ ${written} | format }}, format one of ${names.join(', ')}`,
    };
  }
  const { accepts, expected, show } = formats[format ?? 'text'];
  if (!accepts(found.value)) {
    return {
      problem: `“${written}” is ${kindOf(found.value)}, which cannot be shown as ${format ?? 'text'}.`,
      expected,
    };
  }
  return { value: found.value, shown: show(found.value as never) };
}

function follow(
  start: unknown,
  path: readonly string[],
  file: string,
): { value: unknown } | { problem: string; expected: string } {
  let value = start;
  let soFar = file;
  for (const step of path) {
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    if (!keys.includes(step)) {
      const shown = Array.isArray(value) ? `a number from 0 to ${value.length - 1}` : listKeys(keys);
      return {
        problem: `“${soFar}” has no “${step}”.`,
        expected: keys.length > 0 ? shown : `nothing: “${soFar}” is ${kindOf(value)}`,
        ...suggest(step, keys),
      };
    }
    value = (value as Record<string, unknown>)[step];
    soFar += `.${step}`;
  }
  return { value };
}

const listKeys = (keys: readonly string[]): string =>
  `one of ${keys.slice(0, 12).join(', ')}${keys.length > 12 ? ', …' : ''}`;

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a group of values' : `the ${typeof value} ${JSON.stringify(value)}`;
}
