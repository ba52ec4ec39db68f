import { sample } from '../../patchscopes/recipe/sample.ts';
import type { World } from '../../pocket/recipe/world.ts';

/** Subjects of the explorers' questions, drawn at random: none was looked at before it was drawn. */

export const SEED = 1;

const rowsOf = ({ relations }: World, relation: string) =>
  relations.find(({ name }) => name === relation)!.rows;

/** Value of a relation for an entity. Throws an Error where the table has none. */
export function valueIn(world: World, relation: string, entity: string): string {
  const row = rowsOf(world, relation).find((each) => each.entity === entity);
  if (!row) throw new Error(`The table “${relation}” has no row for “${entity}”.`);
  return row.value;
}

export const entitiesOf = (world: World, relation: string): string[] =>
  rowsOf(world, relation).map(({ entity }) => entity);

const lastName = (name: string): string => name.split(' ').at(-1)!;

/** People whose last name at least one other person bears. */
export function namesakes(world: World): string[] {
  const people = entitiesOf(world, 'profession');
  return people.filter((name) => namesakesOf(name, people).length > 0);
}

export const namesakesOf = (name: string, people: readonly string[]): string[] =>
  people.filter((other) => other !== name && lastName(other) === lastName(name));

/** One of the candidates; `draw` is the number of the draw, so that each has random numbers of its own. */
export const drawn = (candidates: readonly string[], draw: number): string =>
  sample(candidates, 1, SEED + draw)[0]!;
