// The package of the element: what is in it, and that its parts do nothing by being imported.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { makeLib } from '../../../scripts/lib.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'vitrine-lib-')), 'dist-lib');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const figures = readdirSync('src/figures').filter((name) => name !== 'kit');

beforeAll(() => makeLib(process.cwd(), folder), 120_000);

test('npm packs it with program, types, manifest and licence', () => {
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: folder, encoding: 'utf8' }),
  ) as [{ files: { path: string }[] }];
  const paths = files.map(({ path }) => path);
  const { exports, customElements } = JSON.parse(read('package.json'));
  const named = Object.values<string | Record<string, string>>(exports).flatMap((each) =>
    typeof each === 'string' ? [each] : Object.values(each),
  );
  for (const path of [...named.map((each) => each.replace('./', '')), customElements, 'README.md', 'LICENSE'])
    expect(paths).toContain(path);
  const scripts = paths
    .filter((path) => path.endsWith('.js'))
    .map(read)
    .join('\n');
  for (const name of figures) expect(scripts, name).toContain(`vitrine-${name}`);
});

test('what its parts import at once defines no element', () => {
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const from = path.split('/').slice(0, -1).join('/');
    for (const [, target] of read(path).matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g))
      visit(join(from, target!));
  };
  visit('element.js');
  const code = [...seen].map(read).join('\n');
  expect(code).not.toMatch(/customElements\.define/);
  expect(code).toContain('attachShadow');
  expect(read('embed.js')).toContain('customElements');
});

test('the manifest names what the element has', () => {
  const [{ declarations }] = JSON.parse(read('custom-elements.json')).modules;
  const source = readFileSync('src/embed/element.ts', 'utf8');
  const [{ attributes, events, members }] = declarations;
  for (const { name } of [...attributes, ...events, ...members]) expect(source).toContain(name);
  for (const { name } of members) expect(read('element.d.ts')).toContain(name);
});
