import { percent as percentText } from '../../../src/figures/kit/format.ts';
import { WEAKEST } from '../../../src/figures/kit/network/arrows.ts';
import { FIRST, SECOND, STAGES, type Stage } from '../../../src/figures/transformer-walk/marks.ts';
import { answerOf, exactly, promptOf } from '../../../src/figures/transformer-walk/marks-words.ts';
import type { Walk } from '../../../src/figures/transformer-walk/schema.ts';

/** What is told of a run, stage by stage, with its numbers. It stands in the data, so that the script of the page need not hold it. */

type Run = Omit<Walk, 'texts'>;

/** Sign and number stay on one line. */
const percent = (share: number) => percentText(share).replace(' ', '\u00a0');
const quoted = (word: string) => `“${word}”`;

/** The texts of all stages. */
export const walkTexts = (walk: Run): Walk['texts'] =>
  Object.fromEntries(STAGES.map((stage) => [stage, paragraphs(walk, stage)])) as Walk['texts'];

/** How much of its attention a row gives to another in block `layer` (1 … L). */
const attentionOf = ({ attention }: Run, layer: number, to: number, from: number) =>
  attention[layer - 1]![to]![from]!;

/** The block (1 … L) in which a row gives most attention to another. */
function strongest(walk: Run, to: number, from: number): number {
  const weights = walk.attention.map((_, k) => attentionOf(walk, k + 1, to, from));
  return weights.indexOf(Math.max(...weights)) + 1;
}

/** The last state of a row whose lens word is another than the row's output; undefined where there is none. */
function lastOther({ lens, next }: Run, row: number): number | undefined {
  const output = next[row]![0]!.word;
  const layer = lens[row]!.findLastIndex(({ word }) => word !== output);
  return layer < 0 ? undefined : layer;
}

/** The paragraphs of a stage. Words between asterisks are terms at the place that explains them. */
function paragraphs(walk: Run, stage: Stage): readonly string[] {
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
