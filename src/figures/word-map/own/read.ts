import type { OwnFile } from '../../kit/own-data/own-form.ts';
import { parsed } from '../../kit/own-data/read-json.ts';
import type { WordFile } from '../schema.ts';
import { parseJson } from './parse-json.ts';
import { parseRows } from './parse-rows.ts';
import { type Projection, project, SEED } from './project.ts';
import { sensesOf } from './senses.ts';
import { stepsFor, toSteps } from './steps.ts';
import { checkSizes, type Told } from './told.ts';
import { finderOf, numberOf, wordOf } from './word-places.ts';

/** Share of the whole time that goes by before the first vector is looked at. */
const READING = 0.1;

/**
 * Reads a reader's file of sentences with vectors or places, and makes the figure's data of it; undefined for a data file as the articles have them.
 * @param tell is told how far it is, 0 … 1, and with what
 * @throws Error in words for the reader
 */
export function readSentences(
  text: string,
  name: string,
  tell: (share: number, words: string) => void = () => {},
): OwnFile | undefined {
  tell(0, 'Reading…');
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') throw new Error('It is empty.');
  const [ending] = /\.[^.]*$/.exec(name.toLowerCase()) ?? [];
  const told =
    ending === '.csv' || ending === '.tsv'
      ? parseRows(content, ending === '.csv' ? 'csv' : 'tsv', (share) => tell(share * READING, 'Reading…'))
      : parseJson(parsed(content), name);
  if (!told) return undefined;
  checkSizes(told);
  const projection =
    told.kind === 'vectors'
      ? project(told.layers, (share, words) => tell(READING + share * (1 - READING), words))
      : undefined;
  return { data: dataOf(told, projection), card: cardOf(told, projection) };
}

function dataOf(told: Told, projection: Projection | undefined): WordFile {
  const { rows } = told;
  const { senses, of } = sensesOf(rows);
  const word = wordOf(told);
  const find = finderOf(word);
  const steps = stepsFor(rows.length);
  return {
    word,
    senses,
    sentences: rows.map(({ text }, i) => {
      const at = find(text);
      return { text, sense: of[i]!, ...(at !== undefined && { at, place: numberOf(text, at) }) };
    }),
    steps,
    layers: toSteps(projection?.layers ?? told.layers, steps),
    ...(projection && { neighbours: projection.neighbours, kept: projection.kept.map((each) => [...each]) }),
  };
}

function cardOf(
  { rows, layers, found, title, model }: Told,
  projection: Projection | undefined,
): OwnFile['card'] {
  const made = projection
    ? `projected in this browser: ${projection.recipe}`
    : 'drawn as they are, with one scale for both axes and all layers';
  return {
    title: title ?? 'Sentences, and where each lies on a map.',
    model: model ?? 'not named in the file',
    recipe: `From the file: ${found}; ${made}.`,
    seed: projection ? SEED : null,
    sampleSize: `${rows.length} sentences${layers.length > 1 ? `, ${layers.length} layers` : ''}`,
    interval: `none; coordinates are rounded to a part in ${stepsFor(rows.length)} of the widest map`,
  };
}
