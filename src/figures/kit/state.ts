/**
 * The declared table of a figure's state: every control, once, with its name, type, range and default.
 * From this table follow the controls, the address (URL hash), its validation on read, and the JSON Schema.
 */

/** A number on a regular grid, e.g. a slider. `unit` is printed after the value. */
export interface NumberField {
  readonly kind: 'number';
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
  readonly unit?: string;
}

/** One of a few named options; `options` maps each stored value to the words shown. */
export interface ChoiceField<K extends string = string> {
  readonly kind: 'choice';
  readonly label: string;
  readonly options: Readonly<Record<K, string>>;
  readonly default: NoInfer<K>;
}

export interface FlagField {
  readonly kind: 'flag';
  readonly label: string;
  readonly default: boolean;
}

/** Free text of the reader, e.g. a tree typed by hand. Shown as text, never as HTML. */
export interface TextField {
  readonly kind: 'text';
  readonly label: string;
  readonly maxLength: number;
  readonly default: string;
}

/** A list of numbers of fixed length, e.g. the angles of three leaves. `digits`: decimals kept in the address. */
export interface NumbersField {
  readonly kind: 'numbers';
  readonly label: string;
  readonly length: number;
  readonly min: number;
  readonly max: number;
  readonly digits: number;
  readonly default: readonly number[];
}

// biome-ignore lint/suspicious/noExplicitAny: a choice of any options is a field
export type Field = NumberField | ChoiceField<any> | FlagField | TextField | NumbersField;
export type StateTable = Readonly<Record<string, Field>>;

type ValueOf<F> = F extends NumberField
  ? number
  : F extends ChoiceField<infer K>
    ? K
    : F extends FlagField
      ? boolean
      : F extends TextField
        ? string
        : readonly number[];
export type StateOf<T extends StateTable> = { readonly [Name in keyof T]: ValueOf<T[Name]> };

export const number = (field: Omit<NumberField, 'kind'>): NumberField => ({ kind: 'number', ...field });
export const choice = <K extends string>(field: Omit<ChoiceField<K>, 'kind'>): ChoiceField<K> => ({
  kind: 'choice',
  ...field,
});
export const flag = (field: Omit<FlagField, 'kind'>): FlagField => ({ kind: 'flag', ...field });
export const text = (field: Omit<TextField, 'kind'>): TextField => ({ kind: 'text', ...field });
export const numbers = (field: Omit<NumbersField, 'kind'>): NumbersField => ({ kind: 'numbers', ...field });

/** The state of the figure's first picture. */
export function defaults<T extends StateTable>(table: T): StateOf<T> {
  return Object.fromEntries(
    Object.entries(table).map(([name, field]) => [name, field.default]),
  ) as StateOf<T>;
}

/** The number on the field's grid nearest to `value`, without the noise of binary fractions. */
function onGrid(value: number, { min, step }: NumberField): number {
  return Number((min + Math.round((value - min) / step) * step).toFixed(10));
}

function readNumber(value: unknown, min: number, max: number): number | string {
  const parsed = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof parsed !== 'number' || !Number.isFinite(parsed)) return `a number from ${min} to ${max}`;
  return parsed < min || parsed > max ? `a number from ${min} to ${max}` : parsed;
}

/** A legal value for the field, or `{ expected }` in words. Accepts the text of an address and values of YAML. */
function readField(field: Field, value: unknown): { value: unknown } | { expected: string } {
  switch (field.kind) {
    case 'number': {
      const read = readNumber(value, field.min, field.max);
      return typeof read === 'string' ? { expected: read } : { value: onGrid(read, field) };
    }
    case 'choice':
      return Object.hasOwn(field.options, String(value))
        ? { value: String(value) }
        : { expected: `one of ${Object.keys(field.options).join(', ')}` };
    case 'flag':
      if (value === true || value === 'yes') return { value: true };
      if (value === false || value === 'no') return { value: false };
      return { expected: 'yes or no' };
    case 'text':
      return typeof value === 'string' && value.length <= field.maxLength
        ? { value }
        : { expected: `text of at most ${field.maxLength} characters` };
    case 'numbers': {
      const expected = `${field.length} numbers from ${field.min} to ${field.max}`;
      const parts = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
      const read = parts.map((part) => readNumber(part, field.min, field.max));
      return read.length === field.length && read.every((part) => typeof part === 'number')
        ? { value: read }
        : { expected };
    }
  }
}

export interface StateRead<T extends StateTable> {
  readonly state: StateOf<T>;
  /** One sentence each, naming the control, what was asked and what is possible. */
  readonly problems: readonly string[];
}

/**
 * Reads loose values (an address typed by hand, YAML of an author) against the table. What is missing or illegal
 * keeps the value of `base`; what is illegal or unknown is reported.
 */
export function readState<T extends StateTable>(
  table: T,
  values: Readonly<Record<string, unknown>>,
  base: StateOf<T> = defaults(table),
): StateRead<T> {
  const state: Record<string, unknown> = { ...base };
  const problems: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    const field = Object.hasOwn(table, name) ? table[name] : undefined;
    if (!field) {
      problems.push(
        `There is no control called “${name}”; there are: ${Object.keys(table).join(', ') || 'none'}.`,
      );
      continue;
    }
    const read = readField(field, value);
    if ('value' in read) state[name] = read.value;
    else problems.push(`“${name}” was ${JSON.stringify(value)}, but takes ${read.expected}.`);
  }
  return { state: state as StateOf<T>, problems };
}

function printField(field: Field, value: unknown): string {
  if (field.kind === 'flag') return value ? 'yes' : 'no';
  if (field.kind === 'numbers')
    return (value as number[]).map((n) => Number(n.toFixed(field.digits))).join(',');
  return String(value);
}

/** What the address must say: the fields that differ from `base`, as text. The inverse of {@link readState}. */
export function writeState<T extends StateTable>(
  table: T,
  state: StateOf<T>,
  base: StateOf<T> = defaults(table),
): Record<string, string> {
  const entries = Object.entries(table).map(
    ([name, field]) => [name, printField(field, state[name]), printField(field, base[name])] as const,
  );
  return Object.fromEntries(
    entries.filter(([, now, first]) => now !== first).map(([name, now]) => [name, now]),
  );
}

function fieldJsonSchema(field: Field): Record<string, unknown> {
  const common = { description: field.label, default: field.default };
  switch (field.kind) {
    case 'number':
      return { type: 'number', minimum: field.min, maximum: field.max, multipleOf: field.step, ...common };
    case 'choice':
      return { enum: Object.keys(field.options), ...common };
    case 'flag':
      return { type: 'boolean', ...common };
    case 'text':
      return { type: 'string', maxLength: field.maxLength, ...common };
    case 'numbers':
      return {
        type: 'array',
        items: { type: 'number', minimum: field.min, maximum: field.max },
        minItems: field.length,
        maxItems: field.length,
        ...common,
      };
  }
}

/** JSON Schema (2020-12) of the state, for editors and for people who link to a figure. */
export function stateJsonSchema(table: StateTable): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(table).map(([name, field]) => [name, fieldJsonSchema(field)]),
    ),
  };
}
