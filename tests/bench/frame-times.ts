export interface FrameTimes {
  readonly fps: number;
  /** Of the time between frames, in milliseconds. */
  readonly medianMs: number;
  readonly slowestTenthMs: number;
}

/** Changes something in each of `frames` frames and times them. Runs in a page; it may use nothing from outside. */
export async function frameTimes(frames: number, change: (frame: number) => void): Promise<FrameTimes> {
  const times: number[] = [];
  let last = performance.now();
  for (let k = 0; k < frames; k++) {
    change(k);
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    times.push(now - last);
    last = now;
  }
  const total = times.reduce((sum, each) => sum + each, 0);
  times.sort((a, b) => a - b);
  return {
    fps: (1000 * frames) / total,
    medianMs: times[Math.floor(frames / 2)]!,
    slowestTenthMs: times[Math.floor(frames * 0.9)]!,
  };
}
