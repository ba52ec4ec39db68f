import { describe, expect, test } from 'vitest';
import { parseAddress, printAddress } from '../../../src/reader/address.ts';

describe('address', () => {
  test('reads where to look and the states of several figures', () => {
    expect(parseAddress('#power?power.p=1.5&branching.m=64')).toEqual({
      target: 'power',
      states: { power: { p: '1.5' }, branching: { m: '64' } },
    });
  });

  test('takes a control without a figure as one of the target', () => {
    expect(parseAddress('#power?p=1.5').states).toEqual({ power: { p: '1.5' } });
  });

  test('leaves plain anchors alone', () => {
    expect(parseAddress('#section-two')).toEqual({ target: 'section-two', states: {} });
    expect(parseAddress('')).toEqual({ target: '', states: {} });
  });

  test('survives what people type by hand', () => {
    for (const hash of [
      '#%E0%A4%A',
      '#?',
      '#a?=',
      '#a?.=1',
      '#??x',
      '#a?__proto__.x=1',
      '#a?b.c',
      '#a?b=%',
    ]) {
      expect(() => parseAddress(hash)).not.toThrow();
    }
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test('prints what it can read again, whatever the reader typed', () => {
    const address = { target: 'workbench', states: { workbench: { tree: '(a (b & c) #1?)\n“ü”', m: '64' } } };
    expect(parseAddress(printAddress(address))).toEqual(address);
    expect(printAddress({ target: '', states: {} })).toBe('');
  });
});
