import {
  add,
  addVectors,
  type Code,
  choose,
  constant,
  get,
  I32,
  isLess,
  load,
  moduleOf,
  multiply,
  multiplyVectors,
  pick,
  repeatWhile,
  set,
  store,
  subtract,
  V128,
  zeros,
} from './wasm-code.ts';

/*
 * y = x Wᵀ as in linear.ts, in WebAssembly: tiles of two rows by four outputs, four numbers of each at once. Instead of treating what is left over,
 * the last tile overlaps the one before it; with a single row both rows of a tile are that row.
 */

/** Parameters, in order. Addresses are in bytes and multiples of 16; nIn is a multiple of 4, n ≥ 1, nOut ≥ 4. */
const [X, N, W, N_IN, N_OUT, Y] = [0, 1, 2, 3, 4, 5] as const;
/** Whole numbers: i and o count rows and outputs, the rest are addresses and lengths in bytes. */
const [I, O, ROW, NEXT_X, NEXT_Y, AT_X, AT_W, END, AT_Y] = [6, 7, 8, 9, 10, 11, 12, 13, 14] as const;
/** Vectors: four numbers of x in two rows, four of W, and four sums for each row. */
const [X0, X1, W0] = [15, 16, 17] as const;
const SUMS_0 = [18, 19, 20, 21] as const;
const SUMS_1 = [22, 23, 24, 25] as const;
const LOCALS = [...Array<number>(9).fill(I32), ...Array<number>(11).fill(V128)];

const bytes = (count: Code): Code => multiply(count, constant(4));
const increase = (local: number, by: Code): Code => set(local, add(get(local), by));
const addProduct = (sum: number, x: number): Code =>
  set(sum, addVectors(get(sum), multiplyVectors(get(x), get(W0))));

/** Steps on by `step`, but not beyond `last`. */
const stepTo = (local: number, step: number, last: Code): Code =>
  set(local, choose(isLess(add(get(local), constant(step)), last), add(get(local), constant(step)), last));

/** The four numbers in each of four vectors added up: one vector of four sums. */
function sumsAcross([a, b, c, d]: readonly [number, number, number, number]): Code {
  const pairs = (first: number, second: number) =>
    addVectors(pick(get(first), get(second), [0, 4, 1, 5]), pick(get(first), get(second), [2, 6, 3, 7]));
  return [
    ...set(a, pairs(a, b)),
    ...set(c, pairs(c, d)),
    ...addVectors(pick(get(a), get(c), [0, 1, 4, 5]), pick(get(a), get(c), [2, 3, 6, 7])),
  ];
}

const several: Code = isLess(constant(1), get(N));
const lastRow: Code = choose(several, subtract(get(N), constant(2)), constant(0));
const lastOutput: Code = subtract(get(N_OUT), constant(4));

const dotProducts: Code = repeatWhile(
  isLess(get(AT_X), get(END)),
  set(X0, load(get(AT_X))),
  set(X1, load(add(get(AT_X), get(NEXT_X)))),
  ...SUMS_0.flatMap((sum, o) => [
    set(W0, load(add(get(AT_W), multiply(get(ROW), constant(o))))),
    addProduct(sum, X0),
    addProduct(SUMS_1[o]!, X1),
  ]),
  increase(AT_X, constant(16)),
  increase(AT_W, constant(16)),
);

const tile: readonly Code[] = [
  ...[...SUMS_0, ...SUMS_1].map((sum) => set(sum, zeros)),
  set(AT_X, add(get(X), multiply(get(I), get(ROW)))),
  set(END, add(get(AT_X), get(ROW))),
  set(AT_W, add(get(W), multiply(get(O), get(ROW)))),
  dotProducts,
  set(AT_Y, add(get(Y), bytes(add(multiply(get(I), get(N_OUT)), get(O))))),
  store(get(AT_Y), sumsAcross(SUMS_0)),
  store(add(get(AT_Y), get(NEXT_Y)), sumsAcross(SUMS_1)),
];

/** The module's bytes; its `run` takes the six parameters above. */
export function linearSimdModule(): Uint8Array<ArrayBuffer> {
  return moduleOf(6, LOCALS, [
    set(ROW, bytes(get(N_IN))),
    set(NEXT_X, choose(several, get(ROW), constant(0))),
    set(NEXT_Y, choose(several, bytes(get(N_OUT)), constant(0))),
    set(O, constant(-4)),
    repeatWhile(
      isLess(get(O), lastOutput),
      stepTo(O, 4, lastOutput),
      set(I, constant(-2)),
      repeatWhile(isLess(get(I), lastRow), stepTo(I, 2, lastRow), ...tile),
    ),
  ]);
}
