import type { Token } from 'marked';
import * as v from 'valibot';
import { readState } from '../../figures/kit/state.ts';
import type { DataSource } from '../data-source.ts';
import { suggest } from '../problems.ts';
import { readYaml, type YamlSource } from '../yaml-source.ts';
import { findData, findFigure, findState } from './check-figure.ts';
import {
  type Extension,
  type Piece,
  type Render,
  type Report,
  type Syntax,
  startOfLine,
} from './extension.ts';
import type { FigureData, FigureEntry, FigureRegistry, FigureSpec } from './figure-spec.ts';
import type { Targets } from './targets.ts';

/** The fields of a figure block. */
const blockSchema = v.strictObject({
  /** Its anchor, and its name in the address. */
  id: v.string('small letters, digits and hyphens'),
  /** A file in `data/<slug>/`, without `.json`. */
  data: v.optional(v.string('the name of a data file')),
  width: v.optional(v.picklist(['text', 'page', 'screen'], 'text, page or screen'), 'text'),
  /** Instead of the figure's own title. */
  title: v.optional(v.string('text')),
  /** The first picture; what is not said has its default. */
  state: v.optional(v.record(v.string(), v.unknown(), 'controls and values, e.g. { power: 2 }'), {}),
  /** Markdown. */
  caption: v.pipe(v.string('Markdown'), v.trim(), v.nonEmpty('Markdown')),
});
type Block = v.InferOutput<typeof blockSchema>;

interface Figure extends Piece {
  name: string;
  /** Its lines are counted from the first line of the block, which is 0. */
  yaml: YamlSource;
  tokens: Token[];
  spec?: Omit<FigureSpec, 'captionHtml'>;
}

/** A fenced block ` ```figure name ` whose body is YAML. The caption is read as Markdown at once. */
export const figureSyntax: Syntax = {
  extensions: [
    {
      name: 'figure',
      level: 'block',
      start: startOfLine(/ {0,3}(?:`{3,}|~{3,})figure\b/),
      tokenizer(src) {
        const found = /^ {0,3}(`{3,}|~{3,})figure(?=[ \t\n]|$)([^\n]*)\n?/.exec(src);
        if (!found) return undefined;
        const rest = src.slice(found[0].length);
        const end = new RegExp(`^ {0,3}${found[1]}[ \\t]*(?:\\n+|$)`, 'm').exec(rest);
        const body = rest.slice(0, end?.index);
        const yaml = readYaml(body, '', 1);
        const caption = (yaml.value as Block | null | undefined)?.caption;
        return {
          type: 'figure',
          raw: src.slice(0, found[0].length + (end ? end.index + end[0].length : rest.length)),
          name: found[2]!.trim(),
          yaml,
          bodyOffset: yaml.textLineOf(['caption']),
          tokens: this.lexer.blockTokens(typeof caption === 'string' ? caption : '', []),
        };
      },
    },
  ],
};

export interface Figures extends Extension {
  /** In reading order, after rendering. */
  readonly all: readonly FigureSpec[];
  /** What is wrong with a state that a link asks of a figure, such as `layer=4&show=sense`; undefined for what is no figure. After collecting. */
  wrongState(id: string, query: string): readonly string[] | undefined;
}

/** What stands in the HTML until the figure itself is rendered. Raw comments never leave the compiler, so it is ours. */
export const figureMark = (number: number): string => `<!--figure ${number}-->`;

/** Figures: checked against their contract, numbered in reading order. */
export function figures(
  registry: FigureRegistry,
  data: DataSource,
  targets: Targets,
  report: Report,
): Figures {
  const all: FigureSpec[] = [];
  const collected = new Map<string, { entry: FigureEntry; found: FigureData | undefined }>();
  let count = 0;

  function collect(piece: Figure): void {
    const number = ++count;
    const line = piece.line ?? 1;
    const say = (path: readonly (string | number)[], message: string, more = {}) =>
      report(path.length > 0 ? line + piece.yaml.lineOf(path) : line, message, more);
    for (const problem of piece.yaml.problems) report(line + (problem.line ?? 0), problem.message, problem);
    const entry = findFigure(registry, piece.name, [], say);
    if (piece.yaml.problems.length > 0) return;
    const read = v.safeParse(blockSchema, piece.yaml.value ?? {});
    for (const issue of read.issues ?? []) describeIssue(issue, say);
    const block = (piece.yaml.value ?? {}) as Partial<Block>;
    const title = typeof block.title === 'string' ? block.title : entry?.about.title;
    if (typeof block.id === 'string') {
      const target = { id: block.id, kind: 'figure' as const, label: `Figure ${number}`, line };
      targets.add(title === undefined ? target : { ...target, title });
    }
    if (!entry || !read.success) return;
    const found = findData(entry, read.output.data, data, ['data'], say);
    // Without its data a figure cannot say which states it has.
    if (entry.validateData && !found) return;
    const state = findState(entry, read.output.state, found, ['state'], say);
    const { id, width } = read.output;
    collected.set(id, { entry, found });
    piece.spec = {
      id,
      name: piece.name,
      number,
      width,
      title: title ?? piece.name,
      state,
      line,
      ...(found && { data: found }),
    };
  }

  return {
    all,
    wrongState(id, query) {
      const { entry, found } = collected.get(id) ?? {};
      if (!entry) return undefined;
      const { state, siblings } = entry.contract;
      const read = readState(state, Object.fromEntries(new URLSearchParams(query)));
      const asked = found && siblings?.of(found.value, read.state);
      return [...read.problems, ...(asked?.problems ?? [])];
    },
    collect: { figure: collect },
    render: {
      figure(piece: Figure, render: Render) {
        const captionHtml = renderCaption(piece.tokens, render);
        if (!piece.spec) return '';
        all.push({ ...piece.spec, captionHtml });
        return `${figureMark(piece.spec.number)}\n`;
      },
    },
  };
}

/** A caption of one paragraph goes on in the line of number and title. */
function renderCaption(tokens: readonly Token[], render: Render): string {
  const blocks = tokens.filter(({ type }) => type !== 'space');
  const only = blocks.length === 1 && blocks[0]!.type === 'paragraph' ? (blocks[0] as Piece) : undefined;
  return render(only ? only.tokens : blocks).trim();
}

function describeIssue(
  issue: v.BaseIssue<unknown>,
  say: (
    path: readonly (string | number)[],
    message: string,
    more?: { expected?: string; nearest?: string },
  ) => void,
): void {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const name = String(path[0] ?? '');
  const known = Object.keys(blockSchema.entries);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    say(path, `A figure has no field “${name}”.`, {
      expected: `one of ${known.join(', ')}`,
      ...suggest(name, known),
    });
  } else if (issue.type === 'strict_object' && issue.input === undefined) {
    say([], `The figure has no “${name}”.`, { expected: `“${name}: …” in the block` });
  } else if (path.length === 0) {
    say([], 'The block of the figure is not a list of fields.', {
      expected: `lines such as “id: …”, “caption: …”`,
    });
  } else say(path, `The field “${name}” of the figure is not as expected.`, { expected: issue.message });
}
