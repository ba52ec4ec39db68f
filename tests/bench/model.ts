// npx tsx tests/bench/model.ts: how fast the pocket model runs, as ratios to a naive program that computes the same numbers.
import { gaussian, seeded } from '../../src/geometry/random.ts';
import { extend, run } from '../../src/model/forward.ts';
import { type Network, network, type Sizes, weightsFrom } from '../../src/model/network.ts';
import { logitsAt } from '../../src/model/readings.ts';
import { type Run, stateAt } from '../../src/model/run.ts';
import { patchSweep } from '../../src/model/sweep.ts';
import { type NaivePatch, naiveLogits } from './naive-model.ts';

const SIZES: Sizes = {
  nVocab: 2107,
  dModel: 128,
  nLayers: 8,
  nHeads: 4,
  dMlp: 512,
  nContext: 64,
  ropeBase: 10000,
  eps: 1e-6,
};
const TOKENS = 24;
const ADDED = 16;
/** Each job is timed this often, in turns with the others; the fastest counts, since whatever else the machine does only slows. */
const ROUNDS = 5;

interface Contender {
  readonly name: string;
  /** Each returns the last logits it computed, so that results can be compared. */
  readonly forward: () => Float32Array;
  readonly sweep: () => Float32Array;
  readonly generation: () => Float32Array;
}

/** Weights of the right size; how fast they multiply does not depend on what they are. */
function randomNetwork(plain: boolean): Network {
  const normal = gaussian(seeded(1));
  const weights = weightsFrom(SIZES, ({ shape: [rows = 1, width] }) =>
    Float32Array.from({ length: rows * (width ?? 1) }, () => (width ? normal() / Math.sqrt(width) : 1)),
  );
  return network(SIZES, weights, { plain });
}

const someIds = (seed: number): number[] => {
  const random = seeded(seed);
  return [1, ...Array.from({ length: TOKENS - 1 }, () => 2 + Math.floor(random() * (SIZES.nVocab - 2)))];
};
const IDS = someIds(2);
const SOURCE_IDS = someIds(3);

function ours(name: string, net: Network): Contender {
  return {
    name,
    forward: () => logitsAt(run(net, IDS)),
    sweep: () => {
      const source = run(net, SOURCE_IDS);
      let logits: Float32Array = new Float32Array();
      for (const step of patchSweep(run(net, IDS), (place) => stateAt(source, place)))
        logits = logitsAt(step.run);
      return logits;
    },
    generation: () => {
      let current = run(net, IDS);
      for (let k = 0; k < ADDED; k++) current = extend(current, [best(logitsAt(current))]);
      return logitsAt(current);
    },
  };
}

function naive(net: Network): Contender {
  const source: Run = run(net, SOURCE_IDS);
  return {
    name: 'naive',
    forward: () => naiveLogits(net, IDS),
    sweep: () => {
      let logits: Float32Array = new Float32Array();
      for (let layer = 0; layer <= SIZES.nLayers; layer++) {
        for (let position = 0; position < TOKENS; position++) {
          const patch: NaivePatch = { layer, position, vector: stateAt(source, { layer, position }) };
          logits = naiveLogits(net, IDS, patch);
        }
      }
      return logits;
    },
    generation: () => {
      const ids = [...IDS];
      for (let k = 0; k < ADDED; k++) ids.push(best(naiveLogits(net, ids)));
      return naiveLogits(net, ids);
    },
  };
}

function best(logits: Float32Array): number {
  return logits.reduce((top, logit, id) => (logit > logits[top]! ? id : top), 0);
}

/** Milliseconds of a job, and what it computed. */
function timed(job: () => Float32Array): { ms: number; logits: Float32Array } {
  const start = performance.now();
  const logits = job();
  return { ms: performance.now() - start, logits };
}

function checkSame(name: string, actual: Float32Array, expected: Float32Array): void {
  const scale = Math.max(...expected.map(Math.abs));
  const gap = Math.max(...expected.map((logit, id) => Math.abs(logit - actual[id]!))) / scale;
  if (!(gap < 1e-4)) throw new Error(`${name} computes other logits: they differ by ${gap} of the largest`);
}

const plainNetwork = randomNetwork(true);
const contenders = [
  naive(plainNetwork),
  ours('JavaScript', plainNetwork),
  ours('WebAssembly', randomNetwork(false)),
];
const jobs = [
  ['forward', `one run of ${TOKENS} tokens, last logits`, ROUNDS * 10],
  ['sweep', `${SIZES.nLayers + 1} layers × ${TOKENS} positions patched, one run each`, 2],
  ['generation', `${ADDED} tokens added to ${TOKENS}`, ROUNDS],
] as const;

for (const [job, what, rounds] of jobs) {
  const fastest = contenders.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    let expected: Float32Array | undefined;
    for (const [k, contender] of contenders.entries()) {
      const { ms, logits } = timed(contender[job]);
      expected ??= logits;
      checkSame(`${contender.name}, ${job},`, logits, expected);
      fastest[k] = Math.min(fastest[k]!, ms);
    }
  }
  console.log(`\n${job}: ${what}`);
  for (const [k, { name }] of contenders.entries()) {
    const ratio = `${(fastest[0]! / fastest[k]!).toFixed(1)}× as fast`;
    console.log(`  ${name.padEnd(12)} ${fastest[k]!.toFixed(1).padStart(9)} ms  ${ratio.padStart(15)}`);
  }
}
