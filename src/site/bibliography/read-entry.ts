import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Person, Reference } from '../bibliography.ts';

/** The part of CSL-JSON (citationstyles.org) that we show. */
interface CslItem {
  type?: string;
  title?: string;
  author?: CslName[];
  editor?: CslName[];
  'container-title'?: string;
  publisher?: string;
  event?: string;
  issued?: { 'date-parts'?: number[][] };
  volume?: string | number;
  issue?: string | number;
  page?: string;
  DOI?: string;
  URL?: string;
}

interface CslName {
  given?: string;
  family?: string;
  literal?: string;
  suffix?: string;
  'non-dropping-particle'?: string;
  'dropping-particle'?: string;
}

interface EntryProblem {
  readonly problem: string;
  readonly line: number;
  readonly expected: string;
}

/** Reads one BibTeX entry that begins on `line`. */
export function readEntry(source: string, key: string, line: number): Reference | EntryProblem {
  let item: CslItem | undefined;
  try {
    [item] = plugins.input.chain(source, { generateGraph: false, forceType: '@bibtex/text' }) as CslItem[];
  } catch (error) {
    return { ...describeError(error, line), expected: 'fields of the form “name = {text},”' };
  }
  const title = plain(item?.title);
  if (!item || !title) return { problem: `The entry “${key}” has no title.`, line, expected: 'title = {…}' };
  const names = (item.author ?? item.editor ?? []).map(person);
  const year = item.issued?.['date-parts']?.[0]?.[0];
  const venue = plain(item['container-title'] ?? item.publisher ?? item.event);
  const arxiv = arxivNumber(source);
  return {
    key,
    line,
    type: item.type ?? 'document',
    title,
    authors: names.filter(({ family }) => family !== 'others'),
    andOthers: names.some(({ family }) => family === 'others'),
    ...(venue && { venue }),
    ...(year && { year }),
    ...(item.volume && { volume: plain(item.volume) }),
    ...(item.issue && { issue: plain(item.issue) }),
    ...(item.page && { pages: plain(item.page).replace(/-+/g, '–') }),
    ...(item.DOI && { doi: plain(item.DOI).replace(/^https?:\/\/(dx\.)?doi\.org\//, '') }),
    ...(arxiv && { arxiv }),
    ...(item.URL && { url: plain(item.URL) }),
  };
}

function person(name: CslName): Person {
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  const family = [particle, name.family ?? name.literal].filter(Boolean).join(' ');
  const given = [name.given, name.suffix].filter(Boolean).join(' ');
  return { family: plain(family), ...(given && { given: plain(given) }) };
}

/** The number stands in `eprint`, in the address, or in what people write as journal. */
function arxivNumber(source: string): string | undefined {
  const number = String.raw`(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?`;
  const patterns = [
    `eprint\\s*=\\s*[{"]\\s*(?:arXiv:)?${number}`,
    `arxiv\\.org\\/(?:abs|pdf)\\/${number}`,
    `arXiv[: ]+${number}`,
  ];
  return patterns
    .map((pattern) => new RegExp(pattern, 'i').exec(source)?.[1])
    .find((found) => found !== undefined);
}

/** The reader marks protected capitals with tags and keeps TeX that it does not know. */
function plain(text: string | number | undefined): string {
  return String(text ?? '')
    .replace(/<[^>]*>/g, '')
    .replace(/\\([A-Za-z]+)/g, '$1')
    .replace(/[{}$]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The parser's message names line and column within the entry. */
function describeError(error: unknown, line: number): { problem: string; line: number } {
  const message = error instanceof Error ? error.message.split('\n')[0]! : String(error);
  const found = /^(.*?) at line (\d+) col \d+/.exec(message);
  const said = (found?.[1] ?? message).replace(/[:.]+$/, '');
  return { problem: `This entry cannot be read: ${said}.`, line: line + Number(found?.[2] ?? 1) - 1 };
}
