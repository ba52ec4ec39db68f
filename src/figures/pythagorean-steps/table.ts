import type { Table } from '../kit/contract.ts';
import { build, placedPairs, type StepsState } from './marks.ts';
import { EXAMPLES } from './marks-trees.ts';
import { differing } from './marks-words.ts';

export function table(_: undefined, state: StepsState): Table {
  const construction = build(state);
  const { labels } = construction.tree;
  return {
    caption: `Every pair of nodes placed so far: ${EXAMPLES[state.tree].name}`,
    columns: [
      { label: 'Node', kind: 'text' },
      { label: 'Node', kind: 'text' },
      { label: 'Coordinates that differ', kind: 'text' },
      { label: 'Tree distance', kind: 'number', digits: 2 },
      { label: state.measure === 'l1' ? 'ℓ1 distance' : 'Squared distance', kind: 'number', digits: 2 },
    ],
    rows: placedPairs(construction).map((pair) => [
      labels[pair.from]!,
      labels[pair.to]!,
      differing(construction, pair).join(' '),
      pair.along,
      pair.between,
    ]),
  };
}
