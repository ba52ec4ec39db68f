// Times the contenders of the model's bench in turns. Runs in Node and in a browser.
import { readNetwork } from '../../src/model/weights-file.ts';
import {
  ADDED,
  type Contender,
  type JobName,
  naive,
  ours,
  plainCopy,
  somePrompts,
  TOKENS,
} from './model-jobs.ts';
import { type Graphs, type Onnx, onnxContender } from './model-onnx.ts';

/** Each job is timed this often, in turns with the others; the fastest counts, since whatever else the machine does only slows. */
const JOBS: readonly (readonly [job: JobName, what: string, rounds: number])[] = [
  ['forward', `one run of ${TOKENS} tokens, last logits`, 50],
  ['sweep', `every layer × ${TOKENS} positions patched, one run each`, 3],
  ['generation', `${ADDED} tokens added to ${TOKENS}`, 10],
];
/** Of a naive sweep, which takes seconds. */
const NAIVE_SWEEPS = 1;

/** Most that logits may differ between programs, as a share of the largest. */
const TOLERANCE = 1e-4;

export interface Rival {
  readonly onnx: Onnx;
  readonly graphs: Graphs;
}

export interface JobTimes {
  readonly job: JobName;
  readonly what: string;
  readonly times: readonly { readonly name: string; readonly ms: number }[];
}

/** Fastest times of every contender with the weights of this file. Throws where one computes other logits than the others. */
export async function modelTimes(weights: Uint8Array, rival: Rival | undefined): Promise<JobTimes[]> {
  const fast = readNetwork(weights);
  const plain = plainCopy(fast);
  const prompts = somePrompts(fast);
  const contenders = [
    naive(plain, prompts),
    ours('JavaScript', plain, prompts),
    ours('WebAssembly', fast, prompts),
  ];
  if (rival) contenders.push(await onnxContender(rival.onnx, rival.graphs, fast, prompts));
  const all: JobTimes[] = [];
  for (const [job, what, rounds] of JOBS) {
    const fastest = contenders.map(() => Infinity);
    let expected: Float32Array | undefined;
    for (let round = 0; round < rounds; round++) {
      for (const [k, contender] of contenders.entries()) {
        if (k === 0 && job === 'sweep' && round >= NAIVE_SWEEPS) continue;
        const { ms, logits } = await timed(contender[job]);
        expected ??= logits;
        checkSame(`${contender.name}, ${job},`, logits, expected);
        fastest[k] = Math.min(fastest[k]!, ms);
      }
    }
    all.push({ job, what, times: contenders.map(({ name }, k) => ({ name, ms: fastest[k]! })) });
  }
  return all;
}

/** Milliseconds of a job, and what it computed. */
async function timed(job: Contender[JobName]): Promise<{ ms: number; logits: Float32Array }> {
  const start = performance.now();
  const logits = await job();
  return { ms: performance.now() - start, logits };
}

function checkSame(name: string, actual: Float32Array, expected: Float32Array): void {
  const scale = Math.max(...expected.map(Math.abs));
  const gap = Math.max(...expected.map((logit, id) => Math.abs(logit - actual[id]!))) / scale;
  if (!(gap < TOLERANCE)) {
    throw new Error(`${name} computes other logits: they differ by ${gap} of the largest`);
  }
}

/** A table of times, and how many times as long as ours in WebAssembly each takes. */
export function timesTable(all: readonly JobTimes[]): string {
  return all
    .map(({ job, what, times }) => {
      const own = times.find(({ name }) => name === 'WebAssembly')!.ms;
      const rows = times.map(({ name, ms }) => {
        const ratio = `${(ms / own).toFixed(2)}×`;
        return `  ${name.padEnd(12)} ${ms.toFixed(1).padStart(9)} ms ${ratio.padStart(9)}`;
      });
      return [`${job}: ${what}`, ...rows].join('\n');
    })
    .join('\n\n');
}
