import type { FigureAbout } from '../kit/contract.ts';
import { choice, number } from '../kit/state.ts';

export const stateTable = {
  tree: choice({
    label: 'Tree',
    options: { star: 'Star', binary: 'Binary tree', chain: 'Chain' },
    default: 'star',
  }),
  power: number({ label: 'Power p', min: 0.5, max: 4, step: 0.05, default: 1.5 }),
  edges: number({ label: 'Edges k (in a star: leaves)', min: 2, max: 24, step: 1, default: 8 }),
};

export const about: FigureAbout = {
  title: 'Which powers of distance fit a tree',
  evidence: 'live',
  method:
    'For the tree and the power p of the controls, your browser takes the tree distances to the power 2/p, centres them into a Gram matrix and computes its eigenvalues. The curve for stars is the exact formula.',
};
