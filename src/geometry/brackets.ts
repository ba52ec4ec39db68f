import { childrenOf, rootOf, type Tree } from './tree.ts';
import { printLabel, TreeDraft, type TreeRead } from './tree-text.ts';

/*
 * Grammar:  node = "(" label { node | label } ")"     label = word [":" length] | quoted [":" length]
 * Each bracket is a node and its first word the label; further bare words are leaves, so `(dog (the))` and `(dog the)` are the
 * same tree, and Penn-style trees such as `(S (NP (DT the) (NN dog)) (VP barks))` read as they stand, also with an
 * unlabelled outermost bracket. Nodes are numbered in order of appearance.
 */
const TOKEN = /\n|[()]|"(?:[^"\\\n]|\\.)*"[^\s()]*|[^\s()]+/g;

interface OpenBracket {
  /** −1 for an unlabelled bracket round the whole tree. */
  readonly node: number;
  readonly line: number;
}

export function parseBrackets(text: string): TreeRead {
  const draft = new TreeDraft();
  const open: OpenBracket[] = [];
  /** Line of a bracket that has just been opened and has no label yet. */
  let unnamed: number | undefined;
  let line = 1;
  const above = (): number => open.at(-1)?.node ?? -1;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '\n') line++;
    else if (token === '(') {
      if (unnamed !== undefined) {
        if (open.length > 0 || draft.labels.length > 0)
          draft.report(unnamed, 'A bracket needs a label before its first child, as in (dog (the)).');
        open.push({ node: above(), line: unnamed });
      }
      unnamed = line;
    } else if (token === ')') {
      if (unnamed !== undefined) {
        draft.report(line, 'This bracket is empty; expected a label in it, as in (dog).');
        unnamed = undefined;
      } else if (!open.pop()) draft.report(line, 'This closing bracket has no opening bracket before it.');
    } else {
      const node = draft.addWritten(token, above(), line);
      if (unnamed !== undefined) open.push({ node, line: unnamed });
      unnamed = undefined;
    }
  }
  const unclosed = open.length + (unnamed === undefined ? 0 : 1);
  if (unclosed > 0) {
    const first = open[0]?.line ?? unnamed ?? line;
    draft.report(
      first,
      `${unclosed} ${unclosed === 1 ? 'bracket is' : 'brackets are'} never closed; the first opens here.`,
    );
  }
  return draft.finish();
}

/** The tree in brackets, each node before its children; reading it numbers the nodes in that order. */
export function printBrackets(tree: Tree): string {
  const children = childrenOf(tree);
  const waiting: (number | ')')[] = [rootOf(tree)];
  let text = '';
  while (waiting.length > 0) {
    const next = waiting.pop()!;
    if (next === ')') text += next;
    else {
      text += `${text && ' '}(${printLabel(tree, next, /^[^\s()":\\]+$/)}`;
      waiting.push(')', ...children[next]!.toReversed());
    }
  }
  return text;
}
