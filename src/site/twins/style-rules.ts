import { compile } from 'css-select';
import { parse as parseSelector, type Selector } from 'css-what';
import type { Element } from 'domhandler';
import postcss, { type AtRule, type Rule } from 'postcss';

/** One selector of a style sheet and what it sets. */
export interface StyleRule {
  matches(element: Element): boolean;
  /** As CSS ranks selectors: ids before classes before tags. */
  readonly weight: number;
  readonly declarations: readonly Declaration[];
}

export type Declaration = readonly [property: string, value: string];

/** A still picture is never pointed at, and has no boxes that CSS makes up. */
const NEVER = /:(hover|focus|focus-visible|focus-within|active)\b|::/;

/**
 * The rules of a figure's style sheet that hold for a printed picture, the weakest first.
 * @param host tag of the figure, for which `:host` stands
 * @throws Error if a selector cannot be read
 */
export function styleRules(css: string, host: string): readonly StyleRule[] {
  const rules: StyleRule[] = [];
  postcss.parse(css).walkRules((rule) => {
    if (!isPrinted(rule)) return;
    const declarations = declarationsOf(rule);
    for (const selector of rule.selectors) {
      if (!NEVER.test(selector)) rules.push(styleRule(ofHost(selector, host), declarations));
    }
  });
  return rules.sort((a, b) => a.weight - b.weight);
}

/** Declarations of a `style` attribute. */
export const inlineDeclarations = (style: string): readonly Declaration[] =>
  declarationsOf(postcss.parse(`a{${style}}`).first as Rule);

function declarationsOf(rule: Rule): Declaration[] {
  return (rule.nodes ?? []).flatMap((node) =>
    node.type === 'decl' ? [[node.prop, node.value] as const] : [],
  );
}

/** Paper has no pointer and no container to fit into; of what depends on its surroundings only print holds. */
function isPrinted(rule: Rule): boolean {
  for (let above = rule.parent; above && above.type !== 'root'; above = above.parent as typeof above) {
    const { name, params } = above as AtRule;
    if (name !== 'media' || !/(^|,)\s*print\b/.test(params)) return false;
  }
  return true;
}

const ofHost = (selector: string, host: string): string =>
  selector.replace(/:host(\(([^)]*)\))?/g, (_, _more, inner = '') => host + inner);

function styleRule(selector: string, declarations: readonly Declaration[]): StyleRule {
  return {
    matches: compile<Element, Element>(selector),
    weight: Math.max(...parseSelector(selector).map(weightOf)),
    declarations,
  };
}

/** Specificity as one number. */
const weightOf = (tokens: readonly Selector[]): number =>
  tokens.reduce((sum, token) => sum + weightOfToken(token), 0);

function weightOfToken(token: Selector): number {
  if (token.type === 'attribute') return token.name === 'id' && token.action === 'equals' ? 1e6 : 1e3;
  if (token.type === 'tag') return 1;
  if (token.type !== 'pseudo') return 0;
  if (!Array.isArray(token.data)) return 1e3;
  return token.name === 'where' ? 0 : Math.max(...token.data.map(weightOf));
}
