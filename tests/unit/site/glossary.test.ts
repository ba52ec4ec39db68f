import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../../src/site/glossary.ts';
import { printProblems } from '../../../src/site/problems.ts';

const printed = (text: string) => printProblems(readGlossary(text, 'glossary.yaml').problems);

describe('readGlossary', () => {
  it('finds a term by name, title and other forms', () => {
    const { glossary } = readGlossary(
      'tree-distance:\n  title: Distance in a tree\n  text: x\n  also: [tree distances]\n',
      'g',
    );
    for (const form of ['tree-distance', 'tree distance', 'Distance in a tree', 'Tree Distances']) {
      expect(glossary.find(form)?.term).toBe('tree-distance');
    }
    expect(glossary.find('distance')).toBeUndefined();
  });
  it('knows where the text of a term begins', () => {
    const { glossary } = readGlossary('tree:\n  text: |\n    Nodes.\n', 'g');
    expect(glossary.entries[0]).toMatchObject({ title: 'tree', line: 1, textLine: 3 });
  });
  it('names a form that stands for two terms', () => {
    expect(printed('a:\n  text: x\n  also: [same]\nb:\n  text: y\n  also: [same]')).toBe(
      'glossary.yaml:4: “same” stands for two terms: “a” and “b”.\n    expected: each form under one term only',
    );
  });
  it('names an unknown field and the nearest', () => {
    expect(printed('a:\n  text: x\n  titel: A')).toBe(
      'glossary.yaml:3: The term “a” has no field “titel”.\n    expected: one of title, text, also\n    did you mean “title”?',
    );
  });
  it('names a term without a text, and fields of the wrong kind', () => {
    expect(printed('a:\n  title: A')).toContain(
      'glossary.yaml:1: The field “text” of the term “a” is missing',
    );
    expect(printed('a: only words')).toContain('glossary.yaml:1: The term “a” is not explained.');
    expect(printed('a:\n  text: x\n  also: word')).toContain(
      'glossary.yaml:3: The field “also” of the term “a” is missing or not as expected.',
    );
  });
  it('reports what is no list of terms, and broken YAML', () => {
    expect(printed('- a\n- b')).toContain('glossary.yaml:1: The glossary is not a list of terms.');
    expect(printed('a: [')).toContain('This is not legal YAML');
  });
  it('may be empty', () => {
    expect(printed('')).toBe('');
    expect(printed('# nothing yet\n')).toBe('');
  });
});
