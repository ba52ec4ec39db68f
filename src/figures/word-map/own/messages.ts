import type { OwnFile } from '../../kit/own-data/own-form.ts';

/** A file for the worker; it reads one and is ended. */
export interface ToWorker {
  readonly text: string;
  readonly name: string;
}

export type FromWorker =
  | { readonly kind: 'progress'; readonly share: number; readonly words: string }
  | { readonly kind: 'done'; readonly file: OwnFile | undefined }
  | { readonly kind: 'failed'; readonly reason: string };
