import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** Letters that XML 1.0 forbids, even written as references. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#(?:[0-8]|1[124-9]|2\d|3[01]);/;

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

export const asList = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as T];

/** The tree of an XML text with `@name` for attributes and `#text` beside them, or what keeps it from being XML. */
export function readXml(text: string): { tree: Record<string, never> } | { problem: string } {
  const valid = XMLValidator.validate(text);
  if (valid !== true) return { problem: `line ${valid.err.line}: ${valid.err.msg}` };
  if (!text.startsWith('<?xml version="1.0" encoding="utf-8"?>')) return { problem: 'no declaration' };
  if (FORBIDDEN.test(text)) return { problem: 'a letter that XML forbids' };
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    htmlEntities: true,
    processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
  });
  return { tree: parser.parse(text) };
}
