/** A label that would like its middle at `wanted` and needs `height`, in drawing units. */
export interface WantedPlace {
  readonly wanted: number;
  readonly height: number;
}

/** Labels that touch: their summed height, and the middle of the stack that suits them best. */
interface Stack {
  readonly members: readonly number[];
  readonly height: number;
  /** Sum over the members of where each would like the top of the stack. */
  readonly tops: number;
}

const topOf = ({ tops, members }: Stack): number => tops / members.length;

/** One stack below another; each member of the lower would like the common top higher by the height of the upper. */
const joined = (upper: Stack, lower: Stack): Stack => ({
  members: [...upper.members, ...lower.members],
  height: upper.height + lower.height,
  tops: upper.tops + lower.tops - lower.members.length * upper.height,
});

/** Height that all labels need when they stand close. */
export const heightOf = (labels: readonly WantedPlace[]): number =>
  labels.reduce((sum, { height }) => sum + height, 0);

/**
 * Middles of the labels, one below the other without overlap between `top` and `bottom`, as near as possible to where they
 * would like to be (least squares; the order of `wanted` is kept, of equal ones that of the list). Pool adjacent violators:
 * labels that would overlap become a stack, which then stands where its members like it best on average. What needs more
 * room than there is goes beyond `bottom`.
 */
export function placeLabels(labels: readonly WantedPlace[], top: number, bottom: number): number[] {
  const order = labels.map((_, i) => i).sort((a, b) => labels[a]!.wanted - labels[b]!.wanted || a - b);
  const stacks: Stack[] = [];
  for (const i of order) {
    const { wanted, height } = labels[i]!;
    let stack: Stack = { members: [i], height, tops: wanted - height / 2 };
    for (
      let above = stacks.at(-1);
      above && topOf(above) + above.height > topOf(stack);
      above = stacks.at(-1)
    ) {
      stacks.pop();
      stack = joined(above, stack);
    }
    stacks.push(stack);
  }
  const middles: number[] = [];
  // Stacks that would leave the room below push up those above them, and none leaves it above.
  const tops: number[] = [];
  let limit = bottom;
  for (const stack of [...stacks].reverse()) {
    limit = Math.min(topOf(stack), limit - stack.height);
    tops.unshift(limit);
  }
  let free = top;
  for (const [k, { members }] of stacks.entries()) {
    free = Math.max(free, tops[k]!);
    for (const i of members) {
      middles[i] = free + labels[i]!.height / 2;
      free += labels[i]!.height;
    }
  }
  return middles;
}
