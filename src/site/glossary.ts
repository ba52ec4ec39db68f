import * as v from 'valibot';
import { type Problem, suggest } from './problems.ts';
import { readYaml } from './yaml-source.ts';

const entrySchema = v.strictObject({
  /** The word as the list of terms shows it; else the term itself. */
  title: v.optional(v.string('text')),
  /** Markdown: one to three plain sentences that stand by themselves. */
  text: v.pipe(v.string('the explanation, as text'), v.trim(), v.nonEmpty('the explanation, as text')),
  /** Other forms by which `[[…]]` finds the term: plurals, adjectives. */
  also: v.optional(v.array(v.string('a word'), 'a list of words'), []),
});

export interface GlossaryEntry {
  readonly term: string;
  readonly title: string;
  readonly text: string;
  readonly line: number;
  /** Where `text` begins. */
  readonly textLine: number;
}

/** Terms shared by all articles. */
export interface Glossary {
  readonly file: string;
  /** Finds a term by its name, its title or another form; capitals count as small letters, spaces as hyphens. */
  find(form: string): GlossaryEntry | undefined;
  /** Every form that is known. */
  readonly forms: readonly string[];
  readonly entries: readonly GlossaryEntry[];
}

/** Reads `articles/glossary.yaml`: `term: {title, text, also}`. */
export function readGlossary(text: string, file: string): { glossary: Glossary; problems: Problem[] } {
  const yaml = readYaml(text, file, 1);
  const problems: Problem[] = [...yaml.problems];
  const entries: GlossaryEntry[] = [];
  const byForm = new Map<string, GlossaryEntry>();
  const forms: string[] = [];

  function know(form: string, entry: GlossaryEntry): void {
    const other = byForm.get(normal(form));
    if (other && other !== entry) {
      const message = `“${form}” stands for two terms: “${other.term}” and “${entry.term}”.`;
      problems.push({ file, line: entry.line, message, expected: 'each form under one term only' });
    }
    if (!other) forms.push(form);
    byForm.set(normal(form), other ?? entry);
  }

  for (const [term, value] of Object.entries(asRecord(yaml.value, file, problems))) {
    const line = yaml.lineOf([term]);
    const read = v.safeParse(entrySchema, value);
    if (!read.success) {
      for (const issue of read.issues) problems.push(describeIssue(term, issue, file, yaml.lineOf));
      continue;
    }
    const { title = term, also, text } = read.output;
    const entry = { term, title, text, line, textLine: yaml.textLineOf([term, 'text']) };
    entries.push(entry);
    for (const form of new Set([term, title, ...also])) know(form, entry);
  }
  return { glossary: { file, entries, forms, find: (form) => byForm.get(normal(form)) }, problems };
}

const normal = (form: string): string =>
  form
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '-');

function asRecord(value: unknown, file: string, problems: Problem[]): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  problems.push({
    file,
    line: 1,
    message: 'The glossary is not a list of terms.',
    expected: '“term:” and below it “text: …”',
  });
  return {};
}

function describeIssue(
  term: string,
  issue: v.BaseIssue<unknown>,
  file: string,
  lineOf: (path: readonly (string | number)[]) => number,
): Problem {
  const path = [term, ...(issue.path ?? []).map(({ key }) => key as string | number)];
  const field = String(path[1] ?? '');
  const line = lineOf(path);
  const known = Object.keys(entrySchema.entries);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return {
      file,
      line,
      message: `The term “${term}” has no field “${field}”.`,
      expected: `one of ${known.join(', ')}`,
      ...suggest(field, known),
    };
  }
  if (field === '')
    return { file, line, message: `The term “${term}” is not explained.`, expected: '“text: …” below it' };
  return {
    file,
    line,
    message: `The field “${field}” of the term “${term}” is missing or not as expected.`,
    expected: field === 'also' ? 'a list of words' : 'text',
  };
}
