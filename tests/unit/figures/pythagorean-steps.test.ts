import { expect, describe as group, test } from 'vitest';
import { defaults } from '../../../src/figures/kit/state.ts';
import '../../../src/figures/pythagorean-steps/pythagorean-steps.ts';
import {
  build,
  chosenPair,
  edgesTo,
  isPlaced,
  placedPairs,
  type StepsState,
} from '../../../src/figures/pythagorean-steps/marks.ts';
import { edgeLabel, treePlaces } from '../../../src/figures/pythagorean-steps/marks-layout.ts';
import { EXAMPLES } from '../../../src/figures/pythagorean-steps/marks-trees.ts';
import {
  coordinateWords,
  describe,
  pairWords,
  pointWords,
  stepWords,
  sumWords,
  verdictWords,
} from '../../../src/figures/pythagorean-steps/marks-words.ts';
import { stateTable } from '../../../src/figures/pythagorean-steps/schema.ts';
import { table } from '../../../src/figures/pythagorean-steps/table.ts';
import { checkTree } from '../../../src/geometry/tree-check.ts';
import { picture, serverHtml } from './picture.ts';

const first = defaults(stateTable);
const at = (change: Partial<StepsState>): StepsState => ({ ...first, ...change });
const TREES = ['sentence', 'star', 'chain'] as const;
const everyState = TREES.flatMap((tree) =>
  (['squared', 'l1'] as const).flatMap((measure) =>
    [false, true].map((weighted) => at({ tree, measure, weighted })),
  ),
);

group('pythagorean-steps', () => {
  test('shows sound trees, each with a colour for every edge', () => {
    for (const { tree, columns } of Object.values(EXAMPLES)) {
      expect(checkTree(tree)).toEqual([]);
      expect(columns).toHaveLength(tree.parents.length);
      expect(tree.parents.length - 1).toBeLessThanOrEqual(stateTable.step.max);
    }
  });

  test('finds the distance between points equal to tree distance for every pair, tree, length and measure', () => {
    for (const state of everyState) {
      const pairs = placedPairs(build(state));
      const nodes = EXAMPLES[state.tree].tree.parents.length;
      expect(pairs).toHaveLength((nodes * (nodes - 1)) / 2);
      for (const { along, between, agrees, parts } of pairs) {
        expect(Math.abs(along - between)).toBeLessThan(1e-9);
        expect(parts.reduce((sum, part) => sum + part)).toBeCloseTo(along, 9);
        expect(agrees).toBe(true);
      }
    }
  });

  test('places edges breadth first, each below a node that is there already', () => {
    for (const tree of TREES) {
      const { edges, joins } = build(at({ tree }));
      for (const [k, { parent, child }] of edges.entries()) {
        expect(joins[child]).toBe(k + 1);
        expect(joins[parent]!).toBeLessThan(joins[child]!);
      }
    }
  });

  test('puts one more node into the check with each step', () => {
    for (let step = 0; step <= 6; step++) {
      expect(placedPairs(build(at({ step })))).toHaveLength(((step + 1) * step) / 2);
    }
  });

  test('sums the vectors on the path from the root', () => {
    const construction = build(first);
    const node = (word: string) => construction.tree.labels.indexOf(word);
    expect(edgesTo(construction, node('eats'))).toEqual([]);
    expect(pointWords(construction, node('eats'))).toBe('0');
    expect(pointWords(construction, node('very'))).toBe('e₂ + e₅ + e₆');
    const weighted = build(at({ weighted: true }));
    expect(pointWords(weighted, node('Our'))).toBe('√0.5 e₁ + √1.5 e₃');
    const l1 = build(at({ weighted: true, measure: 'l1' }));
    expect(pointWords(l1, node('Our'))).toBe('0.5 e₁ + 1.5 e₃');
  });

  test('scales a coordinate by the root of the length, or for ℓ1 by the length', () => {
    const lengths = [2, 1, 1, 1, 1, 1];
    const along = (measure: 'squared' | 'l1') => {
      const construction = build(at({ weighted: true, lengths, measure }));
      return construction.coordinate(construction.edges[0]!.child, 0);
    };
    expect(along('squared')).toBeCloseTo(Math.SQRT2, 12);
    expect(along('l1')).toBe(2);
    expect(coordinateWords(Math.SQRT2, 2, 'squared')).toBe('√2');
    expect(coordinateWords(2, 2, 'l1')).toBe('2');
  });

  test('writes the sum of the chosen pair out', () => {
    const construction = build(first);
    expect(pairWords(construction, chosenPair(construction, first))).toBe(
      '“Our” and “fish” differ in e₁, e₂ and e₃: 1 + 1 + 1 = 3 = tree distance.',
    );
    const weighted = at({ weighted: true });
    expect(sumWords(chosenPair(build(weighted), weighted))).toBe('0.5 + 2 + 1.5 = 4 = tree distance');
  });

  test('says so when two distances do not agree', () => {
    const pair = { from: 0, to: 1, along: 2, between: 1, agrees: false, parts: [1] };
    expect(sumWords(pair)).toBe('1, but the tree distance is 2');
  });

  test('says when a chosen node is still to come, or is chosen twice', () => {
    const early = at({ step: 1 });
    expect(describe(undefined, early)).toContain('“Our” joins in step 3');
    expect(describe(undefined, at({ from: 6, to: 6 }))).toContain('“fish” twice');
    expect(stepWords(build(at({ step: 0 })))).toContain('origin');
    expect(verdictWords(build(at({ step: 0 })))).toContain('no pair to check');
    expect(verdictWords(build(early))).toContain('The one pair agrees');
  });

  test('takes the last node and the last edge where a tree has fewer than asked', () => {
    const star = at({ tree: 'star' });
    const construction = build(star);
    expect(construction.placed).toBe(3);
    expect(chosenPair(construction, star)).toMatchObject({ from: 0, to: 3, along: 2 });
  });

  test('describes the claim with its numbers and lists every pair', () => {
    expect(describe(undefined, first)).toContain('All 21 pairs agree: squared distance = tree distance.');
    expect(table(undefined, first).rows).toHaveLength(21);
    expect(table(undefined, at({ measure: 'l1' })).columns.at(-1)!.label).toBe('ℓ1 distance');
  });

  test('keeps nodes and edge names of every tree inside the drawing and apart', () => {
    for (const tree of TREES) {
      const places = treePlaces(EXAMPLES[tree]);
      for (const [i, { x, y }] of places.entries()) {
        expect(x).toBeGreaterThanOrEqual(23);
        expect(x).toBeLessThanOrEqual(337);
        for (const other of places.slice(0, i)) {
          expect(Math.abs(x - other.x) >= 46 || Math.abs(y - other.y) >= 28).toBe(true);
        }
      }
      const wide = 46; // “e₁: 0.75” in semibold
      for (const { child } of build(at({ tree })).edges) {
        const { x, anchor } = edgeLabel(EXAMPLES[tree], places, child);
        expect(anchor === 'end' ? x - wide : x).toBeGreaterThanOrEqual(0);
        expect(anchor === 'end' ? x : x + wide).toBeLessThan(360);
      }
    }
  });

  test('shows as many columns of coordinates as edges are placed', async () => {
    for (const step of [0, 2, 6]) {
      const html = await serverHtml('pythagorean-steps', undefined, at({ step }));
      expect(html.match(/<th scope="col"/g) ?? []).toHaveLength(step);
      const construction = build(at({ step }));
      const later = construction.joins.filter((_, node) => !isPlaced(construction, node));
      expect(html.match(/<td class="later"/g) ?? []).toHaveLength(later.length);
    }
  });

  test('draws every corner of its state without a missing number', async () => {
    for (const state of everyState) {
      for (const step of [0, 1, 6]) {
        for (const [from, to] of [
          [0, 6],
          [6, 6],
        ] as const) {
          expect(await serverHtml('pythagorean-steps', undefined, { ...state, step, from, to })).not.toMatch(
            /NaN|undefined|Infinity|\[object/,
          );
        }
      }
    }
  });

  test('keeps its pictures', async () => {
    await expect(await picture('pythagorean-steps', undefined, first)).toMatchFileSnapshot(
      '__svg__/pythagorean-steps-first.svg',
    );
    await expect(
      await picture('pythagorean-steps', undefined, at({ step: 3, weighted: true, measure: 'l1' })),
    ).toMatchFileSnapshot('__svg__/pythagorean-steps-half-built.svg');
    await expect(await picture('pythagorean-steps', undefined, at({ tree: 'chain' }))).toMatchFileSnapshot(
      '__svg__/pythagorean-steps-chain.svg',
    );
  });
});
