import type { OwnForm } from '../kit/own-data/own-form.ts';
import { readInWorker } from './own/read-in-worker.ts';

/** Sentences with vectors or places on a map, in a table or in JSON (docs/context-atlas-files.md). */
export const ownForm: OwnForm = {
  endings: ['.json', '.csv', '.tsv'],
  mostBytes: 200e6,
  read: readInWorker,
};
