/** What a reader's own file holds: the data of a figure, and the card as it was written, unchecked. */
export interface OwnFile {
  readonly data: unknown;
  readonly card: Readonly<Record<string, unknown>>;
}

/** What a form is read with. */
export interface FormTurn {
  /** Of the file. */
  readonly name: string;
  /** To be told how far the work is, 0 … 1, and what it is at: “Reading…”. */
  progress(share: number, words: string): void;
  /** The reader gives the file up. */
  readonly signal: AbortSignal;
}

/** Files of other forms than `{ card, data }`, which a figure reads by the export `ownForm` of its `own-file.ts`. */
export interface OwnForm {
  /** Ends of the names of such files, in small letters: `.tsv`. */
  readonly endings: readonly string[];
  readonly mostBytes: number;
  /** Undefined for a file that is read as `{ card, data }` after all. @throws Error in words for the reader */
  read(text: string, turn: FormTurn): OwnFile | undefined | Promise<OwnFile | undefined>;
}
