import { describe, expect, test } from 'vitest';
import { breath, Turns } from '../../../../src/reader/model/turns.ts';

const STEPS = 6;

/** Work that writes its name down at every step, and a promise of its end. */
function work(name: string, log: string[]) {
  let finish = () => {};
  const end = new Promise<void>((done) => {
    finish = done;
  });
  const steps = (function* () {
    for (let k = 0; k < STEPS; k++) {
      log.push(name);
      yield;
    }
    finish();
  })();
  return { steps, end };
}

describe('work in turns', () => {
  test('of two seats is done by both, step about', async () => {
    const log: string[] = [];
    const [a, b] = [work('a', log), work('b', log)];
    const turns = new Turns(0);
    turns.begin(0, a.steps);
    turns.begin(1, b.steps);
    await Promise.all([a.end, b.end]);
    expect(log.join('')).toBe('ab'.repeat(STEPS));
  });

  test('ends where new work takes its seat', async () => {
    const log: string[] = [];
    const second = work('b', log);
    const turns = new Turns(0);
    turns.begin(0, work('a', log).steps);
    while (log.length === 0) await breath();
    turns.begin(0, second.steps);
    const reached = log.length;
    await second.end;
    expect(reached).toBeLessThan(STEPS);
    expect(log.slice(reached).join('')).toBe('b'.repeat(STEPS));
  });

  test('goes on for a whole slice before anyone else is heard', async () => {
    const log: string[] = [];
    const [a, b] = [work('a', log), work('b', log)];
    const turns = new Turns(10_000);
    turns.begin(0, a.steps);
    turns.begin(1, b.steps);
    await Promise.all([a.end, b.end]);
    expect(log.join('')).toBe('a'.repeat(STEPS) + 'b'.repeat(STEPS));
  });

  test('begins again after all was done', async () => {
    const log: string[] = [];
    const turns = new Turns(0);
    for (const name of ['a', 'b']) {
      const { steps, end } = work(name, log);
      turns.begin(0, steps);
      await end;
      await breath();
    }
    expect(log).toHaveLength(2 * STEPS);
  });
});
