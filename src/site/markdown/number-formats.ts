import { listed } from '../../figures/kit/format.ts';

interface Format<T> {
  accepts(value: unknown): boolean;
  /** What `accepts` takes, in words. */
  readonly expected: string;
  show(value: T): string;
}

const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);

/** A true minus sign, a comma between thousands; −0 is 0. */
function decimals(value: number, digits: number): string {
  const text = Math.abs(value).toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

const fixed = (digits: number): Format<number> => ({
  accepts: isNumber,
  expected: 'a number',
  show: (value) => decimals(value, digits),
});

/** A share from 0 to 1, shown with a space that does not break. */
const percent = (digits: number): Format<number> => ({
  accepts: isNumber,
  expected: 'a share from 0 to 1',
  show: (value) => `${decimals(value * 100, digits)}\u00A0%`,
});

const integer: Format<number> = {
  accepts: Number.isInteger,
  expected: 'a whole number; fixed1 … fixed4 round',
  show: (value) => decimals(value, 0),
};

const text: Format<string | number> = {
  accepts: (value) => typeof value === 'string' || isNumber(value),
  expected: 'text or a number',
  show: String,
};

/** “a, b and c” */
const list: Format<readonly (string | number)[]> = {
  accepts: (value) => Array.isArray(value) && value.every(text.accepts),
  expected: 'a list of texts or numbers',
  show: (values) => listed(values.map(String)),
};

/** How a number from the data is shown in the prose. */
export const formats = {
  integer,
  fixed1: fixed(1),
  fixed2: fixed(2),
  fixed3: fixed(3),
  fixed4: fixed(4),
  percent: percent(0),
  percent1: percent(1),
  text,
  list,
};

export const isFormat = (name: string): name is keyof typeof formats => Object.hasOwn(formats, name);
