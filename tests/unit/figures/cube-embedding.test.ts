import { expect, describe as group, test } from 'vitest';
import '../../../src/figures/cube-embedding/cube-embedding.ts';
import {
  type CubeState,
  cornersOf,
  describe,
  edgesOf,
  type PairKey,
  pairRows,
  sumWords,
} from '../../../src/figures/cube-embedding/marks.ts';
import {
  cubeEdges,
  cubeMarks,
  type NodeMark,
  VIEW,
} from '../../../src/figures/cube-embedding/marks-drawing.ts';
import { LabelPlacer } from '../../../src/figures/cube-embedding/marks-labels.ts';
import { stateTable } from '../../../src/figures/cube-embedding/schema.ts';
import { table } from '../../../src/figures/cube-embedding/table.ts';
import { defaults } from '../../../src/figures/kit/state.ts';
import { picture, serverHtml } from './picture.ts';

const first = defaults(stateTable);
const at = (change: Partial<CubeState>): CubeState => ({ ...first, ...change });
const SHAPES = ['star', 'chain'] as const;
const PAIRS = Object.keys(stateTable.pair.options) as PairKey[];

function* views(): Generator<Pick<CubeState, 'yaw' | 'pitch'>> {
  for (let yaw = -180; yaw <= 180; yaw += 15)
    for (let pitch = -90; pitch <= 90; pitch += 15) yield { yaw, pitch };
}
const nodesOf = (state: CubeState) =>
  cubeMarks(state)
    .items.filter((item): item is NodeMark => item.kind === 'node')
    .sort((one, other) => one.node - other.node);

group('cube-embedding', () => {
  test('lays every node on a corner of the unit cube and every edge along one of its sides', () => {
    for (const shape of SHAPES) {
      const corners = cornersOf(shape);
      for (const corner of corners) for (const value of corner) expect([0, 1]).toContain(value);
      const directions = edgesOf(shape).map(([parent, node]) =>
        corners[node]!.map((value, k) => value - corners[parent]![k]!),
      );
      expect(directions).toEqual([
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ]);
    }
  });

  test('makes the squared distance of every pair its tree distance', () => {
    for (const shape of SHAPES)
      for (const { squared, treeDistance } of pairRows(shape)) expect(squared).toBe(treeDistance);
    expect(pairRows('star').map(({ treeDistance }) => treeDistance)).toEqual([1, 1, 1, 2, 2, 2]);
    expect(pairRows('chain').map(({ treeDistance }) => treeDistance)).toEqual([1, 2, 3, 1, 2, 1]);
  });

  test('draws an edge and its parallel cube sides equally long in every view', () => {
    for (const view of views()) {
      const lengths = cubeEdges(view).map(({ from, to }) =>
        Math.hypot(to.x - from.x, to.y - from.y).toFixed(6),
      );
      expect(lengths).toHaveLength(12);
      for (const item of cubeMarks(at(view)).items) {
        if (item.kind !== 'edge') continue;
        const length = Math.hypot(item.to.x - item.from.x, item.to.y - item.from.y).toFixed(6);
        expect(lengths.filter((other) => other === length).length).toBeGreaterThanOrEqual(4);
      }
    }
  });

  test('dashes the three sides that a solid cube would hide', () => {
    expect(cubeEdges(first).filter(({ hidden }) => hidden)).toHaveLength(3);
  });

  test('draws near nodes after far ones, and larger', () => {
    for (const view of views()) {
      const items = cubeMarks(at(view)).items;
      const nodes = items.filter((item): item is NodeMark => item.kind === 'node');
      for (const [i, node] of nodes.slice(1).entries()) {
        expect(node.depth).toBeGreaterThanOrEqual(nodes[i]!.depth);
        expect(node.radius).toBeGreaterThanOrEqual(nodes[i]!.radius);
      }
    }
  });

  test('keeps every node and label inside the drawing, however it is turned', () => {
    for (const shape of SHAPES) {
      for (const view of views()) {
        const state = at({ shape, ...view });
        const { pair, items } = cubeMarks(state);
        const labels = [pair.label, ...items.flatMap(({ label }) => label ?? [])];
        for (const { x, y } of [...nodesOf(state), ...labels]) {
          expect(x).toBeGreaterThan(8);
          expect(x).toBeLessThan(VIEW.width - 8);
          expect(y).toBeGreaterThan(8);
          expect(y).toBeLessThan(VIEW.height - 8);
        }
      }
    }
  });

  test('shows all four nodes of the first view well apart', () => {
    const nodes = nodesOf(first);
    for (const [i, one] of nodes.entries())
      for (const other of nodes.slice(i + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(80);
  });

  test('puts a label where lines and earlier labels leave room', () => {
    const line = { from: { x: 0, y: 50 }, to: { x: 100, y: 50 } };
    const placer = new LabelPlacer([line], { width: 100, height: 200 });
    const candidates = [
      { x: 50, y: 52 },
      { x: 50, y: 100 },
      { x: 50, y: 180 },
    ];
    expect(placer.place(candidates, 10, 10)).toEqual(candidates[1]);
    expect(placer.place(candidates, 10, 10)).toEqual(candidates[2]);
    expect(placer.place([{ x: 200, y: -9 }], 10, 10)).toEqual({ x: 90, y: 10 });
  });

  test('says how the squared length of a pair comes about', () => {
    expect(sumWords({ shape: 'chain', pair: 'OC' })).toContain('3 edges, e₁, e₂ and e₃');
    expect(sumWords({ shape: 'chain', pair: 'OC' })).toContain('1² + 1² + 1² = 3');
    expect(sumWords({ shape: 'star', pair: 'OB' })).toContain('one edge, e₂');
    expect(describe(undefined, first)).toContain('√2 ≈ 1.414 long: squared distance 2, tree distance 2');
  });

  test('lists all six pairs', () => {
    expect(table(undefined, at({ shape: 'chain' })).rows).toContainEqual(['O–C', 3, Math.sqrt(3), 3]);
    expect(table(undefined, first).rows).toHaveLength(6);
  });

  test('draws every tree, pair and turn without a missing number', async () => {
    for (const shape of SHAPES) {
      for (const pair of PAIRS) {
        for (const [yaw, pitch] of [
          [0, 0],
          [180, -90],
          [-180, 90],
          [45, 35],
        ] as const) {
          const drawn = await serverHtml('cube-embedding', undefined, { shape, pair, yaw, pitch });
          expect(drawn).toContain('<svg');
          expect(drawn).not.toMatch(/NaN|undefined|Infinity/);
        }
      }
    }
  });

  test('keeps its pictures', async () => {
    await expect(await picture('cube-embedding', undefined, first)).toMatchFileSnapshot(
      '__svg__/cube-embedding-first.svg',
    );
    await expect(
      await picture('cube-embedding', undefined, at({ shape: 'chain', pair: 'OC', yaw: -33, pitch: -20 })),
    ).toMatchFileSnapshot('__svg__/cube-embedding-chain.svg');
  });
});
