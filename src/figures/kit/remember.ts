/**
 * The same function, which answers from memory when it is called again with the very same arguments (compared by
 * identity). Only for pure functions. `keep`: how many results are remembered; the oldest goes first.
 */
export function remembering<Arguments extends readonly unknown[], Result>(
  compute: (...given: Arguments) => Result,
  keep = 6,
): (...given: Arguments) => Result {
  const known: { readonly given: Arguments; readonly result: Result }[] = [];
  return (...given) => {
    const found = known.find((entry) => entry.given.every((value, i) => Object.is(value, given[i])));
    if (found) return found.result;
    const result = compute(...given);
    known.push({ given, result });
    if (known.length > keep) known.shift();
    return result;
  };
}
