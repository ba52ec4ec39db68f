import type { Kernel } from '../../model/network.ts';
import type { Asked, Part, QuestionKind, UnknownWord } from '../../model/questions.ts';

/** Where a model's files are, and what the weights are known by. */
export interface ModelFiles {
  /** Of the model, such as “main”: weights kept under this name make room for newer ones. */
  readonly name: string;
  readonly weights: {
    readonly url: string;
    /** Of the file, as its card says: hexadecimal, small letters. */
    readonly sha256: string;
    readonly bytes: number;
  };
  /** Of a `vocabulary.json`. */
  readonly vocabulary: string;
}

export type ToWorker =
  | { readonly kind: 'load'; readonly files: ModelFiles }
  /** A seat holds one question at a time. `id` is given once. */
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly seat: number;
      readonly question: QuestionKind;
      readonly asked: Asked<QuestionKind>;
    }
  | { readonly kind: 'drop'; readonly seat: number };

export type FromWorker =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'ready'; readonly kernel: Kernel }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'part'; readonly id: number; readonly part: Part<QuestionKind> }
  | { readonly kind: 'done'; readonly id: number }
  | {
      readonly kind: 'refused';
      readonly id: number;
      readonly message: string;
      readonly unknown: readonly UnknownWord[];
      readonly words: readonly string[];
    };

/** One end of a line between page and worker. */
export interface Line<Out, In> {
  send(message: Out): void;
  /** Set once, by who reads. */
  onMessage: (message: In) => void;
}

/** The page's end: the worker behind it can break, and can be ended. */
export interface WorkerLine extends Line<ToWorker, FromWorker> {
  onBreak: (reason: string) => void;
  end(): void;
}
