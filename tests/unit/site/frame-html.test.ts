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

  it('cuts a long table short and says so', () => {
    const rows = (text: string) => text.match(/<td class="number">/g) ?? [];
    expect(rows(frame({ state: { count: 2, open: false } }))).toHaveLength(2);
    expect(rows(frame()).length).toBeLessThan(40);
    expect(frame()).toMatch(/… and \d+ more rows/);
  });

  it('names the kind of evidence in words and how the numbers came about', () => {
    expect(frame()).toContain('<span class="evidence evidence--computed">computed</span>');
    expect(frame()).toContain('<dt>How</dt><dd>Counted &#60;by hand&#62;.</dd>');
  });

  it('shows every field of the data card, the file and its checksum', () => {
    const card = {
      evidence: 'computed' as const,
      title: 'Some bars',
      model: 'none',
      recipe: 'data/x/recipe.ts',
      seed: null,
      sampleSize: '9 bars',
      interval: 'none',
      date: '2026-01-02',
      licence: 'CC BY 4.0',
      source: 'A book, p. 3',
    };
    const file = { path: 'x/data/bars.0a1b.json', address: '/b/x/data/bars.0a1b.json', sha256: '0a1b2c' };
    const { text } = frameHtml({
      spec: { ...spec, data: { file: 'bars', value: [], card } },
      entry,
      file,
      stage,
    });
    for (const value of [
      'Some bars',
      'data/x/recipe.ts',
      '9 bars',
      '2026-01-02',
      'CC BY 4.0',
      'A book, p. 3',
      '0a1b2c',
    ]) {
      expect(text).toContain(value);
    }
    expect(text).toContain('nothing is random');
    expect(attribute('data-src', text)).toBe(file.address);
    expect(frame()).not.toContain('data-src');
  });
});
