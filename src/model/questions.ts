import type { GenerationChoices } from './generate.ts';
import type { Intervention } from './interventions.ts';
import type { Kernel } from './network.ts';
import type { PatchscopeAsked, PatchscopePart } from './patchscope-question.ts';
import type { Places } from './places.ts';

/*
 * What a figure may ask of the model, and what it is told: plain data, which can be sent to a worker and back. Figures know these types
 * and are handed something to ask; who loads the model, and where it runs, is not theirs to know.
 */

export interface Prompt {
  readonly text: string;
  /** Default: none. */
  readonly interventions?: readonly Intervention[];
}

export interface WordShare {
  readonly word: string;
  /** 0 … 1. */
  readonly probability: number;
}

/** Marks with which a training document ends: the model was not taught what comes after. */
export const DOCUMENT_ENDS: readonly string[] = ['.', ';'];

/** Every kind of question: what is asked, and the parts in which the answer comes. n is the number of tokens, `<bos>` included. */
export interface Questions {
  /** The words likeliest to come next; one part. */
  readonly next: {
    readonly asked: Prompt & { readonly count: number };
    /** `tokens` [n], `<bos>` first; `words` [count], the likeliest first. */
    readonly part: { readonly tokens: readonly string[]; readonly words: readonly WordShare[] };
  };
  /** The logit lens at every layer and position; one part for each layer 0 … nLayers. */
  readonly lens: {
    readonly asked: Prompt & { readonly count: number };
    /** `tokens` [n], `<bos>` first; `words` [n][count], each list the likeliest first. */
    readonly part: {
      readonly layer: number;
      readonly tokens: readonly string[];
      readonly words: readonly (readonly WordShare[])[];
    };
  };
  /** Attention weights; one part for each block asked for. */
  readonly attention: {
    readonly asked: Prompt & { readonly layers: Places };
    /** `weights` [nHeads, n, n], as in `attentionWeights`. */
    readonly part: { readonly layer: number; readonly weights: Float32Array };
  };
  /** The text that follows; one part for each word. `closing`: words that end it and are its last, such as {@link DOCUMENT_ENDS}. */
  readonly continuation: {
    readonly asked: Prompt & Omit<GenerationChoices, 'closing'> & { readonly closing?: readonly string[] };
    readonly part: WordShare;
  };
  /**
   * Activation patching at every layer and position: the state of `source` goes into `text`, one place at a time, and the probability of
   * `word` to come next is read. Both texts have equally many tokens. One part for each place.
   */
  readonly sweep: {
    readonly asked: { readonly text: string; readonly source: string; readonly word: string };
    readonly part: { readonly layer: number; readonly position: number; readonly probability: number };
  };
  /** A state of one prompt put into another, and what is said with it, without it and with a control. */
  readonly patchscope: { readonly asked: PatchscopeAsked; readonly part: PatchscopePart };
}

export type QuestionKind = keyof Questions;
export type Asked<K extends QuestionKind> = Questions[K]['asked'];
export type Part<K extends QuestionKind> = Questions[K]['part'];

/** A word that the model has never seen, and known ones that look like it. */
export interface UnknownWord {
  readonly word: string;
  /** The likest first; may be empty. */
  readonly nearest: readonly string[];
}

/** The question could not be answered; the message says why, in words for the reader. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError';

  /** `words`: those of the text as the model reads it, known or not; empty unless some are unknown. */
  constructor(
    message: string,
    readonly unknown: readonly UnknownWord[] = [],
    readonly words: readonly string[] = [],
  ) {
    super(message);
  }
}

/** Whether the model can be asked. */
export type ModelState =
  | { readonly kind: 'not asked' }
  /** `share` of the download that has arrived, 0 … 1. */
  | { readonly kind: 'loading'; readonly share: number }
  | { readonly kind: 'ready'; readonly kernel: Kernel }
  /** `reason` is a sentence. Asking again tries again. */
  | { readonly kind: 'failed'; readonly reason: string };

/** One place from which the model is asked, such as a figure. It has one question at a time: a new one drops the old. */
export interface Asker {
  /**
   * Loads the model where need be, then hands on the answer part by part. Resolves to 'done', or to 'dropped' when a newer question or
   * `drop` took its place. Rejects with {@link QuestionError} for a question without an answer, or with an Error when the model cannot be loaded.
   */
  ask<K extends QuestionKind>(
    kind: K,
    asked: Asked<K>,
    onPart: (part: Part<K>) => void,
  ): Promise<'done' | 'dropped'>;
  drop(): void;
}

/** The way to a model, handed to figures that say they ask it. Holding it fetches nothing. */
export interface ModelAccess {
  readonly weights: {
    /** Of the file: hexadecimal, small letters. */
    readonly sha256: string;
    readonly bytes: number;
  };
  readonly state: ModelState;
  /** Tells the state now and each time it changes. Returns how to stop. */
  watch(watcher: (state: ModelState) => void): () => void;
  /** Fetches the model, once however often it is called. Rejects with an Error that says why it could not be loaded. */
  load(): Promise<void>;
  /** A new place to ask from. */
  asker(): Asker;
}
