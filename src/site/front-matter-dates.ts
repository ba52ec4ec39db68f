import type { ArticleText, FrontMatter } from './front-matter.ts';
import type { Problem } from './problems.ts';

const lastChange = ({ changes = [] }: FrontMatter): string | undefined =>
  changes
    .map(({ date }) => date)
    .sort()
    .at(-1);

/** An article was last updated when its last change came out. */
export function withUpdated(front: FrontMatter): FrontMatter {
  const updated = front.updated ?? lastChange(front);
  return updated === undefined ? front : { ...front, updated };
}

/** Dates that do not fit each other. */
export function wrongDates(front: FrontMatter, file: string, lineOf: ArticleText['lineOf']): Problem[] {
  const { date, updated, changes = [] } = front;
  const problems = changes.flatMap((change, index): Problem[] =>
    change.date > date
      ? []
      : [
          {
            file,
            line: lineOf(['changes', index, 'date']),
            message: `A change of ${change.date} cannot come after the first publication on ${date}.`,
            expected: `a day after ${date}: what was there from the beginning is no change`,
          },
        ],
  );
  const last = lastChange(front);
  if (updated !== undefined && last !== undefined && updated !== last) {
    problems.push({
      file,
      line: lineOf(['updated']),
      message: `The field “updated” says ${updated}, but the last of the changes came out on ${last}.`,
      expected: `“updated: ${last}”, or no such field: it follows from the changes`,
    });
  }
  if (updated !== undefined && updated < date) {
    problems.push({
      file,
      line: lineOf(['updated']),
      message: `The field “updated” says ${updated}, before the first publication on ${date}.`,
      expected: `a day from ${date} on`,
    });
  }
  return problems;
}
