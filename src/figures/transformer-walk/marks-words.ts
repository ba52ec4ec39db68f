import { listed, percent as percentText } from '../kit/format.ts';
import { WEAKEST } from '../kit/network/arrows.ts';
import type { Place } from '../kit/network/layout.ts';
import { STAGES, type Stage, type WalkState } from './marks.ts';
import { stateTable, type Walk } from './schema.ts';

export const stageName = (stage: Stage): string => stateTable.stage.options[stage];

/** Sign and number stay on one line. */
const percent = (share: number, digits = 0) => percentText(share, digits).replace(' ', '\u00a0');

/** To a tenth of a percent; nearly certain is not certain. */
export const exactly = (share: number): string =>
  share < 0.0005 ? 'below 0.1\u00a0%' : share >= 0.9995 ? 'over 99.9\u00a0%' : percent(share, 1);

const quoted = (word: string) => `“${word}”`;

/** The words that the model added, the last of which is not fed back. */
export function answerOf({ tokens, prompt, next }: Omit<Walk, 'texts'>): string[] {
  return [...tokens.slice(prompt), next.at(-1)![0]!.word];
}

export const promptOf = ({ tokens, prompt }: Omit<Walk, 'texts'>) => tokens.slice(1, prompt).join(' ');

export function describe(walk: Walk, { stage }: WalkState): string {
  const [first] = walk.texts[stage];
  const all = walk.tokens.length * (walk.sizes.layers + 1);
  const what =
    stage === 'rest'
      ? `After “${promptOf(walk)}” the model says “${answerOf(walk).join(' ')}”; all ${all} states of the run are drawn.`
      : first!.replaceAll('*', '');
  return `Stage ${STAGES.indexOf(stage) + 1} of ${STAGES.length}, ${stageName(stage).toLowerCase()}. ${what}`;
}

/** What is said of a state: its lens word, and what was read to make it. */
export function placeWords(walk: Walk, { row, layer }: Place): string {
  const { word, probability } = walk.lens[row]![layer]!;
  const token = quoted(walk.tokens[row]!);
  const lens = `the lens reads ${quoted(word)}, ${percent(probability)}`;
  if (layer === 0) return `Embedding of ${token}: ${lens}`;
  const looks = walk.attention[layer - 1]![row]!.map((weight, from) => ({ weight, from }))
    .filter(({ weight }) => weight >= WEAKEST)
    .sort((a, b) => b.weight - a.weight)
    .map(({ weight, from }) => `${from === row ? 'itself' : quoted(walk.tokens[from]!)} ${percent(weight)}`);
  return `Layer ${layer} of ${token}: ${lens}\nAttention: ${listed(looks)}`;
}
