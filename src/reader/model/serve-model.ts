import { answer, type WordedNetwork } from '../../model/answers.ts';
import { kernelOf } from '../../model/network.ts';
import { QuestionError } from '../../model/questions.ts';
import type { FromWorker, Line, ModelFiles, ToWorker } from './messages.ts';
import { Turns } from './turns.ts';

/** Fetches a model; tells how far it is, 0 … 1. Rejects with an Error whose message is a sentence for the reader. */
export type LoadModel = (files: ModelFiles, onShare: (share: number) => void) => Promise<WordedNetwork>;

type Ask = Extract<ToWorker, { kind: 'ask' }>;

/** The worker's side of the line: loads the model when told to, and answers questions in turns. */
export function serveModel(line: Line<FromWorker, ToWorker>, load: LoadModel, turns = new Turns()): void {
  let model: WordedNetwork | undefined;
  line.onMessage = (message) => {
    if (message.kind === 'load') void open(message.files);
    else if (message.kind === 'drop') turns.drop(message.seat);
    else turns.begin(message.seat, reply(message));
  };

  async function open(files: ModelFiles): Promise<void> {
    try {
      model = await load(files, (share) => line.send({ kind: 'progress', share }));
      line.send({ kind: 'ready', kernel: kernelOf(model.network) });
    } catch (error) {
      line.send({ kind: 'failed', reason: (error as Error).message });
    }
  }

  /** Sends a part a step. */
  function* reply({ id, question, asked }: Ask): Generator<void> {
    try {
      if (!model) throw new QuestionError('The model has not been loaded.');
      for (const part of answer(model, question, asked)) {
        line.send({ kind: 'part', id, part });
        yield;
      }
      line.send({ kind: 'done', id });
    } catch (error) {
      const { unknown, words } = error instanceof QuestionError ? error : new QuestionError('');
      line.send({ kind: 'refused', id, message: (error as Error).message, unknown, words });
    }
  }
}
