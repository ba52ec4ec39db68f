import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scriptGroups } from '../../../src/site/script-groups.ts';

function project(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'groups-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** The script file that a module of the project goes into, by name. */
function groupOf(root: string, path: string): string | null {
  const id = join(root, path);
  for (const { name, test } of scriptGroups(root)) {
    if (typeof test === 'function' ? test(id) : test.test(id)) return name;
  }
  return null;
}

const show = (...figures: string[]) =>
  figures.map((name) => `\`\`\`figure ${name}\nid: ${name}\n\`\`\`\n`).join('\n');

const FILES = {
  'articles/one/index.md': show('bars', 'curves'),
  'articles/two/index.md': show('curves'),
  'src/figures/bars/bars.ts': [
    "import { shape } from '../kit/chart/shape.ts';",
    "import type { Data } from './schema.ts';",
    "export const open = () => import('./parts/heavy.ts');",
  ].join('\n'),
  'src/figures/bars/schema.ts': '',
  'src/figures/bars/table.ts': '',
  'src/figures/bars/parts/heavy.ts': '',
  'src/figures/curves/curves.ts':
    "import {\n  shape,\n} from '../kit/chart/shape.ts';\nimport './parts/line.ts';\nimport '../kit/axis.ts';",
  'src/figures/curves/parts/line.ts': '',
  'src/figures/unused/unused.ts': '',
  'src/figures/kit/axis.ts': '',
  'src/figures/kit/table-html.ts': '',
  'src/figures/kit/chart/shape.ts': "export * from './deep.ts';",
  'src/figures/kit/chart/deep.ts': '',
};

describe('script files', () => {
  const root = project(FILES);
  const of = (path: string) => groupOf(root, `src/figures/${path}`);

  it('hold together what the same articles need', () => {
    expect(of('bars/bars.ts')).toBe('one');
    expect(of('curves/curves.ts')).toBe('one+two');
    expect(of('curves/parts/line.ts')).toBe('one+two');
  });

  it('give parts of the kit to all articles whose figures use them, also through other parts', () => {
    expect(of('kit/chart/shape.ts')).toBe('one+two');
    expect(of('kit/chart/deep.ts')).toBe('one+two');
  });

  it('leave out what is fetched on demand, and figures that no article shows', () => {
    for (const path of [
      'bars/parts/heavy.ts',
      'bars/table.ts',
      'bars/schema.ts',
      'unused/unused.ts',
      'kit/table-html.ts',
    ])
      expect(of(path)).toBe(null);
  });

  it('come in whole numbers of priority, more articles first, as a group takes in what its modules import', () => {
    const priorities = new Map(scriptGroups(root).map(({ name, priority }) => [name, priority]));
    for (const priority of priorities.values()) expect(Number.isInteger(priority)).toBe(true);
    expect(priorities.get('one+two')).toBeGreaterThan(priorities.get('one')!);
    expect(priorities.get('kit')).toBeGreaterThan(priorities.get('one+two')!);
  });

  it('keep what every figure needs in one', () => expect(of('kit/axis.ts')).toBe('kit'));
});
