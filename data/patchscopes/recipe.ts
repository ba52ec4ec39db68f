import { ROOT } from '../../scripts/install.mjs';
import type { DataFile } from '../../src/figures/kit/contract.ts';
import { attributes } from './recipe/attribute-panels.ts';
import { bench } from './recipe/bench.ts';
import { contamination } from './recipe/contamination.ts';
import { crossModel } from './recipe/cross-model.ts';
import { entityDescriptions } from './recipe/entities.ts';
import { nextToken } from './recipe/next-token.ts';
import { twoHop } from './recipe/two-hop.ts';
import { walk } from './recipe/walk.ts';

/** The numbers of the article “Patchscopes”, computed from the committed weights of the pocket model. One module a file. */

export function files(): Record<string, DataFile<unknown>> {
  return {
    ...attributes(ROOT),
    ...bench(ROOT),
    ...contamination(ROOT),
    ...crossModel(ROOT),
    ...entityDescriptions(ROOT),
    ...nextToken(ROOT),
    ...twoHop(ROOT),
    ...walk(ROOT),
  };
}
