import { isMap, LineCounter, type Node, type ParsedNode, parseDocument } from 'yaml';
import type { Problem } from './problems.ts';

/** A piece of YAML inside a file, read once, that still knows on which line each value was written. */
export interface YamlSource {
  /** The plain value; `undefined` when the YAML itself is broken. */
  readonly value: unknown;
  /** What the YAML parser complains about. */
  readonly problems: readonly Problem[];
  /** The line, in the file, of the value at `path`, of its key, or of the nearest thing that encloses it. */
  lineOf(path: readonly (string | number)[]): number;
  /** The line on which the text of the value at `path` begins: below the key when it is a block (`key: |`). */
  textLineOf(path: readonly (string | number)[]): number;
}

/** @param firstLine the line of the file on which `text` begins, counted from 1 */
export function readYaml(text: string, file: string, firstLine: number): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const lineAt = (offset: number) => firstLine + Math.max(0, lines.linePos(offset).line - 1);
  const problems: Problem[] = document.errors.map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    message: `This is not legal YAML: ${error.message}.`,
    expected: 'lines of the form “name: value”; text with a colon or a quote in it goes between quotes',
  }));

  /** An alias (`*name`) is only looked up here, so a wrong one is found out here. */
  function readValue(): unknown {
    if (problems.length > 0) return undefined;
    try {
      return document.toJS({ maxAliasCount: 100 });
    } catch (error) {
      const message = `This is not legal YAML: ${error instanceof Error ? error.message : error}.`;
      problems.push({ file, line: firstLine, message });
      return undefined;
    }
  }

  /** Offset of the key that leads to `path`, or of the item where there is no key. */
  function offsetOf(path: readonly (string | number)[]): number {
    for (let length = path.length; length > 0; length--) {
      const parent = document.getIn(path.slice(0, length - 1), true);
      if (isMap<ParsedNode>(parent)) {
        const pair = parent.items.find((item) => String(item.key) === String(path[length - 1]));
        if (pair?.key.range) return pair.key.range[0];
      }
      const node = document.getIn(path.slice(0, length), true) as Node | undefined;
      if (node?.range) return node.range[0];
    }
    return 0;
  }

  return {
    value: readValue(),
    problems,
    lineOf: (path) => lineAt(offsetOf(path)),
    textLineOf(path) {
      const node = document.getIn(path, true) as
        | { type?: string; range?: [number, number, number] }
        | undefined;
      if (!node?.range) return lineAt(offsetOf(path));
      return lineAt(node.range[0]) + (node.type?.startsWith('BLOCK_') ? 1 : 0);
    },
  };
}
