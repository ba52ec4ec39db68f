import type { StateOf, StateRead, StateTable } from './state.ts';

export interface Column {
  readonly label: string;
  /** Numbers are set flush right and written to CSV unrounded. */
  readonly kind: 'text' | 'number';
  /** Decimals shown in the table view. */
  readonly digits?: number;
}

/** What a figure shows, as rows: the table view, the CSV and the test of the picture all read this. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Where the numbers of a figure come from; never mixed without saying so (docs/architecture.md, “Evidence”). */
export type Evidence = 'published' | 'computed' | 'live';

/**
 * What the frame needs to know of a figure. Everything round the picture is derived from this: number, permalink,
 * live sentence, table view, menu, downloads and data card.
 * `Data` is the `data` part of the figure's JSON file, or `undefined` for a figure that draws from its state alone.
 */
export interface FigureContract<Data, T extends StateTable> {
  /** Folder and element name: `power-gram` is drawn by `<vitrine-power-gram>`. */
  readonly name: string;
  /** A short noun phrase: the figure's heading where it stands alone. */
  readonly title: string;
  readonly evidence: Evidence;
  /** For the data card: how the picture's numbers come about, in one or two sentences. */
  readonly method: string;
  readonly state: T;
  /** One or two plain sentences: what this state shows, with its numbers. Spoken, printed and used as alternative text. */
  describe(data: Data, state: StateOf<T>): string;
  table(data: Data, state: StateOf<T>): Table;
  /** Limits that depend on the data (e.g. a sentence that must exist). Returns a legal state and what was wrong. */
  check?(data: Data, state: StateOf<T>): StateRead<T>;
}

/** The data card of a file made by a recipe; every field is shown to the reader. */
export interface DataCard {
  readonly evidence: 'computed' | 'published';
  /** What the file holds, in a sentence. */
  readonly title: string;
  /** Model and revision, or “none”. */
  readonly model: string;
  readonly recipe: string;
  readonly seed: number | null;
  readonly sampleSize: string;
  readonly interval: string;
  /** ISO date on which the recipe was last run with other results. */
  readonly date: string;
  readonly licence: string;
  readonly source?: string;
}

/** A file under `data/<slug>/`: the card and what the figure draws. */
export interface DataFile<Data> {
  readonly card: DataCard;
  readonly data: Data;
}
