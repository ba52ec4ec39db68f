import { toJsonSchema } from '@valibot/to-json-schema';
import { stateJsonSchema } from '../figures/kit/state.ts';
import { frontMatterJsonSchema } from './front-matter.ts';
import type { FigureEntry, FigureRegistry } from './markdown/figure-spec.ts';

function figureSchema({ contract, about, dataSchema }: FigureEntry): unknown {
  const data = dataSchema && toJsonSchema(dataSchema, { errorMode: 'ignore' });
  return { title: about.title, state: stateJsonSchema(contract.state), ...(data && { data }) };
}

/**
 * JSON Schema of everything that others may write for this site, as files: an article's front matter, the state of each
 * figure as an address spells it, and the data that a figure draws. For editors, and for people who bring their own data.
 */
export function schemaFiles({ names, get }: FigureRegistry): [path: string, make: () => string][] {
  const file = (name: string, schema: () => unknown): [string, () => string] => [
    `schemas/${name}.json`,
    () => `${JSON.stringify(schema(), null, 2)}\n`,
  ];
  return [
    file('article', frontMatterJsonSchema),
    ...names.map((name) => file(name, () => figureSchema(get(name)!))),
  ];
}
