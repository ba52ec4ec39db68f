import { intervalWords, sentence, valueWords } from '../kit/chart/chart-words.ts';
import { type Estimate, type Group, groupsShown, isMet, ordered, type Row, type RowsState } from './marks.ts';
import { type Data, stateTable } from './schema.ts';

/** With one decimal more where rounding would put the value on the other side of its gate. */
export function estimateWords({ x: { format } }: Data, row: Row, estimate: Estimate): string {
  const short = valueWords(estimate.value, format);
  const crosses =
    row.gate !== undefined && Number(short.replace('−', '-')) >= row.gate !== estimate.value >= row.gate;
  return crosses ? valueWords(estimate.value, format, 3) : short;
}

/** “met”, “not met”, or nothing where there is no gate. */
export function verdict(row: Row, estimate: Estimate): string {
  if (row.gate === undefined) return '';
  return isMet(row, estimate) ? 'met' : 'not met';
}

export const gateWords = ({ x: { format } }: Data, gate: number): string =>
  `gate ≥ ${valueWords(gate, format)}`;

export const itemsWords = ({ itemsName = 'items' }: Data, items: number): string =>
  `${items.toLocaleString('en-GB')} ${itemsName}`;

/** Controls of a row with their values, each once, those of several groups with a stroke between them where they differ. */
export function controlsWords({ x: { format } }: Data, { groups }: Row, shown: readonly Group[]): string {
  const values = new Map<string, string[]>();
  for (const { id } of shown)
    for (const [name, value] of Object.entries(groups[id]?.controls ?? {}))
      values.set(name, [...(values.get(name) ?? []), valueWords(value, format)]);
  return [...values].map(([name, each]) => `${name} ${[...new Set(each)].join(' / ')}`).join('; ');
}

/** “layer 3”, “layer 3 / 4” where groups differ, or nothing where no layer was chosen. */
export function layerWords({ groups }: Row, shown: readonly Group[]): string {
  const layers = shown.flatMap(({ id }) => groups[id]?.layer ?? []);
  return layers.length > 0 ? `layer ${[...new Set(layers)].join(' / ')}` : '';
}

function groupWords(data: Data, row: Row, { id, name }: Group): string {
  const estimate = row.groups[id];
  if (!estimate) return `${name}: not measured`;
  const { format } = data.x;
  const { seeds = [], controls = {}, layer } = estimate;
  const said = [
    `${name}: ${estimateWords(data, row, estimate)} (${intervalWords(estimate, format)})`,
    verdict(row, estimate),
    layer === undefined || layer === null ? '' : `layer ${layer}`,
    seeds.length > 0 ? `${data.seeds} ${seeds.map((seed) => valueWords(seed, format)).join(', ')}` : '',
    ...Object.entries(controls).map(([control, value]) => `${control} ${valueWords(value, format)}`),
  ];
  return said.filter(Boolean).join('; ');
}

/** All numbers of a row in words, one line a group. */
export function rowWords(data: Data, row: Row, groups: readonly Group[]): string {
  const facts = [
    row.items === undefined ? '' : itemsWords(data, row.items),
    row.gate === undefined ? '' : gateWords(data, row.gate),
  ].filter(Boolean);
  const head = facts.length > 0 ? `${row.name} (${facts.join(', ')})` : row.name;
  return [head, ...groups.map((group) => groupWords(data, row, group))].join('\n');
}

/** What a group shows in all rows: how many gates are met, or from where to where its values reach. */
function summary(data: Data, rows: readonly Row[], { id, name }: Group): string {
  const measured = rows.flatMap((row) => (row.groups[id] ? [{ row, estimate: row.groups[id] }] : []));
  if (measured.length === 0) return `${name}: not measured`;
  const gated = measured.filter(({ row }) => row.gate !== undefined);
  if (gated.length > 0) {
    const met = gated.filter(({ row, estimate }) => isMet(row, estimate)).length;
    return `${name}: ${met} of ${gated.length} gates met`;
  }
  const by = [...measured].sort((a, b) => a.estimate.value - b.estimate.value);
  const said = ({ row, estimate }: (typeof by)[number]) =>
    `${estimateWords(data, row, estimate)} (${row.name})`;
  return `${name}: from ${said(by[0]!)} to ${said(by.at(-1)!)}`;
}

export function describe(data: Data, state: RowsState): string {
  const groups = groupsShown(data, state);
  const rows = ordered(data, state);
  const chosen = rows.find(({ id }) => id === state.row);
  const what = `${data.x.label} in ${rows.length} rows, ${stateTable.sort.options[state.sort]}`;
  const said = chosen
    ? rowWords(data, chosen, groups).split('\n')
    : groups.map((group) => summary(data, rows, group));
  return [what, ...(groups.length > 0 ? said : ['Every group is left out'])].map(sentence).join(' ');
}
