import { isObject } from '../../kit/own-data/read-json.ts';
import { classOf } from './parts-of-speech.ts';
import { checkMost, layerOf, numbersOf, type Row, shown, type Told } from './told.ts';
import { wordOfName } from './word-places.ts';

/** @throws Error where it has no sentence */
function labelRow(label: unknown, where: string): Row {
  const { sentence, pos } = isObject(label) ? label : {};
  if (typeof sentence !== 'string' || sentence.trim() === '')
    throw new Error(`${where} has no sentence; found ${shown(label)}.`);
  const part = (typeof pos === 'string' && classOf(pos)) || 'other';
  return { text: sentence.replace(/\s+/g, ' ').trim(), word: '', label: '', part };
}

/**
 * A word's file of the Context Atlas of 2019: sentences with tags of the Penn Treebank, and places on a map by layer [layers][n][2]. Its word is
 * the file's name.
 * @throws Error in words for the reader
 */
export function parseUpstream(labels: readonly unknown[], data: readonly unknown[], name: string): Told {
  checkMost(labels.length, 'places');
  const rows = labels.map((label, i) => labelRow(label, `Label ${i + 1}`));
  if (data.length === 0) throw new Error('Its “data” have no layers.');
  const layers = data.map((layer, l) => {
    const where = (i: number) => `Layer ${l}, point ${i + 1}`;
    if (!Array.isArray(layer))
      throw new Error(`Layer ${l} of “data”: expected a list of points; found ${shown(layer)}.`);
    if (layer.length !== rows.length)
      throw new Error(
        `It has ${rows.length} labels, but ${layer.length} points in layer ${l}; each label needs one.`,
      );
    const points = layer.map((point: unknown, i) => {
      if (!Array.isArray(point) || point.length !== 2)
        throw new Error(`${where(i)}: expected two numbers; found ${shown(point)}.`);
      return numbersOf(point, where(i), (k) => 'xy'[k]!);
    });
    return layerOf(points, where);
  });
  return {
    rows,
    word: wordOfName(name, rows),
    kind: 'places',
    layers,
    found: 'places of a word file of the Context Atlas of 2019',
  };
}
