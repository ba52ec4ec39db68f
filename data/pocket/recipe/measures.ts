import type { DataFile } from '../../../src/figures/kit/contract.ts';
import { readEvaluation, readLearning } from './evaluation.ts';
import { layers, learningCurve } from './measures-curves.ts';
import { recall } from './measures-recall.ts';
import { gates } from './measures-rows.ts';

/** What was measured over all seeds, in the forms that figures draw. A measurement that was not taken yet makes no file. */
export function measures(root: string): Record<string, DataFile<unknown>> {
  const evaluation = readEvaluation(root);
  const learning = readLearning(root);
  return {
    ...(evaluation && {
      'gates.json': gates(root, evaluation),
      'layers.json': layers(root, evaluation),
    }),
    ...(learning && {
      'learning-curve.json': learningCurve(root, learning),
      'recall.json': recall(root, learning),
    }),
  };
}
