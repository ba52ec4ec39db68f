import { expect, describe as group, test } from 'vitest';
import file from '../../../data/patchscopes/walk.json';
import { committedModel } from '../../../data/pocket/recipe/model.ts';
import '../../../src/figures/patch-walk/patch-walk.ts';
import { layoutOf, putInto, roleIn, rowsOf, STAGES } from '../../../src/figures/patch-walk/marks.ts';
import { describe, placeWords } from '../../../src/figures/patch-walk/marks-words.ts';
import type { Data } from '../../../src/figures/patch-walk/schema.ts';
import { table } from '../../../src/figures/patch-walk/table.ts';
import { rerun, run } from '../../../src/model/forward.ts';
import { patch } from '../../../src/model/interventions.ts';
import { stateAt } from '../../../src/model/run.ts';
import { encode } from '../../../src/model/tokenizer.ts';
import { picture, serverHtml } from './picture.ts';

const data: Data = file.data;
const { source, target, from, to, sizes } = data;
const places = (side: 'source' | 'target') =>
  data[side].tokens.flatMap((_, row) =>
    Array.from({ length: sizes.layers + 1 }, (_, layer) => ({ row, layer })),
  );

group('patch-walk', () => {
  test('rings are exactly the states that the patch changes in a real run', () => {
    const { network, vocabulary } = committedModel('.');
    const read = (tokens: readonly string[]) => run(network, encode(vocabulary, tokens.slice(1).join(' ')));
    const plain = read(target.tokens);
    const vector = stateAt(read(source.tokens), from);
    const patched = rerun(plain, [patch({ layer: to.layer, positions: to.position }, vector)]);
    const role = roleIn(data, 'read', 'target');
    for (const { row, layer } of places('target')) {
      const [before, after] = [plain, patched].map((each) => stateAt(each, { layer, position: row }));
      const changed = after!.some((value, c) => value !== before![c]);
      expect(changed, `${row} ${layer}`).toBe(['patched', 'affected'].includes(role({ row, layer })));
    }
  });

  test('the inspection run stands still below the patch until the state comes', () => {
    const roles = (stage: (typeof STAGES)[number]) =>
      places('target').map((place) => roleIn(data, stage, 'target')(place));
    expect(new Set(roles('pick'))).toEqual(new Set(['ahead']));
    const waiting = roleIn(data, 'inspection', 'target');
    expect(waiting(putInto(data))).toBe('ahead');
    expect(waiting({ row: 0, layer: to.layer })).toBe('current');
    expect(waiting({ row: 0, layer: to.layer + 1 })).toBe('ahead');
    expect(roles('patch').filter((role) => role === 'patched')).toHaveLength(1);
    expect(roles('read')).not.toContain('ahead');
  });

  test('says what comes out, with the right words for it', () => {
    expect(data.said).toHaveLength(sizes.layers + 1);
    expect(rowsOf(target, 'target').at(-1)!.output).toBe(data.said[from.layer]);
    const [, last] = data.texts.read;
    expect(data.texts.read[0]).toContain(`“${data.said[from.layer]}”`);
    expect(last).toContain(`“${data.said[0]}”`);
    expect(last).toContain(`“${data.random}”`);
    for (const stage of STAGES) {
      expect(describe(data, { stage })).toMatch(/^Stage \d of 5, /);
      expect(describe(data, { stage })).not.toContain('*');
      for (const text of data.texts[stage]) expect(text.split('*').length % 2).toBe(1);
    }
  });

  test('tells of a state once it is there', () => {
    expect(placeWords(data, 'pick', 'target', { row: 1, layer: 0 })).toBeUndefined();
    expect(placeWords(data, 'source', 'source', { row: 4, layer: 0 })).toContain('Embedding of “armstrong”');
    expect(placeWords(data, 'read', 'target', putInto(data))).toContain('overwritten');
  });

  test('lists the states that are there', () => {
    const all = (stage: (typeof STAGES)[number]) => table(data, { stage }).rows.length;
    const states = (tokens: readonly string[]) => tokens.length * (sizes.layers + 1);
    expect(all('source')).toBe(states(source.tokens));
    expect(all('read')).toBe(states(source.tokens) + states(target.tokens));
  });

  test('one run stands below the other', () => {
    const { source: upper, target: lower, height } = layoutOf(data);
    expect(lower.top).toBeGreaterThan(upper.top + upper.height);
    expect(height).toBe(lower.top + lower.height);
  });

  test('every stage has its text without a script', async () => {
    const html = await serverHtml('patch-walk', data, { stage: 'read' });
    expect(html.match(/<li /g)).toHaveLength(STAGES.length);
  });

  test.each(['pick', 'inspection', 'read'] as const)('keeps its pictures: %s', async (stage) => {
    await expect(await picture('patch-walk', data, { stage })).toMatchFileSnapshot(
      `__svg__/patch-walk-${stage}.svg`,
    );
  });
});
