import { brief, capital, fixed } from '../format.ts';

/** How values of a chart are printed: shares with two decimals, numbers with as many as they need up to two. */
export type ValueFormat = 'share' | 'number';

export const valueWords = (value: number, format: ValueFormat, digits = 2): string =>
  format === 'share' ? fixed(value, digits) : brief(value, digits);

export interface Interval {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** “0.93 to 1.00”, or nothing where there is no interval. */
export const intervalWords = ({ low, high }: Interval, format: ValueFormat): string =>
  low === undefined || high === undefined ? '' : `${valueWords(low, format)} to ${valueWords(high, format)}`;

/** Words as a sentence of their own. */
export const sentence = (words: string): string => `${capital(words)}.`;
