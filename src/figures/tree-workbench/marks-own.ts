import { isServer } from 'lit';
import type { Tree } from '../../geometry/tree.ts';
import type { WorkbenchState } from './marks.ts';

type OwnTreeCode = typeof import('./parts/own-tree.ts');
let code: OwnTreeCode | undefined;

/** What reads, writes and asks for trees of the reader's own, once it is there: few readers need it. */
export const ownTreeCode = (): OwnTreeCode | undefined => code;

export async function loadOwnTreeCode(): Promise<void> {
  code = await import('./parts/own-tree.ts');
}

/**
 * Needed for a state that holds a tree. In a reader's page a failure is no error here: the sentence is drawn, and the box for
 * the tree says what happened and tries again when asked.
 */
export function prepare({ tree }: WorkbenchState): Promise<void> | undefined {
  if (tree.trim() === '' || code) return undefined;
  return loadOwnTreeCode().catch((reason) => {
    if (isServer) throw reason;
  });
}

/** The tree in the text, if it is a sound one and what reads it is there. */
export function ownTree(text: string): Tree | undefined {
  if (text.trim() === '') return undefined;
  const read = code?.readTree(text);
  return read && 'tree' in read ? read.tree : undefined;
}
