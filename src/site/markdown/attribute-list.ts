import { suggest } from '../problems.ts';
import type { Piece, Report } from './extension.ts';

/** `{#id .class name="value"}` behind a heading, an equation, a caption or a container. */
export interface AttributeList {
  readonly id?: string;
  readonly classes: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  /** What could not be read. */
  readonly rest: string;
}

/** @param text what stands between the braces */
export function parseAttributes(text: string | undefined): AttributeList {
  let id: string | undefined;
  const classes: string[] = [];
  const values: Record<string, string> = {};
  const rest = (text ?? '').replace(
    /#([^\s"=}]+)|\.([^\s"=}]+)|([\w-]+)=(?:"([^"]*)"|([^\s"]+))/g,
    (_whole, name?: string, className?: string, key?: string, quoted?: string, bare?: string) => {
      if (name !== undefined) id = name;
      else if (className !== undefined) classes.push(className);
      else values[key!] = quoted ?? bare ?? '';
      return '';
    },
  );
  return { ...(id === undefined ? {} : { id }), classes, values, rest: rest.trim() };
}

/** Reports what is not among the `allowed`: `id`, `.class` or the name of a value. */
export function checkAttributes(
  piece: Piece,
  list: AttributeList,
  allowed: readonly string[],
  report: Report,
): void {
  const written = [
    ...(list.id === undefined ? [] : ['id']),
    ...list.classes.map((name) => `.${name}`),
    ...Object.keys(list.values),
  ];
  const expected = `braces with ${allowed.map((name) => EXAMPLES[name] ?? name).join(', ')}`;
  for (const name of written.filter((name) => !allowed.includes(name))) {
    report(piece, `“${name}” means nothing here.`, { expected, ...suggest(name, allowed) });
  }
  if (list.rest) report(piece, `“${list.rest}” in braces cannot be read.`, { expected });
}

const EXAMPLES: Readonly<Record<string, string>> = {
  id: '#name',
  title: 'title="…"',
  number: 'number="1.2"',
};
