import type { GenericSchema } from 'valibot';
import type { FigureContract } from '../figures/kit/contract.ts';
import type { StateTable } from '../figures/kit/state.ts';

// biome-ignore lint/suspicious/noExplicitAny: the site draws any figure without knowing its data
export type AnyContract = FigureContract<any, any>;

interface FigureModule {
  readonly default?: unknown;
  readonly [name: string]: unknown;
}
interface FigureSchema {
  readonly stateTable: StateTable;
  /** Absent for a figure that draws from its state alone. */
  readonly dataSchema?: GenericSchema;
}

const schemas = import.meta.glob<FigureSchema>('../figures/*/schema.ts');
const modules = import.meta.glob<FigureModule>([
  '../figures/*/*.ts',
  '!../figures/kit/**',
  '!../figures/*/{schema,marks}.ts',
  '!../figures/*/marks-*.ts',
  '!../figures/*/*.styles.ts',
]);

/** Names of all figures of this checkout, in the order of the alphabet. */
export const figureNames: readonly string[] = Object.keys(schemas)
  .map((path) => path.split('/').at(-2)!)
  .sort();

/** What the build checks an article's figure against. */
export function loadSchema(name: string): Promise<FigureSchema> {
  return schemas[`../figures/${name}/schema.ts`]!();
}

/**
 * Registers the element `vitrine-<name>` for the server's rendering and returns its contract.
 * @throws Error if the module registers no such element, or one without a contract
 */
export async function loadContract(name: string): Promise<AnyContract> {
  await modules[`../figures/${name}/${name}.ts`]?.();
  const element = customElements.get(`vitrine-${name}`) as { contract?: AnyContract } | undefined;
  if (!element?.contract) {
    throw new Error(
      `src/figures/${name}/${name}.ts must register an element “vitrine-${name}” with “static contract”.`,
    );
  }
  return element.contract;
}
