import { describe, expect, it } from 'vitest';
import type { Placed } from '../../../src/site/twins/layout.ts';
import { readTwin } from '../../../src/site/twins/twin.ts';

const LONG = 'a sentence that is so long that it has to be broken into several lines wherever it may stand';
const drawing = (height: number) => `<svg viewBox="0 0 360 ${height}"><path d="M0 0h9"/></svg>`;
const legend = `<ul class="legend">${['one', 'two', LONG, 'three']
  .map((label) => `<li><svg viewBox="0 0 28 14"><path d="M0 7h28"/></svg>${label}</li>`)
  .join('')}</ul>`;
const panel = (k: number) =>
  `<div class="panel"><p class="panel-title">Panel ${k} ${k % 2 ? LONG : ''}</p>${drawing(90 + 40 * k)}<p class="readout">${LONG}</p>${legend}</div>`;
const table = `<table><tr><th>Name</th><th>What it is</th></tr>${Array.from({ length: 30 }, (_, k) => `<tr><td>${k}</td><td>${LONG} ${LONG}</td></tr>`).join('')}</table>`;

const twin = (inside: string, css = '') =>
  readTwin({
    html: `<vitrine-made><template><style>${css}</style>${inside}</template></vitrine-made>`,
    title: LONG,
    sentence: `${LONG}. ${LONG}.`,
    credit: 'Vitrine · Made up',
  })('light');

const overlap = (a: Placed, b: Placed) =>
  a.x < b.x + b.width - 0.5 &&
  b.x < a.x + a.width - 0.5 &&
  a.y < b.y + b.height - 0.5 &&
  b.y < a.y + a.height - 0.5;

function expectApart(inside: string): void {
  const { items, width, height } = twin(inside).layout;
  for (const [index, item] of items.entries()) {
    expect(item.x).toBeGreaterThanOrEqual(0);
    expect(item.x + item.width).toBeLessThanOrEqual(width);
    expect(item.y + item.height).toBeLessThanOrEqual(height);
    for (const other of items.slice(index + 1)) expect(overlap(item, other)).toBe(false);
  }
}

describe('the layout of a still picture', () => {
  it.each([1, 2, 3, 4, 5, 7])('keeps everything apart and inside with %i panels', (count) => {
    const panels = Array.from({ length: count }, (_, k) => panel(k)).join('');
    expectApart(`${legend}<div class="panels">${panels}</div><p class="readout">${LONG}</p>${legend}`);
  });

  it('keeps wide panels, tables, narrow drawings and unbroken words apart and inside', () => {
    const wide = `<div class="panel panel-wide">${drawing(50)}${table}</div>`;
    const small = '<svg viewBox="0 0 150 170"></svg>'.repeat(4);
    const word = `<p>${'unbroken'.repeat(40)}</p>`;
    expectApart(
      `<div class="panels">${panel(1)}${panel(2)}${wide}<div class="panel">${small}${word}</div></div>`,
    );
  });

  it('says how much of a long list is left out', () => {
    const items = Array.from({ length: 40 }, (_, k) => `<li>item ${k}</li>`).join('');
    const { svg } = twin(`<div class="panel">${drawing(90)}<ol>${items}</ol></div>`);
    expect(svg).toContain('… and 28 more');
    expect(svg).not.toContain('item 12');
  });

  it('leaves out controls, what is hidden, and titles of what is left out', () => {
    const hidden = '<p class="panel-title">Idle</p><div class="list">listed</div><p hidden>asleep</p>';
    const { svg } = twin(
      `<div class="controls">Press</div><div class="panel">${drawing(90)}${hidden}</div>`,
      '.controls{display:var(--controls,flex)}@media print{.list{display:none}}',
    );
    expect(svg).not.toMatch(/Press|Idle|listed|asleep/);
  });

  it('needs a drawing', () => {
    expect(() => twin('<div class="panel"><p>only words</p></div>')).toThrow('no <svg>');
  });

  it('writes text as text', () => {
    const { svg } = twin(`<div class="panel">${drawing(90)}<p>a &lt;b&gt; &amp; c</p></div>`);
    expect(svg).toContain('a &#60;b&#62; &#38; c');
  });
});

describe('the styles of a still picture', () => {
  const drawn = (css: string, inside: string, theme: 'light' | 'dark' = 'light') =>
    readTwin({
      html: `<vitrine-made><template><style>${css}</style><svg viewBox="0 0 360 90">${inside}</svg></template></vitrine-made>`,
      title: 'T',
      sentence: 'S.',
      credit: 'C',
    })(theme).svg;

  it('are written into the elements, the stronger selector last', () => {
    const css = '.a.b{fill:#010101}.a{fill:#020202}path{fill:#030303}:host path.c{stroke-width:2.5px}';
    expect(
      drawn(css, '<path class="a b"/><path class="a"/><path class="c" style="fill:#040404"/>'),
    ).toContain(
      '<path fill="#010101"/><path fill="#020202"/><path fill="#030303" stroke-width="2.5"/>'.replace(
        '#030303" s',
        '#040404" s',
      ),
    );
  });

  it('hold custom properties, themes and mixed colours as plain colours', () => {
    const css =
      '.x{--full:light-dark(#ff0000,#0000ff)}.x path{fill:var(--full)}.x circle{fill:color-mix(in oklab,var(--full) 50%,transparent)}';
    const inside = '<g class="x"><path/><circle r="1"/></g>';
    expect(drawn(css, inside)).toContain(
      '<path fill="#ff0000"/><circle r="1" fill="#ff0000" fill-opacity="0.502"/>',
    );
    expect(drawn(css, inside, 'dark')).toContain('<path fill="#0000ff"/>');
  });

  it('leave out what is pointed at and what asks for a screen', () => {
    const css =
      'path:hover{fill:#010101}@media (min-width:30rem){path{fill:#020202}}@media print{path{stroke:#030303}}';
    expect(drawn(css, '<path/>')).toContain('<path stroke="#030303"/>');
  });

  it('keep lines thin that are not to grow with the drawing', () => {
    const css = 'path{vector-effect:non-scaling-stroke;stroke-width:2px;stroke-dasharray:4 2}';
    expect(drawn(css, '<g transform="scale(20 20)"><path/></g>')).toMatch(
      /<path stroke-width="0\.077" stroke-dasharray="0\.154 0\.077"/,
    );
  });

  it('name a custom property that is set nowhere', () => {
    expect(() => drawn('path{fill:var(--nowhere)}', '<path/>')).toThrow('“--nowhere”');
  });
});
