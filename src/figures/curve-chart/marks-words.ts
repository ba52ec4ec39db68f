import { intervalWords, sentence, valueWords } from '../kit/chart/chart-words.ts';
import { brief, listed } from '../kit/format.ts';
import { type CurveState, frameOf, type PanelContent, panelsOf, type Series } from './marks.ts';
import type { Data } from './schema.ts';

export interface Reading {
  readonly name: string;
  /** “0.98”, or “not measured here”. */
  readonly value: string;
  /** “0.93 to 1.00”; empty where there is none. */
  readonly interval: string;
}

/** What a line says at the reading line. */
function readingOf({ y: { format } }: Data, { name, points }: Series, at: number): Reading {
  const point = points.find(({ x }) => x === at);
  if (!point) return { name, value: 'not measured here', interval: '' };
  return { name, value: valueWords(point.y, format), interval: intervalWords(point, format) };
}

export const readingsOf = (data: Data, { series }: PanelContent, at: number): Reading[] =>
  series.map((each) => readingOf(data, each, at));

/** “Layer 3”, “Step 1000”. */
export const placeWords = ({ x: { unit } }: Data, at: number): string => `${unit} ${brief(at)}`;

export function describe(data: Data, state: CurveState): string {
  const { at } = frameOf(data, state);
  const panels = panelsOf(data, state.hidden);
  const said = panels.map((panel) => {
    const readings = readingsOf(data, panel, at).map(({ name, value }) => `${name} ${value}`);
    return `${panel.name ? `${panel.name}: ` : ''}${listed(readings) || 'every line is left out'}`;
  });
  const what = `${data.y.label} by ${data.x.label.toLowerCase()}, read at ${placeWords(data, at)}`;
  return [what, ...said].map(sentence).join(' ');
}
