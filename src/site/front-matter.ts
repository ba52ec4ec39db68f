import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { withUpdated, wrongDates } from './front-matter-dates.ts';
import { type Problem, suggest } from './problems.ts';
import { readYaml } from './yaml-source.ts';

const filled = (what: string) => v.pipe(v.string(`${what}, as text`), v.trim(), v.nonEmpty(what));
const isoDate = v.pipe(
  v.string('a date such as 2025-11-30'),
  v.check((text) => isDay(text), 'a date such as 2025-11-30'),
);
const matching = (pattern: RegExp, what: string) => v.pipe(v.string(what), v.regex(pattern, what));
const webAddress = matching(/^https?:\/\/\S+$/, 'an address that begins with https://');
const year = v.pipe(
  v.number('a year such as 2019'),
  v.integer('a year such as 2019'),
  v.minValue(1500, 'a year such as 2019'),
  v.maxValue(2200, 'a year such as 2019'),
);

const author = v.strictObject({
  name: filled('the author’s name'),
  /** The author's own page. */
  url: v.optional(webAddress),
  /** The author's number in the ORCID register of researchers. */
  orcid: v.optional(matching(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, 'an ORCID such as 0000-0002-1825-0097')),
  affiliation: v.optional(filled('the name of a university, company or lab')),
});

const paper = v.strictObject({
  title: filled('the title of the paper'),
  url: webAddress,
  authors: v.optional(v.array(filled('an author’s name'))),
  /** Where it appeared, e.g. “NeurIPS 2019”. */
  venue: v.optional(filled('where the paper appeared')),
  year: v.optional(year),
  /** Without `https://doi.org/`. */
  doi: v.optional(matching(/^10\.\d{4,9}\/\S+$/, 'a DOI such as 10.1000/182')),
  /** Without `arXiv:`. */
  arxiv: v.optional(
    matching(/^(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(v\d+)?$/, 'a number such as 1906.02715, between quotes'),
  ),
});

const change = v.strictObject({
  /** The day on which it was published. */
  date: isoDate,
  /** What is different now, in a sentence. */
  text: filled('what changed, in a sentence'),
});

/** The picture drawn behind the title: a figure, shown in one or more of its states. */
const header = v.strictObject({
  figure: filled('the name of a figure'),
  /** The name of a file in `data/<slug>/`, without `.json`. */
  data: v.optional(filled('the name of a data file')),
  states: v.optional(v.array(v.record(v.string(), v.unknown())), [{}]),
});

/** What stands between the two lines `---` at the top of an article. */
export const frontMatterSchema = v.strictObject({
  /** The heading of the page, and its name in the browser's tab. */
  title: filled('the title of the article'),
  /** One line below the title. */
  subtitle: v.optional(filled('one line below the title')),
  /** In the order in which they are cited. */
  authors: v.pipe(
    v.array(author, 'a list of authors, each “- name: …”'),
    v.minLength(1, 'at least one author'),
  ),
  /** The day it was first published: year, month, day. */
  date: isoDate,
  /** The day of the last change that alters what is said. Follows from `changes` where there are any. */
  updated: v.optional(isoDate),
  /** What changed since the first publication, shown at the end of the article. */
  changes: v.optional(v.array(change, 'a list of changes, each “- date: …” and “text: …”')),
  /** Where it appears, if not only here. */
  venue: v.optional(filled('where the article appears')),
  /** The papers the article explains. */
  paper: v.optional(v.array(paper, 'a list of papers, each “- title: …”')),
  /** Ids of the figures that are tools: a reader brings something of their own. The collection leads to them. */
  tools: v.optional(v.array(filled('the id of a figure'), 'a list of ids of figures'), []),
  /** Id of the figure that is shown where the article is shared; else its first. */
  image: v.optional(filled('the id of a figure')),
  /** Two or three sentences, for the collection, the feed and search engines. */
  summary: filled('two or three sentences on what the article shows'),
  /** Plain words by which the collection is sorted. */
  tags: v.optional(v.array(filled('a word')), []),
  /** Its place in the collection; smaller comes first. */
  order: v.optional(v.number('a number; smaller comes first'), 100),
  /** A draft is built and marked as one; it is left out of the collection and the feed. */
  status: v.optional(v.picklist(['draft', 'complete'], 'draft or complete'), 'complete'),
  header: v.optional(header),
});

export type FrontMatter = v.InferOutput<typeof frontMatterSchema>;

export interface ArticleText {
  /** `undefined` when it is missing or wrong; `problems` says why. */
  readonly frontMatter: FrontMatter | undefined;
  /** The Markdown below the front matter. */
  readonly body: string;
  /** The line of the file on which `body` begins. */
  readonly bodyLine: number;
  readonly problems: readonly Problem[];
  /** The line on which a field of the front matter is written. */
  lineOf(path: readonly (string | number)[]): number;
}

/** Splits an article at its two lines `---` and checks the fields between them. */
export function readFrontMatter(text: string, file: string): ArticleText {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const block = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/.exec(source);
  if (!block) {
    const message = 'The article has no front matter.';
    const expected = 'a first line “---”, then fields such as “title: …”, then a line “---”';
    return {
      frontMatter: undefined,
      body: source,
      bodyLine: 1,
      problems: [{ file, line: 1, message, expected }],
      lineOf: () => 1,
    };
  }
  const yaml = readYaml(block[1] ?? '', file, 2);
  const rest = {
    body: source.slice(block[0].length),
    bodyLine: 1 + (block[0].match(/\n/g)?.length ?? 0),
    lineOf: yaml.lineOf,
  };
  if (yaml.problems.length > 0) return { frontMatter: undefined, problems: yaml.problems, ...rest };
  const read = v.safeParse(frontMatterSchema, yaml.value ?? {});
  if (!read.success) {
    const problems = read.issues.map((issue) => describeIssue(issue, file, yaml.lineOf));
    return { frontMatter: undefined, problems, ...rest };
  }
  const frontMatter = withUpdated(read.output);
  return { frontMatter, problems: wrongDates(read.output, file, yaml.lineOf), ...rest };
}

/** JSON Schema of the front matter, for completion and checks in an author's editor. */
export function frontMatterJsonSchema(): Record<string, unknown> {
  return { ...toJsonSchema(frontMatterSchema, { typeMode: 'input', errorMode: 'ignore' }) };
}

function describeIssue(issue: v.BaseIssue<unknown>, file: string, lineOf: ArticleText['lineOf']): Problem {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const line = lineOf(path);
  if (path.length === 0) {
    const expected = 'fields, each on a line of its own: “title: …”';
    return { file, line, message: 'The front matter is not a list of fields.', expected };
  }
  const name = path.join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = fieldNames(path.slice(0, -1));
    const wrong = String(path.at(-1));
    return {
      file,
      line,
      message: `There is no field called “${name}”.`,
      expected: `one of ${known.join(', ')}`,
      ...suggest(wrong, known),
    };
  }
  if (issue.type === 'strict_object' && issue.input === undefined) {
    return { file, line, message: `The field “${name}” is missing.`, expected: expectedAt(path) };
  }
  return { file, line, message: `The field “${name}” is not as expected.`, expected: issue.message };
}

type AnySchema = v.GenericSchema & {
  entries?: Record<string, AnySchema>;
  item?: AnySchema;
  wrapped?: AnySchema;
  pipe?: readonly AnySchema[];
  message?: unknown;
};

/** The part of the schema that checks `path`. */
function schemaAt(path: readonly (string | number)[]): AnySchema | undefined {
  let schema: AnySchema | undefined = frontMatterSchema as unknown as AnySchema;
  for (const step of path) {
    schema = typeof step === 'number' ? schema?.item : schema?.entries?.[step];
    while (schema?.wrapped) schema = schema.wrapped;
  }
  return schema;
}

function fieldNames(path: readonly (string | number)[]): string[] {
  return Object.keys(schemaAt(path)?.entries ?? {});
}

/** What the field at `path` holds, in the words of its schema. */
function expectedAt(path: readonly (string | number)[]): string {
  const schema = schemaAt(path);
  const words = [schema, ...(schema?.pipe ?? [])]
    .map((part) => part?.message)
    .find((part) => typeof part === 'string');
  return words === undefined ? `“${path.at(-1)}: …”` : String(words);
}

/** A day of the calendar written year-month-day; 2025-02-30 is none. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
}
