import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

const UNFIT = 'script style template link meta form input button select textarea iframe svg'.split(' ');
const UNFIT_ATTRIBUTES = /^(data-|aria-|on|style$|class$|id$|slot$|tabindex$|hidden$)/;

/** What a feed reader could not use in HTML that is to stand without our pages. */
export function feedHtmlProblems(text: string): string[] {
  const problems: string[] = [];
  const fragment = parseFragment(text, {
    onParseError: ({ code }) => problems.push(`not HTML: ${code}`),
  });
  const visit = (node: Node): void => {
    if (node.nodeName === '#comment') problems.push('a comment');
    if (!('tagName' in node)) return;
    const { tagName, attrs } = node;
    if (UNFIT.includes(tagName)) problems.push(`<${tagName}>`);
    for (const { name, value } of attrs) {
      if (UNFIT_ATTRIBUTES.test(name)) problems.push(`<${tagName} ${name}>`);
      if (/^(href|src)$/.test(name) && !/^(https?|mailto):/.test(value)) problems.push(`${name}="${value}"`);
    }
    const has = (wanted: string) => attrs.some(({ name, value }) => name === wanted && value !== '');
    if (tagName === 'img' && !(has('src') && has('alt'))) problems.push('an image without address or words');
    if (tagName === 'a' && !has('href')) problems.push('a link without address');
    node.childNodes.forEach(visit);
  };
  fragment.childNodes.forEach(visit);
  return problems;
}
