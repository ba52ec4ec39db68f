import * as v from 'valibot';

/** Kinds of works that version 1.0.2 of the schema knows. */
const TYPES =
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage'.split(
    ' ',
  );

const filled = v.pipe(v.string(), v.nonEmpty());
const name = v.union([
  v.strictObject({ family: filled, given: v.optional(filled) }),
  v.strictObject({ literal: filled }),
]);
const whole = v.pipe(v.number(), v.integer());
const date = v.strictObject({
  'date-parts': v.pipe(
    v.array(v.pipe(v.array(whole), v.minLength(1), v.maxLength(3))),
    v.minLength(1),
    v.maxLength(2),
  ),
});

/** The part of csl-data.json (citation-style-language/schema) that our files may use, all of it required of them but the note. */
const schema = v.pipe(
  v.array(
    v.strictObject({
      id: filled,
      type: v.picklist(TYPES),
      title: filled,
      author: v.pipe(v.array(name), v.minLength(1)),
      issued: date,
      'container-title': filled,
      URL: v.pipe(v.string(), v.url()),
      language: filled,
      note: v.optional(filled),
    }),
  ),
  v.minLength(1),
);

/** What is wrong with CSL-JSON, a line each. */
export function cslProblems(value: unknown): string[] {
  return (v.safeParse(schema, value).issues ?? []).map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
}
