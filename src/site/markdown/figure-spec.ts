import type { GenericSchema } from 'valibot';
import type { DataCard, FigureAbout, FigureContract, MakeTable } from '../../figures/kit/contract.ts';

/** The figures that articles can show. */
export interface FigureRegistry {
  readonly names: readonly string[];
  get(name: string): FigureEntry | undefined;
}

export interface FigureEntry {
  // biome-ignore lint/suspicious/noExplicitAny: a figure of any data and state
  readonly contract: FigureContract<any, any>;
  readonly about: FigureAbout;
  readonly table: MakeTable;
  /** Present when the figure draws a data file. */
  readonly dataSchema?: GenericSchema;
  /** Present when the figure draws a data file: what is wrong with it, each with its path; empty when nothing is. */
  validateData?(data: unknown): readonly string[];
}

export type FigureWidth = 'text' | 'page' | 'screen';

/** A figure of an article, checked, as the frame renders it. */
export interface FigureSpec {
  readonly id: string;
  /** Of the figure's folder. */
  readonly name: string;
  /** Its place among the figures of the article, from 1. */
  readonly number: number;
  readonly width: FigureWidth;
  readonly title: string;
  /** Complete: the author's choice over the defaults. */
  readonly state: Readonly<Record<string, unknown>>;
  readonly data?: FigureData;
  /** One paragraph without its `<p>`, or several blocks. */
  readonly captionHtml: string;
  /** Where it stands in the article's file. */
  readonly line: number;
}

export interface FigureData {
  /** Name of the file without `.json`. */
  readonly file: string;
  readonly value: unknown;
  readonly card: DataCard;
  /** Other files that a reader can ask the figure for. */
  readonly siblings?: readonly Sibling[];
}

export interface Sibling {
  /** As the figure names it. */
  readonly name: string;
  /** As {@link FigureData.file}. */
  readonly file: string;
  readonly card: DataCard;
}

/** The figure behind the article's title; see `header` in the front matter. */
export interface HeaderSpec {
  readonly name: string;
  readonly data?: FigureData;
  /** Complete states, at least one. */
  readonly states: readonly Readonly<Record<string, unknown>>[];
}
