/** npm run senses: checks every file of `words/` (or those named) against the rules, and counts what there is. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { faultsOf } from './rules.ts';
import { readSenses } from './senses.ts';

const WORDS = join(import.meta.dirname, 'words');
const named = process.argv.slice(2);
const files = named.length > 0 ? named : readdirSync(WORDS).map((name) => join(WORDS, name));
let faults = 0;
for (const file of files) {
  const word = readSenses(basename(file), readFileSync(file, 'utf8'));
  const found = faultsOf(word);
  faults += found.length;
  const counts = word.senses.map(
    ({ name }) => `${name} ${word.sentences.filter(({ sense }) => sense === name).length}`,
  );
  console.log(`${word.word}: ${word.sentences.length} sentences (${counts.join(', ')})`);
  for (const fault of found) console.error(`  ${fault}`);
}
process.exitCode = faults > 0 ? 1 : 0;
