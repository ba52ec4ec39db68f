import type { EarlyHand } from './early-hand.ts';
import { Frame } from './frame.ts';
import type { FigureStates } from './page-states.ts';
import { type Sleeper, wake } from './wake.ts';

/** Wakes a figure with all that stands round it, in the state that is asked of it. What the reader did to its drawing meanwhile is done again. */
export async function wakeFigure(sleeper: Sleeper, hand: EarlyHand, states: FigureStates): Promise<Frame> {
  const figure = await wake(sleeper, hand);
  const { id } = sleeper.frame;
  const FrameOf = figure.contract.siblings
    ? await import('./sibling-frame.ts').then(({ SiblingFrame }) => SiblingFrame)
    : Frame;
  const frame = new FrameOf(sleeper.frame, figure, states);
  if (Object.keys(states.of(id)).length > 0) await frame.ask(states.of(id));
  hand.repeat();
  return frame;
}
