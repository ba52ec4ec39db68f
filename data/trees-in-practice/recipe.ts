import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/install.mjs';
import type { DataFile } from '../../src/figures/kit/contract.ts';
import { attentionRows } from './recipe/attention.ts';
import { galleryOf } from './recipe/gallery.ts';
import { relationRows } from './recipe/relations.ts';
import type { Report, ShownTrees } from './recipe/report.ts';
import { scoreCurves } from './recipe/scores.ts';

/** The figures of the article “Trees in practice”, from the numbers that `data/minilm` computed. */

const read = (name: string) => JSON.parse(readFileSync(join(ROOT, 'data/minilm', name), 'utf8'));

export function files(): Record<string, DataFile<unknown>> {
  const report: Report = read('trees.json');
  const shown: ShownTrees = read('shown-trees.json');
  return {
    ...scoreCurves(report),
    ...relationRows(report),
    ...attentionRows(report),
    ...galleryOf(report, shown),
  };
}
