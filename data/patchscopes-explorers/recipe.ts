import { ROOT } from '../../scripts/install.mjs';
import type { DataFile } from '../../src/figures/kit/contract.ts';
import { gridPairs } from './recipe/grid-pairs.ts';
import { gridTokens } from './recipe/grid-tokens.ts';
import { rows } from './recipe/rows.ts';

/** The texts that the explorers of Patchscopes search, said by the committed weights of the pocket model. One module a file. */

export function files(): Record<string, DataFile<unknown>> {
  return { ...gridPairs(ROOT), ...gridTokens(ROOT), ...rows(ROOT) };
}
