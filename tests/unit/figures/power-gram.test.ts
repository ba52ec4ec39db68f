import { expect, describe as group, test } from 'vitest';
import { defaults, type StateOf } from '../../../src/figures/kit/state.ts';
import { starLimit } from '../../../src/geometry/power.ts';
import '../../../src/figures/power-gram/power-gram.ts';
import { boundary, describe, spectrum, starPower } from '../../../src/figures/power-gram/marks.ts';
import { stateTable } from '../../../src/figures/power-gram/schema.ts';
import { table } from '../../../src/figures/power-gram/table.ts';
import { picture, serverHtml } from './picture.ts';

const first = defaults(stateTable);
const at = (change: Partial<StateOf<typeof stateTable>>) => ({ ...first, ...change });

group('power-gram', () => {
  test('finds the negative eigenvalue exactly where the formula for stars says so', () => {
    for (let edges = 2; edges <= 24; edges++) {
      for (let power = 0.5; power <= 4; power += 0.05) {
        if (Math.abs(starLimit(power) - edges) < 1e-6) continue;
        expect(spectrum(at({ edges, power })).embeds).toBe(edges <= starLimit(power));
      }
    }
  });

  test('draws the curve for stars through the powers at which their limit is met', () => {
    for (const [leaves, power] of boundary(first).star) expect(starLimit(power)).toBeCloseTo(leaves, 6);
    expect(starPower(1e6)).toBeLessThan(2);
  });

  test('lets every chain embed from power 1 on and no tree fail at power 2', () => {
    expect(boundary(at({ tree: 'chain', edges: 20 })).critical).toBe(1);
    for (const tree of ['star', 'chain', 'binary'] as const) {
      for (let edges = 2; edges <= 24; edges++)
        expect(spectrum(at({ tree, edges, power: 2 })).embeds).toBe(true);
    }
  });

  test('says in words what the picture shows', () => {
    expect(describe(undefined, at({ edges: 8, power: 1.5 }))).toContain('has no power-1.5 embedding');
    expect(describe(undefined, at({ power: 2 }))).toContain('no eigenvalue is negative');
  });

  test('lists one row for each eigenvalue', () => {
    expect(table(undefined, at({ edges: 5 })).rows).toHaveLength(6);
  });

  test('draws every corner of its state without a missing number', async () => {
    for (const tree of ['star', 'chain', 'binary'] as const) {
      for (const power of [0.5, 2, 4]) {
        for (const edges of [2, 24]) {
          expect(await serverHtml('power-gram', undefined, at({ tree, power, edges }))).not.toMatch(
            /NaN|undefined|Infinity/,
          );
        }
      }
    }
  });

  test('keeps its pictures', async () => {
    await expect(await picture('power-gram', undefined, first)).toMatchFileSnapshot(
      '__svg__/power-gram-first.svg',
    );
    await expect(
      await picture('power-gram', undefined, at({ tree: 'binary', power: 2 })),
    ).toMatchFileSnapshot('__svg__/power-gram-binary-two.svg');
  });
});
