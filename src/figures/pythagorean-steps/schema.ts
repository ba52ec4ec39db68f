import type { FigureAbout } from '../kit/contract.ts';
import { choice, flag, number, numbers } from '../kit/state.ts';

export const stateTable = {
  tree: choice({
    label: 'Tree',
    options: { sentence: 'Sentence', star: 'Star', chain: 'Chain' },
    default: 'sentence',
  }),
  /** In a tree with fewer edges, the number of its edges is meant. */
  step: number({ label: 'Edges placed', min: 0, max: 6, step: 1, default: 6 }),
  /** Nodes are numbered from 0; in a tree with fewer nodes, the last is meant. */
  from: number({ label: 'From', min: 0, max: 6, step: 1, default: 0 }),
  to: number({ label: 'To', min: 0, max: 6, step: 1, default: 6 }),
  measure: choice({
    label: 'Distance between points',
    options: { squared: 'Squared', l1: 'ℓ1' },
    default: 'squared',
  }),
  weighted: flag({ label: 'Edges of different lengths', default: false }),
  /** Of e₁, e₂, … in turn; used where `weighted` is on. */
  lengths: numbers({
    label: 'Edge lengths',
    length: 6,
    min: 0.25,
    max: 4,
    digits: 2,
    default: [0.5, 2, 1.5, 1, 3, 0.75],
  }),
};

export const about: FigureAbout = {
  title: 'A Pythagorean embedding, step by step',
  evidence: 'live',
  method:
    'Your browser gives each edge a basis vector, adds them up from the root to each node, measures the distance between every two of the resulting points and compares it with the distance along the tree.',
};
