import { type DefaultTreeAdapterTypes, html as html5, parseFragment, serialize } from 'parse5';

type Child = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Elements that mean something without our style sheets and scripts, and the attributes each keeps. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'p h2 h3 h4 h5 h6 ul li dl dt dd blockquote pre code kbd em strong sub sup cite del br hr div section figure figcaption table caption thead tbody tr'
      .split(' ')
      .map((name) => [name, []]),
  ),
  a: ['href'],
  abbr: ['title'],
  img: ['src', 'alt', 'title', 'width', 'height'],
  ol: ['start'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
};

/** What is left out with all it holds. Of everything else that is not kept, the content stays. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  'script style template link meta form input select textarea button svg canvas iframe object embed'.split(
    ' ',
  ),
);

/** What our classes say to a style sheet, said by elements instead. */
const SPOKEN: Readonly<Record<string, string>> = {
  'theorem-label': 'strong',
  'theorem-name': 'em',
  'note-paragraph': 'p',
  'note-item': 'p',
};

const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src']);

export const attribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

export const hasClass = (element: HtmlElement, name: string): boolean =>
  attribute(element, 'class')?.split(/\s+/).includes(name) ?? false;

/** The first element below `element`, in reading order, for which `wanted` holds. */
export function findElement(
  element: HtmlElement,
  wanted: (part: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const child of element.childNodes.filter(isElement)) {
    const found = wanted(child) ? child : findElement(child, wanted);
    if (found) return found;
  }
  return undefined;
}

export const textOf = (node: Child): string =>
  isElement(node) ? node.childNodes.map(textOf).join('') : 'value' in node ? node.value : '';

const isElement = (node: Child): node is HtmlElement => 'tagName' in node;

/**
 * HTML of ours made fit for places that have neither our style sheets nor our scripts, such as feed readers: a short list of
 * elements and attributes, every address absolute.
 * @param address of the page, against which addresses are read
 * @param replace HTML to stand in the place of an element; `undefined` leaves the element to the rules
 */
export function portableHtml(
  text: string,
  address: string,
  replace: (element: HtmlElement) => string | undefined,
): string {
  const fitAll = (nodes: readonly Child[]): Child[] => nodes.flatMap(fit);

  function fit(node: Child): Child[] {
    if (!isElement(node)) return node.nodeName === '#text' ? [node] : [];
    const other = replace(node);
    if (other !== undefined) return parseFragment(other).childNodes;
    if (LEFT_OUT.has(node.tagName)) return [];
    const isMath = node.namespaceURI === html5.NS.MATHML;
    if (isMath) plainMath(node);
    node.childNodes = fitAll(node.childNodes);
    if (isMath) return [node];
    const spoken = Object.keys(SPOKEN).find((name) => hasClass(node, name));
    if (spoken) node.tagName = SPOKEN[spoken]!;
    const kept = KEPT[node.tagName];
    if (!kept) return node.childNodes;
    node.attrs = node.attrs
      .filter(({ name }) => kept.includes(name))
      .map((attr) =>
        ADDRESSES.has(attr.name) ? { ...attr, value: new URL(attr.value, address).href } : attr,
      );
    return [node];
  }

  const fragment = parseFragment(text);
  fragment.childNodes = fitAll(fragment.childNodes);
  return serialize(fragment);
}

/** Formulas on our pages are MathML that leans on the style sheet for roots and upright letters (`markdown/math-markup.ts`); here MathML says both. */
function plainMath(element: HtmlElement): void {
  const last = element.childNodes.filter(isElement).at(-1);
  if (element.tagName === 'mrow' && last && hasClass(last, 'under')) {
    element.tagName = 'msqrt';
    element.childNodes = last.childNodes;
  }
  const upright = element.tagName === 'mi' && hasClass(element, 'up');
  element.attrs = element.attrs.filter(({ name }) => name !== 'class');
  if (upright) element.attrs.push({ name: 'mathvariant', value: 'normal' });
}
