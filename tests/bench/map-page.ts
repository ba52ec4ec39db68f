// regl-scatterplot in a page of its own: draws points and moves them, and gives the times to who opened the page.
import createScatterplot from 'regl-scatterplot';
import { type FrameTimes, frameTimes } from './frame-times.ts';
import type { Points } from './map-points.ts';

declare global {
  interface Window {
    benchScatter(points: Points, side: number, frames: number): Promise<FrameTimes & { drawnMs: number }>;
  }
}

const ZOOM = 2.25;

window.benchScatter = async ({ x, y, heap }, side, frames) => {
  const canvas = document.querySelector('canvas')!;
  const start = performance.now();
  const plot = createScatterplot({ canvas, width: side, height: side, pointSize: 4, opacity: 1 });
  plot.set({ colorBy: 'valueA', pointColor: ['#3166c4', '#862a08', '#2d9a8a'] });
  const scaled = (values: readonly number[]) => values.map((value) => 2 * value - 1);
  await plot.draw({ x: scaled(x), y: scaled(y), valueA: heap });
  const drawnMs = performance.now() - start;
  let draws = 0;
  plot.subscribe('draw', () => {
    draws += 1;
  });
  const times = await frameTimes(frames, (k) => {
    // Column by column: larger, and moved as the hand moves the other map.
    const [dx, dy] = [(160 / side) * Math.sin(k / 8), (120 / side) * Math.cos(k / 8)];
    plot.view([ZOOM, 0, 0, 0, 0, ZOOM, 0, 0, 0, 0, 1, 0, dx, dy, 0, 1]);
  });
  plot.destroy();
  if (draws < frames / 2) throw new Error(`The points were drawn ${draws} times in ${frames} frames.`);
  return { ...times, drawnMs };
};
