// npm run bench:model: how fast the pocket model runs, in Node and in Chromium, beside a naive program and onnxruntime-web.
// PYTHON names a Python with PyTorch and onnx (default: data/.venv/bin/python); without one, onnxruntime-web is left out.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './commands.ts';
import { install } from './contenders.ts';
import { chromiumTimes } from './model-chromium.ts';
import { GRAPHS, type Graphs, type Onnx } from './model-onnx.ts';
import { modelTimes, timesTable } from './model-times.ts';

const ROOT = join(import.meta.dirname, '../..');
const SCRATCH = join(ROOT, '.cache/bench/model');
const WEIGHTS = join(ROOT, 'data/pocket/weights/main.int8.safetensors');
const RUNTIME = 'onnxruntime-web@1.30.0';

if (!existsSync(WEIGHTS)) {
  console.error(
    'There are no weights to measure with; docs/pocket-model.md says how to train and export them.',
  );
  process.exit(1);
}

/** Makes the graphs and installs the runtime; says so where that is not possible. */
function prepareRival(): boolean {
  try {
    const python = process.env.PYTHON ?? join(ROOT, 'data/.venv/bin/python');
    run(join(ROOT, 'data'), [python, '-m', 'pocket.export_onnx', join(SCRATCH, 'graphs')]);
    install(join(SCRATCH, 'runtime'), [RUNTIME]);
    return true;
  } catch (error) {
    console.log(`Without onnxruntime-web, which could not be prepared: ${(error as Error).message}\n`);
    return false;
  }
}

const weights = readFileSync(WEIGHTS);
const withRival = prepareRival();
const runtimeFolder = join(SCRATCH, 'runtime/node_modules/onnxruntime-web/dist');

async function nodeRival(): Promise<{ onnx: Onnx; graphs: Graphs }> {
  const resolve = createRequire(join(SCRATCH, 'runtime/package.json')).resolve;
  const onnx: Onnx = await import(pathToFileURL(resolve('onnxruntime-web')).href);
  const graphs = GRAPHS.map((name) => [name, readFileSync(join(SCRATCH, 'graphs', `${name}.onnx`))]);
  return { onnx, graphs: Object.fromEntries(graphs) };
}

console.log(`Node ${process.versions.node}; ×: times as long as ours, in WebAssembly, takes\n`);
console.log(timesTable(await modelTimes(weights, withRival ? await nodeRival() : undefined)));
const { version, times } = await chromiumTimes({
  root: ROOT,
  scratch: SCRATCH,
  weights: WEIGHTS,
  runtime: withRival ? runtimeFolder : undefined,
});
console.log(`\nChromium ${version}\n`);
console.log(timesTable(times));
