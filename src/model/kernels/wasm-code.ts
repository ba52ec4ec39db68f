/*
 * As much of WebAssembly's binary format as a single function of numbers needs (https://webassembly.github.io/spec/core/binary/). Code is a list
 * of bytes; what takes operands writes them first, since the machine works on a stack.
 */
export type Code = readonly number[];

/** Types of local variables. */
export const I32 = 0x7f;
export const V128 = 0x7b;

export const get = (local: number): Code => [0x20, local];
export const set = (local: number, value: Code): Code => [...value, 0x21, local];

/** Whole numbers. */
export const constant = (value: number): Code => [0x41, ...signed(value)];
export const add = (a: Code, b: Code): Code => [...a, ...b, 0x6a];
export const subtract = (a: Code, b: Code): Code => [...a, ...b, 0x6b];
export const multiply = (a: Code, b: Code): Code => [...a, ...b, 0x6c];
export const isLess = (a: Code, b: Code): Code => [...a, ...b, 0x48];
/** `a` where the condition holds, `b` elsewhere; both are computed. */
export const choose = (condition: Code, a: Code, b: Code): Code => [...a, ...b, ...condition, 0x1b];

/** Runs the body, and again for as long as the condition holds after it. */
export const repeatWhile = (condition: Code, ...body: readonly Code[]): Code => [
  ...[0x03, 0x40],
  ...body.flat(),
  ...condition,
  ...[0x0d, 0, 0x0b],
];

/** Vectors of four float32. */
export const zeros: Code = [0xfd, 0x0c, ...Array<number>(16).fill(0)];
export const load = (address: Code): Code => [...address, 0xfd, 0x00, 4, 0];
export const store = (address: Code, value: Code): Code => [...address, ...value, 0xfd, 0x0b, 4, 0];
export const addVectors = (a: Code, b: Code): Code => [...a, ...b, 0xfd, 0xe4, 0x01];
export const multiplyVectors = (a: Code, b: Code): Code => [...a, ...b, 0xfd, 0xe6, 0x01];
/** Four numbers picked from the eight of two vectors: 0 … 3 are those of `a`, 4 … 7 those of `b`. */
export const pick = (a: Code, b: Code, lanes: readonly number[]): Code => [
  ...[...a, ...b, 0xfd, 0x0d],
  ...lanes.flatMap((lane) => [4 * lane, 4 * lane + 1, 4 * lane + 2, 4 * lane + 3]),
];

/**
 * A module that imports the memory `env.memory` and exports one function, `run`, without a result.
 * `parameters` whole numbers come first among its locals, those of `locals` follow.
 */
export function moduleOf(
  parameters: number,
  locals: readonly number[],
  body: readonly Code[],
): Uint8Array<ArrayBuffer> {
  const type = [1, 0x60, ...list(Array<Code>(parameters).fill([I32])), 0];
  const memory = [1, ...name('env'), ...name('memory'), 0x02, 0x00, 1];
  const code = [...list(locals.map((local) => [1, local])), ...body.flat(), 0x0b];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, type),
    ...section(2, memory),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name('run'), 0x00, 0]),
    ...section(10, [1, ...sized(code)]),
  ]);
}

const section = (id: number, content: Code): Code => [id, ...sized(content)];
const sized = (content: Code): Code => [...unsigned(content.length), ...content];
const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
const name = (text: string): Code => sized([...new TextEncoder().encode(text)]);

/** LEB128: seven bits a byte, the lowest first, the eighth saying that more follow. */
function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
}
