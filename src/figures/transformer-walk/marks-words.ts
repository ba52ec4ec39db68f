import { listed, percent as percentText } from '../kit/format.ts';
import { WEAKEST } from '../kit/network/arrows.ts';
import type { Place } from '../kit/network/layout.ts';
import { FIRST, SECOND, STAGES, type Stage, type WalkState } from './marks.ts';
import { stateTable, type Walk } from './schema.ts';

export const stageName = (stage: Stage): string => stateTable.stage.options[stage];

/** Sign and number stay on one line. */
const percent = (share: number, digits = 0) => percentText(share, digits).replace(' ', '\u00a0');

/** To a tenth of a percent; nearly certain is not certain. */
export const exactly = (share: number): string =>
  share < 0.0005 ? 'below 0.1\u00a0%' : share >= 0.9995 ? 'over 99.9\u00a0%' : percent(share, 1);

const quoted = (word: string) => `“${word}”`;

/** How much of its attention a row gives to another in block `layer` (1 … L). */
const attentionOf = ({ attention }: Walk, layer: number, to: number, from: number) =>
  attention[layer - 1]![to]![from]!;

/** The block (1 … L) in which a row gives most attention to another. */
function strongest(walk: Walk, to: number, from: number): number {
  const weights = walk.attention.map((_, k) => attentionOf(walk, k + 1, to, from));
  return weights.indexOf(Math.max(...weights)) + 1;
}

/** The last state of a row whose lens word is another than the row's output; undefined where there is none. */
function lastOther({ lens, next }: Walk, row: number): number | undefined {
  const output = next[row]![0]!.word;
  const layer = lens[row]!.findLastIndex(({ word }) => word !== output);
  return layer < 0 ? undefined : layer;
}

/** The words that the model added, the last of which is not fed back. */
function answerOf({ tokens, prompt, next }: Walk): string[] {
  return [...tokens.slice(prompt), next.at(-1)![0]!.word];
}

const promptOf = ({ tokens, prompt }: Walk) => tokens.slice(1, prompt).join(' ');

/** The paragraphs of a stage. Words between asterisks are terms at the place that explains them. */
export function paragraphs(walk: Walk, stage: Stage): readonly string[] {
  const { sizes, tokens, prompt, next, lens } = walk;
  const [start, first, second] = tokens.map(quoted) as [string, string, string];
  const last = quoted(tokens[prompt - 1]!);
  const guess = (row: number) => next[row]![0]!;
  switch (stage) {
    case 'embedding':
      return [
        `The model is asked to go on after “${promptOf(walk)}”. The text is cut into *tokens*, here whole words and marks, and a start mark, ${start}, is put before them.`,
        `A table, the *embedding*, holds a *vector* for each of the ${sizes.words.toLocaleString('en-GB')} tokens that the model knows: a list of ${sizes.width} numbers, found in training. Each token is looked up by itself, so ${first} begins as the same vector in every text.`,
      ];
    case 'layer':
      return [
        `A *layer* changes the vector of a token in two moves. First *attention*: it takes in a mixture of what the tokens up to this one hold. Here ${first} gives ${percent(attentionOf(walk, 1, FIRST, 0))} of its attention to ${start} and the rest to itself, on average over ${sizes.heads} *heads* that work side by side. Then an *MLP*, a small network, works on this token alone.`,
        'Neither replaces the vector; what it computes is added to it. The vector that is added to from layer to layer is called the *residual stream*. It is the line from left to right.',
      ];
    case 'row':
      return [
        `This happens ${sizes.layers} times, with other weights in each layer. Then the *unembedding* compares the vector with every token’s embedding and makes a probability of each match: how likely this token comes next. After ${first} the model would say ${quoted(guess(FIRST).word)} (${percent(guess(FIRST).probability)}). Nobody uses this guess, as the prompt says what comes next.`,
        'The words below the rows come from unembedding every state as if it were the last. That is called a *logit lens*.',
      ];
    case 'second': {
      const layer = strongest(walk, SECOND, FIRST);
      return [
        `${second} runs through the same layers with the same weights, but now there is a word to look back at: in layer ${layer}, ${percent(attentionOf(walk, layer, SECOND, FIRST))} of its attention goes to ${first}. Only through attention can one token learn of another.`,
        `No arrow points up. ${first} was worked out without knowing what follows, and a computer can work on all tokens of a prompt at once: the order of our rows is for reading.`,
      ];
    }
    case 'word': {
      const row = prompt - 1;
      const other = lastOther(walk, row);
      const late =
        other === undefined
          ? ''
          : ` After layer ${other} the lens still read ${quoted(lens[row]![other]!.word)} here; from then on it reads ${quoted(guess(row).word)}.`;
      return [
        `The row of the last token, ${last}, ends in the guess that counts: ${quoted(guess(row).word)}, with ${exactly(guess(row).probability)}. The likeliest word is taken.${late}`,
      ];
    }
    case 'rest': {
      const answer = answerOf(walk);
      return [
        `The new word becomes the token of a new row, and the model runs again. The rows above stay as they are. So the answer grows word by word: “${answer.join(' ')}”.`,
        `Of ${tokens.length} tokens, the drawing now shows every state and each arrow of at least ${percent(WEAKEST)}; the broader, the more attention. That is how the whole machine runs.`,
      ];
    }
  }
}

export function describe(walk: Walk, { stage }: WalkState): string {
  const [first] = paragraphs(walk, stage);
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
