import { type GenericSchema, getDotPath, safeParse } from 'valibot';
import type { FigureAbout, FigureContract, MakeTable } from '../figures/kit/contract.ts';
import type { FigureEntry, FigureRegistry } from './markdown/figure-spec.ts';

// biome-ignore lint/suspicious/noExplicitAny: the site draws any figure without knowing its data
export type AnyContract = FigureContract<any, any>;

interface FigureSchema {
  readonly about: FigureAbout;
  /** Absent for a figure that draws from its state alone. */
  readonly dataSchema?: GenericSchema;
}

const schemas = import.meta.glob<FigureSchema>('../figures/*/schema.ts');
const tables = import.meta.glob<{ readonly table: MakeTable }>('../figures/*/table.ts');
const modules = import.meta.glob([
  '../figures/*/*.ts',
  '!../figures/kit/**',
  '!../figures/*/{schema,marks,table}.ts',
  '!../figures/*/marks-*.ts',
  '!../figures/*/*.styles.ts',
]);

/** All figures of this checkout, registered for the server's rendering. */
export async function loadFigures(): Promise<FigureRegistry> {
  const names = Object.keys(schemas)
    .map((path) => path.split('/').at(-2)!)
    .sort();
  const entries = await Promise.all(names.map(async (name) => [name, await loadFigure(name)] as const));
  const byName = new Map(entries);
  return { names, get: (name) => byName.get(name) };
}

/** @throws Error if the figure's module registers no element, or one without a contract */
async function loadFigure(name: string): Promise<FigureEntry> {
  const { about, dataSchema } = await schemas[`../figures/${name}/schema.ts`]!();
  const table = (await tables[`../figures/${name}/table.ts`]?.())?.table;
  if (!table) throw new Error(`src/figures/${name}/table.ts must export “table”.`);
  await modules[`../figures/${name}/${name}.ts`]?.();
  const contract = contractOf(name);
  const entry = { contract, about, table };
  return dataSchema ? { ...entry, dataSchema, validateData: (data) => complaints(dataSchema, data) } : entry;
}

/** The contract of a figure that is registered. */
function contractOf(name: string): AnyContract {
  const element = customElements.get(`vitrine-${name}`) as { contract?: AnyContract } | undefined;
  if (!element?.contract) {
    throw new Error(
      `src/figures/${name}/${name}.ts must register an element “vitrine-${name}” with “static contract”.`,
    );
  }
  return element.contract;
}

/** What a file holds that the figure cannot draw, each with its path in the file. */
function complaints(schema: GenericSchema, data: unknown): string[] {
  const { issues = [] } = safeParse(schema, data);
  return issues.map((issue) => `${getDotPath(issue) ?? 'the data'}: ${issue.message}`);
}
