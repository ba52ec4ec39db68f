/** Checks every file of a folder against the schema of the figure that draws it: `tsx check-files.ts FOLDER`. The figure follows from the file's name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemsOf, readOwnFile } from '../../../../src/reader/own-data/read-file.ts';

const FIGURES: readonly (readonly [RegExp, string])[] = [
  [/^descriptions$|-words$/, 'layer-words'],
  [/-readings$/, 'interval-rows'],
  [/-scores$|-by-source$|^next-token-/, 'curve-chart'],
  [/^attributes$|^two-hop$/, 'layer-grid'],
];

const folder = process.argv[2]!;
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const name = file.replace('.json', '');
  const [, figure] = FIGURES.find(([pattern]) => pattern.test(name)) ?? [];
  if (!figure) throw new Error(`No figure is known to draw ${file}.`);
  const { dataSchema } = await import(`../../../../src/figures/${figure}/schema.ts`);
  const problems = problemsOf(dataSchema, readOwnFile(readFileSync(join(folder, file), 'utf8')).data);
  for (const problem of problems) console.error(`${file} (${figure}): ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}
