import type { Element } from 'domhandler';
import { type Declaration, inlineDeclarations, type StyleRule } from './style-rules.ts';
import { plainValue, type Theme, type Variables } from './theme-values.ts';

/** How words are set. Sizes are in drawing units, of which a page's rem has 16. */
export interface Lettering {
  readonly size: number;
  readonly weight: string;
  readonly style: string;
  readonly family: string;
  readonly color: string;
  /** The colour behind words that stand out by it. */
  readonly ground?: string | undefined;
}

/** What holds for an element in one theme. */
export interface Computed {
  readonly variables: Variables;
  /** Set on the element itself, resolved. */
  readonly own: ReadonlyMap<string, string>;
  readonly lettering: Lettering;
}

export type Declared = ReadonlyMap<Element, readonly Declaration[]>;

/** What style sheet and `style` attributes set for each element, in the order in which later ones win. */
export function declare(elements: readonly Element[], rules: readonly StyleRule[]): Declared {
  return new Map(
    elements.map((element) => {
      const declared = rules.flatMap((rule) => (rule.matches(element) ? rule.declarations : []));
      const { style } = element.attribs;
      return [element, style ? [...declared, ...inlineDeclarations(style)] : declared] as const;
    }),
  );
}

/** What stands in a line or a table; larger boxes have grounds that words need not. */
const HAS_GROUND = new Set('b button code em i mark small span strong td th tr u'.split(' '));

/** Styles of one theme, worked out as they are asked for. */
export class ComputedStyles {
  readonly #known = new Map<Element, Computed>();

  constructor(
    readonly declared: Declared,
    readonly theme: Theme,
    readonly root: Computed,
  ) {}

  of(element: Element): Computed {
    const known = this.#known.get(element);
    if (known) return known;
    const parent = element.parent?.type === 'tag' ? this.of(element.parent as Element) : this.root;
    const computed = this.#compute(this.declared.get(element) ?? [], parent, HAS_GROUND.has(element.name));
    this.#known.set(element, computed);
    return computed;
  }

  #compute(declared: readonly Declaration[], parent: Computed, hasGround: boolean): Computed {
    if (declared.length === 0) return { ...parent, own: new Map() };
    const custom = declared.filter(([name]) => name.startsWith('--'));
    let { variables } = parent;
    if (custom.length > 0) {
      const set = new Map(variables);
      for (const [name, value] of custom) set.set(name, plainValue(value, set, this.theme));
      variables = set;
    }
    const own = new Map<string, string>();
    for (const [name, value] of declared) {
      if (name.startsWith('--')) continue;
      const plain = plainValue(value, variables, this.theme);
      if (name === 'font') for (const [part, text] of fontParts(plain)) own.set(part, text);
      else own.set(name, plain);
    }
    const ground = hasGround && /^#/.test(own.get('background') ?? '') ? own.get('background') : undefined;
    const lettering = { ...letteringOf(own, parent.lettering), ...(ground && { ground }) };
    for (const [name, value] of own) if (value === 'currentColor') own.set(name, lettering.color);
    return { variables, own, lettering };
  }
}

/** `600 1rem / 1.4 serif` in its parts. */
function fontParts(font: string): [string, string][] {
  if (font === 'inherit') return [];
  const [, before = '', size = '', family = ''] =
    /^(.*?)((?:\d*\.)?\d+(?:px|rem|em)|inherit)(?:\s*\/\s*\S+)?\s+(.*)$/.exec(font) ?? [];
  return [
    ['font-style', /italic|oblique/.exec(before)?.[0] ?? 'normal'],
    ['font-weight', /\b(\d{3}|bold)\b/.exec(before)?.[0] ?? '400'],
    ['font-size', size],
    ['font-family', family],
  ];
}

function letteringOf(own: ReadonlyMap<string, string>, parent: Lettering): Lettering {
  const set = (name: string) => {
    const value = own.get(name);
    return value === 'inherit' ? undefined : value;
  };
  return {
    size: sizeOf(set('font-size'), parent.size),
    weight: set('font-weight') ?? parent.weight,
    style: set('font-style') ?? parent.style,
    family: set('font-family') ?? parent.family,
    color: set('color') ?? parent.color,
    ground: parent.ground,
  };
}

/** A length in drawing units; a share of the parent's where it is one. */
export function sizeOf(length: string | undefined, parent: number): number {
  const [, number, unit] = /^(-?[\d.]+)(px|rem|em|%)$/.exec(length ?? '') ?? [];
  if (number === undefined) return parent;
  return (
    Number(number) * { px: 1, rem: 16, em: parent, '%': parent / 100 }[unit as 'px' | 'rem' | 'em' | '%']
  );
}
