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

/** What a state asks for: by role, the name of a data file; with what was wrong about it, as `check` says it. */
export interface FilesAsked<T extends StateTable> extends StateRead<T> {
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Data files of the same article that the reader can ask a figure for, such as those of other words. The site publishes them; the frame fetches
 * what a state asks for before it is checked, described or drawn, and says so where it cannot. A figure draws what it holds until then.
 */
export interface SiblingFiles<Data, T extends StateTable> {
  /** All their names, without `.json`; `own` is what the figure's own file holds. */
  names(own: Data): readonly string[];
  of(own: Data, state: StateOf<T>): FilesAsked<T>;
  /** The data drawn: made from the figure's own, and by role from those of the files. */
  join(own: Data, files: Readonly<Record<string, Data>>): Data;
}

/**
 * What the frame needs of a figure in the reader's browser. Sentence, permalink and messages follow from it; the rest of
 * what stands round a figure from {@link FigureAbout} and its table, which do not travel with it.
 * `Data` is the `data` part of the figure's JSON file, or `undefined` for a figure that draws from its state alone.
 */
export interface FigureContract<Data, T extends StateTable> {
  /** Folder and element name: `power-gram` is drawn by `<vitrine-power-gram>`. */
  readonly name: string;
  readonly state: T;
  /** One or two plain sentences: what this state shows, with its numbers. Spoken, printed and used as alternative text. */
  describe(data: Data, state: StateOf<T>): string;
  /** Limits that depend on the data (e.g. a sentence that must exist). Returns a legal state and what was wrong. */
  check?(data: Data, state: StateOf<T>): StateRead<T>;
  readonly siblings?: SiblingFiles<Data, T>;
  /** Fetches code that only some states need; awaited before such a state is checked, described or drawn. */
  prepare?(state: StateOf<T>): Promise<unknown> | undefined;
  /** The figure asks the language model: before it wakes it is handed `openModel`, and nothing is fetched before it calls that. */
  readonly asksModel?: true;
  /** The kind of evidence that is shown now, where it is not always that of {@link FigureAbout}. */
  evidence?(data: Data, state: StateOf<T>): Evidence;
}

/** What is said of a figure in any state, in its `schema.ts`. It is printed at build and not sent again as script. */
export interface FigureAbout {
  /** A short noun phrase: the figure's heading where the article gives none. */
  readonly title: string;
  readonly evidence: Evidence;
  /** For the data card: how the picture's numbers come about, in one or two sentences. */
  readonly method: string;
}

/** The export `table` of a figure's `table.ts`. A module of its own, fetched when a reader opens or saves the table. */
// biome-ignore lint/suspicious/noExplicitAny: the frame hands over what the figure itself holds
export type MakeTable = (data: any, state: any) => Table;

/** The data card of a file made by a recipe; every field is shown to the reader. */
export interface DataCard {
  readonly evidence: 'computed' | 'published';
  /** What the file holds, in a sentence. */
  readonly title: string;
  /** Model and revision, or “none”. */
  readonly model: string;
  /** SHA-256 of the model's weights file, where a model made the numbers. */
  readonly weights?: string;
  readonly recipe: string;
  /** Several as words, “1, 2 and 3”; null where nothing is random. */
  readonly seed: number | string | null;
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
