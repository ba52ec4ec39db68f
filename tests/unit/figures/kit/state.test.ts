import { describe, expect, test } from 'vitest';
import {
  choice,
  defaults,
  flag,
  number,
  numbers,
  readState,
  stateJsonSchema,
  text,
  writeState,
} from '../../../../src/figures/kit/state.ts';

const table = {
  power: number({ label: 'Power', min: 0.5, max: 4, step: 0.05, default: 2 }),
  shape: choice({ label: 'Shape', options: { star: 'Star', chain: 'Chain' }, default: 'star' }),
  weights: flag({ label: 'Weights', default: false }),
  tree: text({ label: 'Tree', maxLength: 10, default: '' }),
  angles: numbers({ label: 'Angles', length: 3, min: -180, max: 180, digits: 1, default: [0, 90, 180] }),
};
const first = defaults(table);

describe('table of state', () => {
  test('reads back every legal state that it writes', () => {
    const states = [
      first,
      {
        ...first,
        power: 0.55,
        shape: 'chain' as const,
        weights: true,
        tree: '(a (b))',
        angles: [1.5, -180, 180],
      },
    ];
    for (const state of states) expect(readState(table, writeState(table, state)).state).toEqual(state);
  });

  test('writes only what differs from the first state', () => {
    expect(writeState(table, { ...first, power: 1 })).toEqual({ power: '1' });
    expect(writeState(table, { ...first, power: 1 }, { ...first, power: 1 })).toEqual({});
  });

  test('puts a number on the grid of its control', () => {
    expect(readState(table, { power: '1.52' }).state.power).toBe(1.5);
    expect(readState(table, { power: 0.1 + 0.6 }).state.power).toBe(0.7);
  });

  test.each([
    ['power', '9', '“power” was "9", but takes a number from 0.5 to 4.'],
    ['power', 'NaN', '“power” was "NaN", but takes a number from 0.5 to 4.'],
    ['power', '', '“power” was "", but takes a number from 0.5 to 4.'],
    ['shape', 'constructor', '“shape” was "constructor", but takes one of star, chain.'],
    ['weights', 'maybe', '“weights” was "maybe", but takes yes or no.'],
    ['tree', '(a (b (c)))', '“tree” was "(a (b (c)))", but takes text of at most 10 characters.'],
    ['angles', '1,2', '“angles” was "1,2", but takes 3 numbers from -180 to 180.'],
    [
      'toString',
      '1',
      'There is no control called “toString”; there are: power, shape, weights, tree, angles.',
    ],
  ])('keeps the first state where %s is asked to be %j', (name, value, problem) => {
    const read = readState(table, { [name]: value });
    expect(read.state).toEqual(first);
    expect(read.problems).toEqual([problem]);
  });

  test('honours the rest of an address of which a part is wrong', () => {
    const { state, problems } = readState(table, { power: '1', shape: 'ring' });
    expect(state.power).toBe(1);
    expect(problems).toHaveLength(1);
  });

  test('describes itself as JSON Schema', () => {
    expect(stateJsonSchema(table)).toMatchObject({
      additionalProperties: false,
      properties: { power: { minimum: 0.5, maximum: 4 }, shape: { enum: ['star', 'chain'] } },
    });
  });
});
