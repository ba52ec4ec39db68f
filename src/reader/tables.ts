import type { MakeTable, Table } from '../figures/kit/contract.ts';
import { tableHtml } from '../figures/kit/html.ts';
import type { AnyFigure } from './wake.ts';

const modules = import.meta.glob<{ readonly table: MakeTable }>('../figures/*/table.ts');

/** The table of a figure in its present state. */
export async function tableOf({ contract, data, state }: AnyFigure): Promise<Table> {
  const { table } = await modules[`../figures/${contract.name}/table.ts`]!();
  return table(data, state);
}

export const htmlOf = async (figure: AnyFigure): Promise<string> => tableHtml(await tableOf(figure));
