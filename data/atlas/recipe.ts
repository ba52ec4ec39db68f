import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/install.mjs';
import type { DataFile } from '../../src/figures/kit/contract.ts';
import { type Atlas, read } from '../context/recipe/report.ts';
import { readSenses } from '../senses/senses.ts';
import { keptCurves } from './recipe/kept.ts';
import { wordMap } from './recipe/maps.ts';

/** A file for each word of the Context Atlas, from the maps that `data/minilm/atlas.py` made. */

const WORDS = join(ROOT, 'data/senses/words');

export function files(): Record<string, DataFile<unknown>> {
  const atlas = read<Atlas>('atlas');
  const collection = readdirSync(WORDS)
    .toSorted()
    .map((name) => readSenses(name, readFileSync(join(WORDS, name), 'utf8')));
  const words = collection.map(({ word }) => word);
  return {
    ...Object.fromEntries(collection.map((each) => [`${each.word}.json`, wordMap(atlas, each, words)])),
    ...keptCurves(atlas),
  };
}
