/** Which weights of a block are read: those of one head, counted from 0, or their mean. */
export type Head = number | 'mean';

/** Attention weights of a block, [heads · n · n] as in `attentionWeights`, and n. */
export interface BlockAttention {
  readonly weights: readonly number[];
  readonly n: number;
}

export const headsOf = ({ weights, n }: BlockAttention): number => weights.length / (n * n);

/** How much token i looks at token j, 0 … 1. */
export function weightAt(block: BlockAttention, head: Head, i: number, j: number): number {
  const { weights, n } = block;
  if (head !== 'mean') return weights[(head * n + i) * n + j]!;
  const heads = headsOf(block);
  let sum = 0;
  for (let h = 0; h < heads; h++) sum += weights[(h * n + i) * n + j]!;
  return sum / heads;
}

export interface Look {
  readonly position: number;
  /** 0 … 1. */
  readonly weight: number;
}

/** What a token looks at most, the most first. */
export function looksOf(block: BlockAttention, head: Head, query: number, count: number): Look[] {
  return Array.from({ length: query + 1 }, (_, position) => ({
    position,
    weight: weightAt(block, head, query, position),
  }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count);
}

/** The cells of a matrix by tenths of their weight, as lines along the rows, in cells: one path each. Empty cells and what lies ahead are left out. */
export function attentionShades(block: BlockAttention, head: Head): { tenth: number; path: string }[] {
  const paths = new Map<number, string>();
  for (let i = 0; i < block.n; i++) {
    for (let j = 0; j <= i; j++) {
      const tenth = Math.ceil(weightAt(block, head, i, j) * 10 - 0.2);
      if (tenth > 0) paths.set(tenth, `${paths.get(tenth) ?? ''}M${j} ${i}h1`);
    }
  }
  return Array.from(paths, ([tenth, path]) => ({ tenth, path }));
}
