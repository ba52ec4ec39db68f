import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled, nodeProblem } from '../../../scripts/install.mjs';

describe('the version of Node', () => {
  it('may be 20.19 or newer', () => {
    for (const version of ['20.19.0', '20.20.2', '22.0.0', '25.1.0'])
      expect(nodeProblem(version)).toBeUndefined();
  });

  it('is refused below that, in one sentence with both versions', () => {
    for (const version of ['18.20.4', '20.18.3']) {
      expect(nodeProblem(version)).toContain(`needs Node 20.19 or newer; this is Node ${version}`);
    }
  });
});

describe('the installed packages', () => {
  let root = '';
  const write = (path: string, packages: object) =>
    writeFileSync(join(root, path), JSON.stringify({ packages }));
  const wanted = {
    '': {},
    'node_modules/lit': { version: '3.3.3' },
    'node_modules/mac': { version: '1.0.0', optional: true },
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'vitrine-install-'));
    mkdirSync(join(root, 'node_modules'));
    write('package-lock.json', wanted);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('are missing in a fresh clone', () => {
    expect(isInstalled(root)).toBe(false);
  });

  it('are complete without what belongs to other machines', () => {
    write('node_modules/.package-lock.json', { 'node_modules/lit': { version: '3.3.3' } });
    expect(isInstalled(root)).toBe(true);
  });

  it('are out of date when a version differs', () => {
    write('node_modules/.package-lock.json', { 'node_modules/lit': { version: '3.3.2' } });
    expect(isInstalled(root)).toBe(false);
  });
});
