import { html, nothing, svg, type TemplateResult } from 'lit';
import { legend } from '../../kit/legend.ts';
import { type Bar, HEIGHT, PLOT, WIDTH } from '../marks-histogram.ts';
import { count, RANGES } from '../marks-words.ts';

const barWords = ({ range, right, wrong }: Bar): string =>
  `Probability ${RANGES[range - 1]} %: ${count(right + wrong)} facts\n${count(right)} right, ${count(wrong)} wrong`;

const box = (name: string, { x, width }: Bar, top: number, bottom: number) =>
  top < bottom ? svg`<path class=${name} d="M${x} ${top}h${width}V${bottom}h${-width}z"></path>` : nothing;

/** One bar; pressing it narrows the list to its range, pressing it again lets it go. */
function barMark(bar: Bar, chosen: number) {
  const { range, x, width, top, middle, right, wrong } = bar;
  const centre = x + width / 2;
  return svg`<g class="mark${chosen && chosen !== range ? ' faint' : ''}" data-mark=${range} role="button"
      aria-pressed=${chosen === range} aria-label=${barWords(bar)}>
    <rect class="hold" x=${x - 3} y="0" width=${width + 6} height=${PLOT.bottom + 22}></rect>
    ${box('right', bar, top, middle)}${box('wrong', bar, middle, PLOT.bottom)}
    <text x=${centre} y=${top - 6}>${count(right + wrong)}</text>
    <text class="soft" x=${centre} y=${PLOT.bottom + 17}>${RANGES[range - 1]}</text>
  </g>`;
}

/** How many facts lie in each range of probability, right and wrong answers apart. */
export function histogramPanel(bars: readonly Bar[], chosen: number): TemplateResult {
  const { left, right, bottom } = PLOT;
  const all = bars.reduce((sum, bar) => sum + bar.right + bar.wrong, 0);
  return html`<div class="panel picture">
    <p class="panel-title">How sure the model is of the true value: ${count(all)} ${all === 1 ? 'fact' : 'facts'}</p>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="Facts by the probability of the true value">
      <g text-anchor="middle">
        ${bars.map((bar) => barMark(bar, chosen))}
        <g class="axis" aria-hidden="true">
          <path class="domain" d="M${left} ${bottom}H${right}"></path>
          <text x=${(left + right) / 2} y=${bottom + 38}>Probability of the true value, %</text>
        </g>
      </g>
    </svg>
    ${legend([
      { sample: svg`<path class="right" d="M6 1h16v12h-16z"></path>`, label: 'right answer' },
      { sample: svg`<path class="wrong" d="M6 1h16v12h-16z"></path>`, label: 'wrong answer' },
    ])}
  </div>`;
}
