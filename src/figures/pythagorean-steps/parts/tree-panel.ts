import { html, nothing, svg, type TemplateResult } from 'lit';
import { brief } from '../../kit/format.ts';
import { lineThrough } from '../../kit/path.ts';
import { type Construction, isPlaced, type Pair } from '../marks.ts';
import { edgeLabel, HEIGHT, NODE, treePlaces, WIDTH } from '../marks-layout.ts';
import { EXAMPLES } from '../marks-trees.ts';
import { pointWords } from '../marks-words.ts';

/** The tree: an edge in the colour of its vector once it is placed, broad where it lies on the chosen pair's path. */
export function treePanel(construction: Construction, pair: Pair): TemplateResult {
  const { tree, edges, placed, joins, weighted } = construction;
  const example = EXAMPLES[construction.name];
  const places = treePlaces(example);
  const ends = [pair.from, pair.to];
  const whole = ends.every((node) => isPlaced(construction, node));

  const node = (label: string, node: number) => {
    const { x, y } = places[node]!;
    const there = isPlaced(construction, node);
    const chosen = ends.includes(node);
    return svg`<g class="mark node${chosen ? ' chosen' : ''}${there ? '' : ' later'}" data-mark=${node} role="button"
      aria-label="${label}${there ? ` = ${pointWords(construction, node)}` : `: joins in step ${joins[node]}`}"
      aria-pressed=${chosen ? 'true' : 'false'}>
      <rect x=${x - NODE.width / 2} y=${y - NODE.height / 2} width=${NODE.width} height=${NODE.height} rx="6"></rect>
      <text x=${x} y=${y + 4.5}>${label}</text>
    </g>`;
  };

  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="The tree; arrow keys go from node to node">
    ${edges.map(({ parent, child }, k) => {
      const kind = k >= placed ? ' later' : whole && pair.parts[k] !== 0 ? ' path' : '';
      return svg`<path class="edge c${k + 1}${kind}" d=${lineThrough([places[parent]!, places[child]!])}></path>`;
    })}
    <g class="halo">
      ${edges.slice(0, placed).map(({ child, name, length }) => {
        const { x, y, anchor } = edgeLabel(example, places, child);
        return svg`<text x=${x} y=${y} text-anchor=${anchor === 'end' ? anchor : nothing}
          >${name}${weighted ? `: ${brief(length)}` : ''}</text>`;
      })}
    </g>
    <g text-anchor="middle">${tree.labels.map(node)}</g>
  </svg>`;
}
