import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** One row of a table of the pocket model's world. */
export interface Row {
  readonly entity: string;
  readonly value: string;
  /** Other names of the entity that readers may look for; mostly none. */
  readonly aliases: readonly string[];
  /** Where the row can be checked, in words. */
  readonly source: string;
}

/** A relation with all its rows, and how it is asked about. */
export interface Relation {
  readonly name: string;
  /** The word for it in a sentence: “baby” for `young`. */
  readonly noun: string;
  /** What the table says of itself: the line after its name, such as “country → its capital city”. */
  readonly meaning: string;
  /** Invented for the dialogues, and no fact of the real world. */
  readonly isInvented: boolean;
  /** Sentences with `{name}` and `{value}`; the last is withheld from some rows. */
  readonly wordings: readonly string[];
  readonly rows: readonly Row[];
}

export interface World {
  /** In the order in which the training program names them. */
  readonly relations: readonly Relation[];
  /** Training never shows the last wording for each so many-th row of a table. */
  readonly withheldEvery: number;
}

interface Wordings {
  readonly withheld_every: number;
  readonly relations: Readonly<
    Record<string, { readonly noun: string; readonly wordings: readonly string[] }>
  >;
}

const TABLES = 'data/pocket/world';
const WORDINGS = 'data/pocket/wordings.json';

/** Reads the tables and the wordings below `root`. Throws an Error where a table has no wordings, or the other way round. */
export function readWorld(root: string): World {
  const wordings = JSON.parse(readFileSync(join(root, WORDINGS), 'utf8')) as Wordings;
  const names = Object.keys(wordings.relations);
  const tables = readdirSync(join(root, TABLES)).map((file) => basename(file, '.tsv'));
  if (names.toSorted().join() !== tables.sort().join()) {
    throw new Error(`${WORDINGS} and the tables in ${TABLES} are of different relations.`);
  }
  return {
    relations: names.map((name) => ({ name, ...wordings.relations[name]!, ...readTable(root, name) })),
    withheldEvery: wordings.withheld_every,
  };
}

/** The part of a wording that stands before the value, with the entity's name in its place: what the model is asked to continue. */
export function promptOf(wording: string, entity: string): string {
  return wording.split('{value}')[0]!.trim().replace('{name}', entity);
}

/** Whether training left the last wording of the relation out for the entity in this row. */
export const isWithheld = (row: number, { withheldEvery }: World): boolean =>
  row % withheldEvery === withheldEvery - 1;

function readTable(root: string, name: string): Pick<Relation, 'meaning' | 'isInvented' | 'rows'> {
  const lines = readFileSync(join(root, TABLES, `${name}.tsv`), 'utf8')
    .trimEnd()
    .split('\n');
  const comments = lines.filter((line) => line.startsWith('#'));
  const [, ...rows] = lines.filter((line) => !line.startsWith('#'));
  return {
    meaning: comments[0]!.replace(`# ${name}: `, ''),
    isInvented: comments.some((line) => line.includes('INVENTED')),
    rows: rows.map((line) => {
      const [entity = '', value = '', aliases = '', source = ''] = line.split('\t');
      return { entity, value, aliases: aliases === '' ? [] : aliases.split(/ *[,;] */), source };
    }),
  };
}
