import { describe, expect, it } from 'vitest';
import { flag, number } from '../../../src/figures/kit/state.ts';
import { frameHtml } from '../../../src/site/frame-html.ts';
import type { FigureEntry, FigureSpec } from '../../../src/site/markdown/figure-spec.ts';
import { html } from '../../../src/site/pages/html.ts';

const entry: FigureEntry = {
  contract: {
    name: 'bars',
    state: {
      count: number({ label: 'Count', min: 0, max: 90, step: 1, default: 3 }),
      open: flag({ label: 'Open', default: false }),
    },
    describe: (_data, { count }) => `There are ${count} bars & <nothing> else.`,
  },
  about: { title: 'Bars', evidence: 'computed', method: 'Counted <by hand>.' },
  table: (_data, { count }) => ({
    caption: 'All bars',
    columns: [{ label: 'Bar', kind: 'number' }],
    rows: Array.from({ length: count }, (_, i) => [i]),
  }),
};
const spec: FigureSpec = {
  id: 'my-bars',
  name: 'bars',
  number: 2,
  width: 'page',
  title: 'Bars & bars',
  captionHtml: 'A <em>caption</em>.',
  state: { count: 40, open: false },
  line: 7,
};
const stage = html`<vitrine-bars></vitrine-bars>`;
const frame = (change: Partial<FigureSpec> = {}) =>
  frameHtml({ spec: { ...spec, ...change }, entry, stage }).text;

/** The value of an attribute as a browser reads it. */
const attribute = (name: string, text: string) =>
  new RegExp(` ${name}="([^"]*)"`)
    .exec(text)![1]!
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));

describe('the frame of a figure', () => {
  it('has its number, a link to itself, its title and its caption', () => {
    expect(frame()).toContain('<a href="#my-bars">Figure 2</a>');
    expect(frame()).toContain('<strong class="figure-title">Bars &#38; bars.</strong> A <em>caption</em>.');
    expect(frame({ title: 'How many?' })).toContain('How many?</strong>');
  });

  it('says in escaped words what the first picture shows', () => {
    expect(frame()).toContain('>There are 40 bars &#38; &#60;nothing&#62; else.</p>');
  });

  it('hands over only what differs from the figure’s own defaults', () => {
    expect(JSON.parse(attribute('data-state', frame()))).toEqual({ count: 40 });
    expect(JSON.parse(attribute('data-state', frame({ state: { count: 3, open: true } })))).toEqual({
      open: true,
    });
  });

  it('leads to its table and its data card on the page of data', () => {
    expect(frame().match(/<a href="data\/#my-bars">/g)).toHaveLength(2);
  });

  it('names the kind of evidence in a word', () => {
    expect(frame()).toContain('<span class="evidence evidence--computed">computed</span>');
  });

  it('says where a figure’s data are', () => {
    const file = { path: 'x/data/bars.0a1b.json', address: '/b/x/data/bars.0a1b.json', sha256: '0a1b2c' };
    expect(attribute('data-src', frameHtml({ spec, entry, file, stage }).text)).toBe(file.address);
    expect(frame()).not.toContain('data-src');
  });
});
