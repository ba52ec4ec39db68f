import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaults, stateJsonSchema } from '../../../src/figures/kit/state.ts';
import { loadFigures } from '../../../src/site/figure-registry.ts';
import { picture } from './picture.ts';

const FOLDER = 'src/figures';
const names = readdirSync(FOLDER).filter((name) => name !== 'kit');
const snapshots = readdirSync('tests/unit/figures/__svg__');
const registry = await loadFigures();

/** The `data` of every data file of the project. */
const files: readonly unknown[] = readdirSync('data').flatMap((slug) =>
  readdirSync(join('data', slug))
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join('data', slug, file), 'utf8')).data),
);

describe.each(names)('%s', (name) => {
  const { contract, about, table, validateData } = registry.get(name)!;
  const data = validateData && files.find((file) => file !== undefined && validateData(file).length === 0);
  const state = defaults(contract.state);

  test('has the files and the name of the contract', () => {
    const own = readdirSync(join(FOLDER, name));
    expect(own).toEqual(
      expect.arrayContaining(['schema.ts', 'marks.ts', 'table.ts', `${name}.ts`, `${name}.styles.ts`]),
    );
    expect(contract.name).toBe(name);
    expect([about.title, about.method].every((words) => words.length > 10)).toBe(true);
  });

  test('draws its first state, says it in a sentence and lists it in rows', async () => {
    if (validateData) expect(data, 'a data file that fits its schema').toBeDefined();
    await contract.prepare?.(state);
    expect(await picture(name, data, state)).toMatch(/<svg[\s\S]*<(path|line|circle|rect)/);
    expect(contract.describe(data, state)).toMatch(/^[\p{Lu}“\d].*[.!?]$/su);
    const { columns, rows } = table(data, state);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  test('keeps at least two of its pictures', () => {
    expect(snapshots.filter((file) => file.startsWith(`${name}-`)).length).toBeGreaterThanOrEqual(2);
  });

  test('describes its state as JSON Schema', () => {
    expect(Object.keys(stateJsonSchema(contract.state).properties as object)).toEqual(
      Object.keys(contract.state),
    );
  });
});
