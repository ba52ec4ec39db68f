import type { World } from '../../pocket/recipe/world.ts';

/** A thing with a description of two parts, as training describes it. */
export interface Entity {
  readonly name: string;
  readonly kind: string;
  /** What a right description names: the parts, in the order in which training says them. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

/** Kinds of things, by the two relations that describe them; a word of its own stands for what all of a kind share. */
const KINDS: readonly { kind: string; plural: string; parts: readonly (string | { word: string })[] }[] = [
  { kind: 'person', plural: 'People', parts: ['nationality', 'profession'] },
  { kind: 'animal', plural: 'Animals', parts: ['diet', 'class'] },
  { kind: 'food', plural: 'Food', parts: ['colour', 'kind'] },
  { kind: 'country', plural: 'Countries', parts: [{ word: 'country' }, 'continent'] },
];

export const GROUPS = KINDS.map(({ kind, plural }) => ({ id: kind, name: plural }));

export const lastWord = (name: string): string => name.split(' ').at(-1)!;

/** All of them. */
export function entities({ relations }: World): Entity[] {
  const tables = new Map(
    relations.map(({ name, rows }) => [name, new Map(rows.map(({ entity, value }) => [entity, value]))]),
  );
  return KINDS.flatMap(({ kind, parts }) => {
    const listed = parts.find((part) => typeof part === 'string')!;
    return [...tables.get(listed)!.keys()].flatMap((name) => {
      const fields = parts.map((part) =>
        typeof part === 'string'
          ? { name: part, value: tables.get(part)!.get(name) }
          : { name: 'kind', value: part.word },
      );
      return fields.every(({ value }) => value !== undefined)
        ? [{ name, kind, fields: fields as Entity['fields'] }]
        : [];
    });
  });
}

/** Whether the last word of the name is also that of another thing, so that it alone does not tell which is meant. */
export function sharedNames(all: readonly Entity[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { name } of all) counts.set(lastWord(name), (counts.get(lastWord(name)) ?? 0) + 1);
  return new Set(all.flatMap(({ name }) => (counts.get(lastWord(name))! > 1 ? [name] : [])));
}
