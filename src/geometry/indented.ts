import { childrenOf, rootOf, type Tree } from './tree.ts';
import { printLabel, TreeDraft, type TreeRead } from './tree-text.ts';

/*
 * One node a line, children further in than their parent. Spaces or tabs (a tab goes on to the next multiple of four), an
 * optional bullet, then the label and, if wanted, `:length`. A label may hold spaces. Nodes are numbered line by line.
 */
const LINE = /^(\s*)(?:[-*•]\s+)?(.+)$/;
const TAB = 4;

function widthOf(indent: string): number {
  let width = 0;
  for (const character of indent) width = character === '\t' ? width + TAB - (width % TAB) : width + 1;
  return width;
}

export function parseIndented(text: string): TreeRead {
  const draft = new TreeDraft();
  const levels: { readonly width: number; readonly node: number }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const [, indent = '', label] = LINE.exec(line.trimEnd()) ?? [];
    if (label === undefined) continue;
    const width = widthOf(indent);
    const known = levels.map((level) => level.width);
    while ((levels.at(-1)?.width ?? -1) > width) levels.pop();
    const movedOut = levels.length < known.length;
    if (levels.at(-1)?.width === width) levels.pop();
    else if (movedOut) {
      const expected = known.slice(1).join(' or ') || `more than ${known[0]}`;
      draft.report(
        index + 1,
        `This line is ${width} in, which matches no line above it; expected ${expected}.`,
      );
      // Its place is unknown; below the root it causes no second complaint.
      if (levels.length === 0) levels.push({ width: -1, node: 0 });
    }
    levels.push({ width, node: draft.addWritten(label, levels.at(-1)?.node ?? -1, index + 1) });
  }
  return draft.finish();
}

/** The tree as a list, two spaces for each level; reading it numbers the nodes in that order. */
export function printIndented(tree: Tree): string {
  const children = childrenOf(tree);
  const waiting = [{ node: rootOf(tree), depth: 0 }];
  const lines: string[] = [];
  while (waiting.length > 0) {
    const { node, depth } = waiting.pop()!;
    const bare = /^(?![-*•]\s)[^\s()":\\]([^()":\\]*[^\s()":\\])?$/;
    lines.push('  '.repeat(depth) + printLabel(tree, node, bare));
    waiting.push(...children[node]!.toReversed().map((child) => ({ node: child, depth: depth + 1 })));
  }
  return lines.join('\n');
}
