import { describe, expect, it } from 'vitest';
import { BuildError, nearest, Problems, printProblems } from '../../../src/site/problems.ts';

describe('nearest', () => {
  it('finds a name with two letters swapped', () => {
    expect(nearest('pwoer', ['tree', 'power', 'tower'])).toBe('power');
  });
  it('finds a name whose capitals differ', () => {
    expect(nearest('Figure', ['figures', 'figure'])).toBe('figure');
  });
  it('offers nothing when every name is far', () => {
    expect(nearest('zebra', ['power', 'branching'])).toBeUndefined();
  });
  it('offers nothing for a name that is right: something else is wrong with it', () => {
    expect(nearest('branching', ['branchings', 'branching'])).toBeUndefined();
  });
  it('offers nothing for a short name of which every letter differs', () => {
    expect(nearest('a', ['b', 'cd'])).toBeUndefined();
  });
});

describe('printProblems', () => {
  it('prints place, message, what was expected and the nearest name', () => {
    const problem = {
      file: 'a.md',
      line: 3,
      column: 4,
      message: 'Wrong.',
      expected: 'right',
      nearest: 'write',
    };
    expect(printProblems([problem])).toBe('a.md:3:4: Wrong.\n    expected: right\n    did you mean “write”?');
  });
  it('marks a warning as one', () => {
    expect(printProblems([{ file: 'a.md', message: 'Odd.', severity: 'warning' }])).toBe(
      'a.md: warning: Odd.',
    );
  });
});

describe('Problems', () => {
  it('sorts by file and line and says each thing once', () => {
    const problems = new Problems();
    problems.add({ file: 'b.md', line: 1, message: 'x' });
    problems.add({ file: 'a.md', line: 9, message: 'x' });
    problems.add({ file: 'a.md', line: 2, message: 'x' });
    problems.add({ file: 'a.md', line: 2, message: 'x' });
    expect(problems.all.map(({ file, line }) => `${file}:${line}`)).toEqual(['a.md:2', 'a.md:9', 'b.md:1']);
  });
  it('throws all of them at once', () => {
    const problems = new Problems();
    problems.add({ file: 'a.md', line: 1, message: 'One.' });
    problems.add({ file: 'a.md', line: 2, message: 'Two.' });
    expect(() => problems.throwIfAny()).toThrow(BuildError);
    expect(() => problems.throwIfAny()).toThrow('a.md:1: One.\na.md:2: Two.');
  });
  it('lets a build with warnings pass', () => {
    const problems = new Problems();
    problems.add({ file: 'a.md', message: 'Odd.', severity: 'warning' });
    expect(() => problems.throwIfAny()).not.toThrow();
  });
});
