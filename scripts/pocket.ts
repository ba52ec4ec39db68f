// npm run pocket -- "the capital of france is": how the pocket model goes on, and the words it finds likeliest to come next.
import { committedModel } from '../data/pocket/recipe/model.ts';
import { answer, type WordedNetwork } from '../src/model/answers.ts';
import { DOCUMENT_ENDS, QuestionError, type UnknownWord } from '../src/model/questions.ts';
import { isMain, ROOT, stop } from './install.mjs';

const USAGE = 'Usage: npm run pocket -- "the capital of france is"';
const LIKELIEST = 5;
/** Most words of the continuation, where no full stop ends it. */
const LIMIT = 24;

/** What is printed for a text, or why nothing can be. */
export function pocketReport(model: WordedNetwork, text: string): string {
  const [next] = answer(model, 'next', { text, count: LIKELIEST });
  const { tokens, words } = next!;
  const continuation = [...answer(model, 'continuation', { text, limit: LIMIT, closing: DOCUMENT_ENDS })].map(
    ({ word }) => word,
  );
  const width = Math.max(...words.map(({ word }) => word.length));
  return [
    `${tokens.slice(1).join(' ')} → ${continuation.join(' ') || '(nothing: the model ends here)'}`,
    '',
    'Likeliest next words:',
    ...words.map(({ word, probability }) => `  ${word.padEnd(width)}  ${probability.toFixed(4)}`),
  ].join('\n');
}

/** The sentences for a text that the model cannot read. */
export function refusal({ message, unknown }: QuestionError): string {
  const hint = ({ word, nearest }: UnknownWord) =>
    nearest.length > 0
      ? `  instead of “${word}”, try: ${nearest.join(', ')}`
      : `  nothing it knows looks like “${word}”`;
  return [message, ...unknown.map(hint)].join('\n');
}

function main(words: readonly string[]): void {
  if (words.length === 0) stop(USAGE);
  try {
    console.log(pocketReport(committedModel(ROOT), words.join(' ')));
  } catch (error) {
    stop(error instanceof QuestionError ? refusal(error) : (error as Error).message);
  }
}

if (isMain(import.meta.url)) main(process.argv.slice(2));
