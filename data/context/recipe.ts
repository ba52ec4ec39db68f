import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/install.mjs';
import type { DataFile } from '../../src/figures/kit/contract.ts';
import { readSenses } from '../senses/senses.ts';
import { neighbourCurves } from './recipe/neighbours.ts';
import { joinedCurves, subspaceCurves } from './recipe/probe.ts';
import { type Atlas, type Joined, read, type Senses, type Subspace } from './recipe/report.ts';
import { senseScores } from './recipe/scores.ts';

/** The figures of the article “Language, context, and geometry”, from the numbers that `data/minilm` computed. */

const WORDS = join(ROOT, 'data/senses/words');

export function files(): Record<string, DataFile<unknown>> {
  const collection = readdirSync(WORDS).map((name) =>
    readSenses(name, readFileSync(join(WORDS, name), 'utf8')),
  );
  const counts = new Map(collection.map(({ word, sentences }) => [word, sentences.length]));
  const atlas = read<Atlas>('atlas');
  return {
    ...neighbourCurves(atlas),
    ...senseScores(read<Senses>('senses'), counts),
    ...subspaceCurves(read<Subspace>('subspace')),
    ...joinedCurves(read<Joined>('joined')),
  };
}
