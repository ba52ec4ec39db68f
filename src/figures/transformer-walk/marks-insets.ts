import { WIDTH } from '../kit/network/layout.ts';
import type { Walk } from './schema.ts';

const MIDDLE = 50;
const MOST = 30;

/** Path data of a stick for each number of a vector [width], the largest `MOST` units long. */
export function sticks(vector: readonly number[]): string {
  const largest = Math.max(...vector.map(Math.abs));
  const pitch = WIDTH / vector.length;
  return vector
    .map(
      (value, k) => `M${((k + 0.5) * pitch).toFixed(1)} ${MIDDLE}v${Math.round((-value / largest) * MOST)}`,
    )
    .join('');
}

interface Bar {
  readonly word: string;
  readonly probability: number;
  readonly y: number;
  readonly width: number;
}

const FULL = 180;

/** A bar for each word, below each other; all of the probability would be `FULL` units. */
export const nextBars = (words: Walk['next'][number]): Bar[] =>
  words.map(({ word, probability }, k) => ({
    word,
    probability,
    y: 8 + k * 21,
    width: Number((probability * FULL).toFixed(1)),
  }));
