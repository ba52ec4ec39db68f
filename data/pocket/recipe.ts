import { ROOT } from '../../scripts/install.mjs';
import type { DataFile } from '../../src/figures/kit/contract.ts';
import { example } from './recipe/example.ts';
import { facts } from './recipe/facts.ts';
import { measures } from './recipe/measures.ts';
import { profile } from './recipe/profile.ts';
import { walk } from './recipe/walk.ts';

/** The numbers of the article “The pocket model”: what the committed weights do, and what was measured over all seeds. One module a file. */

export function files(): Record<string, DataFile<unknown>> {
  return { ...example(ROOT), ...facts(ROOT), ...measures(ROOT), ...profile(ROOT), ...walk(ROOT) };
}
