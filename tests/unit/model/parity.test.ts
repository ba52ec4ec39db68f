// The real network against PyTorch: weights and fixture are the committed ones, made by data/pocket/export.py.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rerun, run } from '../../../src/model/forward.ts';
import { patch } from '../../../src/model/interventions.ts';
import { likeliest, logitsAt } from '../../../src/model/readings.ts';
import { type Run, stateAt } from '../../../src/model/run.ts';
import { encode, vocabulary } from '../../../src/model/tokenizer.ts';
import { readNetwork } from '../../../src/model/weights-file.ts';

type Scored = [id: number, logit: number];

interface Expected {
  readonly top: Scored[];
  readonly probe: Scored[];
  readonly norms: number[];
}

interface Place {
  readonly text: string;
  readonly layer: number;
  readonly position: number;
}

interface Fixture {
  readonly card: { readonly file: string; readonly sha256: string };
  readonly data: {
    readonly prompts: (Expected & { text: string; ids: number[] })[];
    readonly patched: (Expected & { source: Place; target: Place })[];
  };
}

const FOLDER = 'data/pocket';
const { card, data }: Fixture = JSON.parse(readFileSync(`${FOLDER}/parity/prompts.json`, 'utf8'));
const weights = readFileSync(`${FOLDER}/weights/${card.file}`);
const words = vocabulary(JSON.parse(readFileSync(`${FOLDER}/vocabulary.json`, 'utf8')).words);
const net = readNetwork(weights);

/** Largest difference, as a share of the largest logit expected. */
function logitGap(actual: Float32Array, expected: readonly Scored[]): number {
  const scale = Math.max(...expected.map(([, logit]) => Math.abs(logit)));
  return Math.max(...expected.map(([id, logit]) => Math.abs(actual[id]! - logit) / scale));
}

function expectSame(actual: Run, { top, probe, norms }: Expected): void {
  const logits = logitsAt(actual);
  expect(logitGap(logits, top)).toBeLessThan(1e-4);
  expect(logitGap(logits, probe)).toBeLessThan(1e-4);
  expect(likeliest(logits, 1)[0]!.id).toBe(top[0]![0]);
  for (const [layer, norm] of norms.entries()) {
    const state = stateAt(actual, { layer, position: actual.ids.length - 1 });
    expect(Math.abs(Math.hypot(...state) / norm - 1)).toBeLessThan(1e-4);
  }
}

describe('the pocket model in TypeScript', () => {
  test('reads the weights that PyTorch’s numbers were computed from', () => {
    expect(createHash('sha256').update(weights).digest('hex')).toBe(card.sha256);
    expect(data.prompts.length).toBeGreaterThanOrEqual(50);
    expect(data.patched.length).toBeGreaterThanOrEqual(10);
  });

  test.each(data.prompts)('gives PyTorch’s logits and stream lengths to 1e-4: $text', (expected) => {
    const ids = encode(words, expected.text);
    expect(ids).toEqual(expected.ids);
    expectSame(run(net, ids), expected);
  });

  test.each(data.patched)(
    'gives PyTorch’s logits when patched: $source.text into $target.text',
    (expected) => {
      const { source, target } = expected;
      const vector = stateAt(run(net, encode(words, source.text)), source);
      const change = patch({ layer: target.layer, positions: target.position }, vector);
      const ids = encode(words, target.text);
      expectSame(run(net, ids, [change]), expected);
      expectSame(rerun(run(net, ids), [change]), expected);
    },
  );
});
