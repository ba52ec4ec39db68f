/**
 * Those of `words` that look most like an unknown one, the likest first; at most `count`, none when nothing is close. Close means at most a
 * third of the letters mistyped, and never more than three.
 */
export function closeWords(words: readonly string[], unknown: string, count = 3): string[] {
  const most = Math.min(3, Math.max(1, Math.floor(unknown.length / 3)));
  return words
    .filter((word) => Math.abs(word.length - unknown.length) <= most)
    .map((word) => ({ word, slips: typingSlips(unknown, word), shared: sharedStart(unknown, word) }))
    .filter(({ word, slips }) => slips <= most && slips < word.length)
    .sort((a, b) => a.slips - b.slips || b.shared - a.shared)
    .slice(0, count)
    .map(({ word }) => word);
}

/**
 * The fewest slips that turn one word into the other: a letter too many, too few, wrong, or two neighbours swapped
 * (optimal string alignment distance; Damerau, 1964).
 */
export function typingSlips(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const wrong = last[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, wrong);
      if (from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
    }
    beforeLast = last;
    last = row;
  }
  return last[to.length]!;
}

function sharedStart(a: string, b: string): number {
  let k = 0;
  while (k < a.length && a[k] === b[k]) k += 1;
  return k;
}
