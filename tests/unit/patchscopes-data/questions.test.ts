import { describe, expect, test } from 'vitest';
import { entities, GROUPS, lastWord, sharedNames } from '../../../data/patchscopes/recipe/entity-kinds.ts';
import { hopKinds, QUERIES } from '../../../data/patchscopes/recipe/hop-kinds.ts';
import { readWorld } from '../../../data/pocket/recipe/world.ts';

const world = readWorld('.');
const valueIn = (relation: string, entity: string) =>
  world.relations.find(({ name }) => name === relation)!.rows.find((row) => row.entity === entity)?.value;

describe('questions over two facts', () => {
  const kinds = hopKinds(world, 1);

  test('are true: the bridge is the first answer, and the answer is the bridge’s', () => {
    for (const { id, known, queries } of kinds) {
      const [bridge, asked] = id.split('-') as [string, string];
      expect(queries.length, id).toBeGreaterThan(0);
      for (const query of queries) {
        if (known) expect(valueIn('capital', query.bridge)).toBe(query.subject);
        else expect(valueIn(bridge, query.subject)).toBe(query.bridge);
        expect(valueIn(asked, query.bridge)).toBe(query.answer);
      }
    }
  });

  test('never name the bridge, and ask the same of it in one piece as in two', () => {
    for (const { first, second, whole, queries } of kinds) {
      for (const { subject, bridge } of queries.filter(({ subject, bridge }) => !subject.includes(bridge))) {
        expect(whole(subject)).not.toContain(bridge);
        expect(first(subject)).not.toContain(bridge);
      }
      const [asks] = second('…').split('…');
      expect(whole('…').startsWith(asks!)).toBe(true);
    }
  });

  test('are so many of each form at most, the same for the same seed and others for another', () => {
    expect(Math.max(...kinds.map(({ queries }) => queries.length))).toBe(QUERIES);
    const drawn = (seed: number) => JSON.stringify(hopKinds(world, seed));
    expect(drawn(1)).toBe(JSON.stringify(kinds));
    expect(drawn(2)).not.toBe(drawn(1));
    expect(kinds.filter(({ known }) => known)).toHaveLength(1);
    expect(new Set(kinds.map(({ id }) => id)).size).toBe(kinds.length);
  });
});

describe('things with descriptions', () => {
  const all = entities(world);

  test('have both parts, each as the tables have it', () => {
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(GROUPS.map(({ id }) => id)));
    for (const { name, kind, fields } of all) {
      expect(fields).toHaveLength(2);
      for (const field of fields)
        expect(field.value).toBe(
          kind === 'country' && field.name === 'kind' ? 'country' : valueIn(field.name, name),
        );
    }
  });

  test('share a name where another ends in the same word', () => {
    const named = (name: string) => ({ name, kind: 'person', fields: [] });
    expect(lastWord('ada lovelace')).toBe('lovelace');
    expect(sharedNames([named('marie curie'), named('pierre curie'), named('ada lovelace')])).toEqual(
      new Set(['marie curie', 'pierre curie']),
    );
  });
});
