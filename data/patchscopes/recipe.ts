import { ROOT } from '../../scripts/install.mjs';
import type { DataFile } from '../../src/figures/kit/contract.ts';
import { attributes } from './recipe/attribute-panels.ts';
import { twoHop } from './recipe/two-hop.ts';

/** The numbers of the article “Patchscopes”, computed from the committed weights of the pocket model. One module a file. */

export function files(): Record<string, DataFile<unknown>> {
  return { ...attributes(ROOT), ...twoHop(ROOT) };
}
