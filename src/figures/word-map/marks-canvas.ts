import { remembering } from '../kit/remember.ts';
import { levelOf, type MapShown, type MapState } from './marks.ts';
import { groupOf } from './marks-groups.ts';
import { placeOf } from './marks-view.ts';
import { MOST_SENSES, type WordFile } from './schema.ts';

/*
 * What a canvas draws, as plain arrays: with tens of thousands of points, an object for each in every frame would take longer than drawing.
 */

/** Shades in which a canvas shows numbers, after the shapes of the groups. */
export const SHADES = 8;

/** In thousandths of the map, x and y of each sentence [2 n]. */
export const placesOf = remembering((file: WordFile, layer: number): Float32Array => {
  const places = new Float32Array(2 * file.sentences.length);
  for (let k = 0; k < file.sentences.length; k++) {
    const { x, y } = placeOf(file, layer, k);
    places[2 * k] = x;
    places[2 * k + 1] = y;
  }
  return places;
});

const stampNumbers = remembering(
  (file: WordFile, layer: number, coloursOf: number, show: MapState['show']): Uint8Array => {
    const group = groupOf(file, coloursOf, show);
    const level = levelOf(file, layer, show);
    return Uint8Array.from(file.sentences, (_, k) => {
      const share = level(k);
      return share === undefined
        ? group(k) + 1
        : 1 + MOST_SENSES + Math.min(SHADES - 1, Math.floor(share * SHADES));
    });
  },
);

/** Which stamp shows each sentence [n]: 0 for those in no group, from 1 the groups, then the shades. */
export const stampsOf = ({ file, layer, coloursOf }: MapShown, show: MapState['show']): Uint8Array =>
  stampNumbers(file, layer, coloursOf, show);
