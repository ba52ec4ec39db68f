import { checkHidden, hiddenIds } from '../kit/chart/hidden.ts';
import type { StateOf, StateRead } from '../kit/state.ts';
import type { Data, stateTable } from './schema.ts';

export type RowsState = StateOf<typeof stateTable>;
export type Row = Data['rows'][string] & { readonly id: string };
export type Estimate = Row['groups'][string];

/** A group of the data and its place among them, from which its colour and shape follow. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly index: number;
}

/** Takes out of the state what the data lack, and says so. */
export function check(data: Data, state: RowsState): StateRead<typeof stateTable> {
  const { hidden, problems } = checkHidden(
    state.hidden,
    data.groups.map(({ id }) => id),
  );
  const row = rowsOf(data).find(({ id }) => id === state.row);
  const known = row || state.row === '';
  // A row that is asked for is shown.
  const ungated = state.ungated || (row !== undefined && row.gate === undefined);
  const rows = Object.keys(data.rows).join(', ');
  return {
    state: { ...state, hidden, ungated, row: known ? state.row : '' },
    problems: known ? problems : [...problems, `There is no row “${state.row}”; there are: ${rows}.`],
  };
}

export const rowsOf = ({ rows }: Data): Row[] => Object.entries(rows).map(([id, row]) => ({ id, ...row }));

export function groupsShown({ groups }: Data, { hidden }: Pick<RowsState, 'hidden'>): Group[] {
  const without = hiddenIds(hidden);
  return groups.map((group, index) => ({ ...group, index })).filter(({ id }) => !without.has(id));
}

/** Whether the estimate reaches the gate of its row; undefined where the row has none. */
export const isMet = ({ gate }: Row, { value }: Estimate): boolean | undefined =>
  gate === undefined ? undefined : value >= gate;

/** Whether there is a choice between the rows with a gate and all rows. */
export function hasBoth(data: Data): boolean {
  const gated = rowsOf(data).filter(({ gate }) => gate !== undefined);
  return gated.length > 0 && gated.length < Object.keys(data.rows).length;
}

/** The rows that the state shows, in its order. By value: of the first group shown; rows without it come last. */
export function ordered(data: Data, state: RowsState): Row[] {
  const first = groupsShown(data, state)[0]?.id ?? '';
  const value = ({ groups }: Row) => groups[first]?.value ?? -Number.MAX_VALUE;
  const compare: Record<RowsState['sort'], (a: Row, b: Row) => number> = {
    given: () => 0,
    value: (a, b) => value(b) - value(a),
    name: (a, b) => (a.name < b.name ? -1 : 1),
    items: (a, b) => (b.items ?? 0) - (a.items ?? 0),
  };
  const shown = rowsOf(data).filter(({ gate }) => state.ungated || !hasBoth(data) || gate !== undefined);
  return shown.sort(compare[state.sort]);
}
