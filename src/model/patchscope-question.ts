import type { WordShare } from './questions.ts';

/** A state of a prompt. `position` counts from `<bos>`, which is 0; −1 means the last token, or, in the inspection prompt, the last placeholder “x”. */
export interface PromptPlace {
  readonly text: string;
  readonly position: number;
  /** 0 … nLayers. */
  readonly layer: number;
}

/** One Patchscope (Ghandeharioun et al., 2024, section 3), and what it is to be compared with. */
export interface PatchscopeAsked {
  readonly source: PromptPlace;
  readonly target: PromptPlace;
  /** A patch moves the state over; a knockout moves nothing, but keeps the last token from looking at the place from its layer on. */
  readonly act: 'patch' | 'knockout';
  /** What happens to the state on its way: nothing, or it is stretched to the length of the state that it replaces. */
  readonly map: 'same' | 'length';
  /** Adds a random vector to the embedding at the place in the target, three times as long as the embedding (Meng et al., 2022). */
  readonly noise: boolean;
  /** Put in the state's place, for comparison; `other` is the same place of another prompt, `mean` the mean over several. */
  readonly control: 'none' | 'random' | 'other' | 'mean';
  readonly other: string;
  readonly means: readonly string[];
  /** Of noise and random vector. */
  readonly seed: number;
  /** How many next words. */
  readonly count: number;
  /** Most words of a continuation. */
  readonly limit: number;
  /** Words that end a continuation and are its last. */
  readonly closing: readonly string[];
}

/** A run as it is drawn. */
export interface DrawnRun {
  /** [n], `<bos>` first. */
  readonly tokens: readonly string[];
  /** Mean over heads, [nLayers][n · n]: entry i · n + j is how much position i looks at j. */
  readonly attention: readonly (readonly number[])[];
}

export interface Said {
  /** The likeliest first. */
  readonly next: readonly WordShare[];
  readonly words: readonly WordShare[];
}

/** The answer comes in these parts, in this order; `control` only if one was asked for. */
export type PatchscopePart =
  | {
      readonly kind: 'runs';
      readonly source: DrawnRun;
      /** With the patch in it. */
      readonly target: DrawnRun;
      /** The positions that were meant. */
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'patched' | 'plain' | 'control'; readonly said: Said }
  /** First word said with the state of each source layer, put where it is put now; and with the present state, put into each target layer. */
  | { readonly kind: 'bySource' | 'byTarget'; readonly words: readonly string[] };
