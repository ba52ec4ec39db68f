/**
 * A linear probe: softmax regression on standardised inputs with a small L2 penalty, by gradient descent with momentum from zero weights, so that it is the
 * same in every run. (Alain and Bengio, 2016, and many since.)
 */

const STEPS = 60;
const RATE = 0.5;
const MOMENTUM = 0.9;
const PENALTY = 1e-3;

/** Tells the class of an input [d]. */
export type Probe = (input: Float32Array) => string;

/** @param inputs [n] of [d]; @param labels [n]. Throws RangeError where there are none. */
export function fitProbe(inputs: readonly Float32Array[], labels: readonly string[]): Probe {
  if (inputs.length === 0) throw new RangeError('A probe needs at least one example.');
  const classes = [...new Set(labels)].sort();
  const standard = standardiser(inputs);
  const rows = inputs.map(standard);
  const d = rows[0]!.length;
  const k = classes.length;
  const weights = new Float64Array(k * d);
  const velocity = new Float64Array(k * d);
  const gradient = new Float64Array(k * d);
  for (let step = 0; step < STEPS; step++) {
    for (let j = 0; j < gradient.length; j++) gradient[j] = PENALTY * weights[j]!;
    for (const [n, row] of rows.entries()) {
      const shares = softmaxOf(scores(weights, row, k));
      for (let c = 0; c < k; c++) {
        const error = (shares[c]! - (classes[c] === labels[n] ? 1 : 0)) / rows.length;
        if (Math.abs(error) < 1e-7) continue;
        for (let j = 0; j < d; j++) gradient[c * d + j]! += error * row[j]!;
      }
    }
    for (let j = 0; j < weights.length; j++) {
      velocity[j] = MOMENTUM * velocity[j]! - RATE * gradient[j]!;
      weights[j]! += velocity[j]!;
    }
  }
  return (input) => {
    const found = scores(weights, standard(input), k);
    return classes[found.indexOf(Math.max(...found))]!;
  };
}

/** Each number to mean 0 and spread 1 over the examples, then a 1 for the constant; all divided by √d, so that one rate suits every width. */
function standardiser(inputs: readonly Float32Array[]) {
  const d = inputs[0]!.length;
  const mean = new Float64Array(d);
  const spread = new Float64Array(d);
  for (const input of inputs) for (let j = 0; j < d; j++) mean[j]! += input[j]! / inputs.length;
  for (const input of inputs)
    for (let j = 0; j < d; j++) spread[j]! += (input[j]! - mean[j]!) ** 2 / inputs.length;
  const scale = Math.sqrt(d);
  return (input: Float32Array): Float64Array => {
    const row = new Float64Array(d + 1);
    for (let j = 0; j < d; j++) row[j] = (input[j]! - mean[j]!) / (Math.sqrt(spread[j]!) + 1e-9) / scale;
    row[d] = 1;
    return row;
  };
}

function scores(weights: Float64Array, row: Float64Array, classes: number): number[] {
  return Array.from({ length: classes }, (_, c) => {
    let sum = 0;
    for (let j = 0; j < row.length; j++) sum += weights[c * row.length + j]! * row[j]!;
    return sum;
  });
}

function softmaxOf(values: readonly number[]): number[] {
  const top = Math.max(...values);
  const raised = values.map((value) => Math.exp(value - top));
  const sum = raised.reduce((a, b) => a + b);
  return raised.map((value) => value / sum);
}
