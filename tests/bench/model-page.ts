// The model's bench in a page: fetches what the bench serves, and gives the times to who opened the page.
import { GRAPHS, type Graphs, type Onnx } from './model-onnx.ts';
import { type JobTimes, modelTimes } from './model-times.ts';

declare global {
  interface Window {
    benchModel(withRival: boolean): Promise<JobTimes[]>;
  }
}

const bytesOf = async (path: string) => new Uint8Array(await (await fetch(path)).arrayBuffer());

window.benchModel = async (withRival) => {
  const weights = await bytesOf('weights');
  if (!withRival) return modelTimes(weights, undefined);
  const onnx: Onnx = await import(/* @vite-ignore */ new URL('onnx/ort.wasm.min.mjs', location.href).href);
  const files = await Promise.all(GRAPHS.map((name) => bytesOf(`graphs/${name}.onnx`)));
  const graphs = Object.fromEntries(GRAPHS.map((name, k) => [name, files[k]!])) as Graphs;
  return modelTimes(weights, { onnx, graphs });
};
