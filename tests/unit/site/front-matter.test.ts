import { describe, expect, it } from 'vitest';
import { frontMatterJsonSchema, readFrontMatter } from '../../../src/site/front-matter.ts';
import { printProblems } from '../../../src/site/problems.ts';

const COMPLETE = `---
title: Trees
authors:
  - name: Ada Example
    orcid: 0000-0002-1825-0097
date: 2025-11-30
summary: Two sentences.
---
Body
`;
const printed = (text: string) => printProblems(readFrontMatter(text, 'a.md').problems);

describe('readFrontMatter', () => {
  it('reads fields and fills in defaults', () => {
    const { frontMatter, problems } = readFrontMatter(COMPLETE, 'a.md');
    expect(problems).toEqual([]);
    expect(frontMatter).toMatchObject({
      title: 'Trees',
      date: '2025-11-30',
      tags: [],
      order: 100,
      status: 'complete',
    });
  });
  it('says on which line the body begins', () => {
    expect(readFrontMatter(COMPLETE, 'a.md')).toMatchObject({ body: 'Body\n', bodyLine: 9 });
  });
  it('reads a file with the line ends and the mark of Windows', () => {
    const { frontMatter, body } = readFrontMatter(`\uFEFF${COMPLETE.replaceAll('\n', '\r\n')}`, 'a.md');
    expect(frontMatter?.title).toBe('Trees');
    expect(body).toBe('Body\n');
  });
  it('leaves a rule further down in the body', () => {
    expect(readFrontMatter(`${COMPLETE}\n---\n\nmore`, 'a.md').body).toBe('Body\n\n---\n\nmore');
  });
  it('names an unknown field, its line and the nearest one', () => {
    expect(printed(COMPLETE.replace('summary:', 'sumary:'))).toContain(
      'a.md:7: There is no field called “sumary”.',
    );
    expect(printed(COMPLETE.replace('summary:', 'sumary:'))).toContain('did you mean “summary”?');
  });
  it('names an unknown field inside an author', () => {
    const text = COMPLETE.replace('orcid', 'orchid');
    expect(printed(text)).toBe(
      'a.md:5: There is no field called “authors.0.orchid”.\n    expected: one of name, url, orcid, affiliation\n    did you mean “orcid”?',
    );
  });
  it('says what a missing field holds', () => {
    expect(printed(COMPLETE.replace('title: Trees\n', ''))).toContain(
      'The field “title” is missing.\n    expected: the title of the article',
    );
  });
  it('refuses a day that is not in the calendar', () => {
    expect(printed(COMPLETE.replace('2025-11-30', '2025-02-30'))).toBe(
      'a.md:6: The field “date” is not as expected.\n    expected: a date such as 2025-11-30',
    );
  });
  it('says what text is expected where a number is written', () => {
    const text = COMPLETE.replace(
      'date:',
      'paper:\n  - title: P\n    url: https://example.org\n    arxiv: 1906.02715\ndate:',
    );
    expect(printed(text)).toBe(
      'a.md:9: The field “paper.0.arxiv” is not as expected.\n    expected: a number such as 1906.02715, between quotes',
    );
  });
  it('reports several fields at once', () => {
    const text = COMPLETE.replace('title: Trees', 'titel: Trees').replace('2025-11-30', 'soon');
    expect(readFrontMatter(text, 'a.md').problems).toHaveLength(3);
  });
  it('reports broken YAML on its line', () => {
    expect(printed(COMPLETE.replace('title: Trees', 'title: Trees: and more'))).toMatch(
      /^a\.md:2: This is not legal YAML/,
    );
  });
  it('reports a name for a value that was never given', () => {
    expect(printed(COMPLETE.replace('Trees', '*unknown'))).toMatch(/^a\.md:2: This is not legal YAML/);
  });
  it.each(['', 'Just text', '---\ntitle: Trees\n', '--- \n'])('asks for front matter in %j', (text) => {
    expect(printed(text)).toContain('a.md:1: The article has no front matter.');
  });
  it('asks for fields when there are none', () => {
    expect(printed('---\n---\nBody')).toContain('The field “title” is missing.');
    expect(printed('---\nhello\n---\nBody')).toContain('The front matter is not a list of fields.');
  });
});

describe('changes', () => {
  const withChanges = (lines: string, more = '') =>
    COMPLETE.replace('summary:', `${more}changes:\n${lines}summary:`);
  const first = '  - date: 2026-01-05\n    text: A proof was mended.\n';
  const second = '  - date: 2025-12-24\n    text: A figure was added.\n';

  it('say when an article was updated, in whatever order they are written', () => {
    const { frontMatter, problems } = readFrontMatter(withChanges(second + first), 'a.md');
    expect(problems).toEqual([]);
    expect(frontMatter).toMatchObject({
      updated: '2026-01-05',
      changes: [{}, { text: 'A proof was mended.' }],
    });
    expect(readFrontMatter(withChanges(first + second), 'a.md').frontMatter?.updated).toBe('2026-01-05');
    expect(readFrontMatter(COMPLETE, 'a.md').frontMatter).not.toHaveProperty('updated');
  });
  it('may stand beside a day of update that agrees', () => {
    expect(printed(withChanges(first, 'updated: 2026-01-05\n'))).toBe('');
  });
  it('must agree with the day of update', () => {
    expect(printed(withChanges(first, 'updated: 2026-01-04\n'))).toBe(
      'a.md:7: The field “updated” says 2026-01-04, but the last of the changes came out on 2026-01-05.\n    expected: “updated: 2026-01-05”, or no such field: it follows from the changes',
    );
  });
  it.each(['2025-11-30', '2025-11-29'])('cannot be of the first day or before, as %s is', (day) => {
    expect(printed(withChanges(first + second.replace('2025-12-24', day)))).toContain(
      `a.md:10: A change of ${day} cannot come after the first publication on 2025-11-30.`,
    );
  });
  it('each have a day and a text', () => {
    expect(printed(withChanges('  - date: 2026-01-05\n'))).toContain(
      'The field “changes.0.text” is missing.\n    expected: what changed, in a sentence',
    );
    expect(printed(withChanges('  - date: soon\n    text: More\n'))).toContain('a date such as');
    expect(printed(withChanges('  - day: 2026-01-05\n    text: More\n'))).toContain(
      'no field called “changes.0.day”',
    );
    expect(printed(withChanges('  2026-01-05\n'))).toContain('a list of changes');
  });
  it('an update cannot come before the first publication', () => {
    expect(printed(COMPLETE.replace('summary:', 'updated: 2025-11-29\nsummary:'))).toContain(
      'a.md:7: The field “updated” says 2025-11-29, before the first publication on 2025-11-30.',
    );
  });
});

describe('frontMatterJsonSchema', () => {
  it('knows the list of changes', () => {
    expect(frontMatterJsonSchema()).toMatchObject({
      properties: { changes: { type: 'array', items: { type: 'object', required: ['date', 'text'] } } },
    });
  });
  it('requires the fields that have no default', () => {
    expect(frontMatterJsonSchema()).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['title', 'authors', 'date', 'summary'],
    });
  });
});
