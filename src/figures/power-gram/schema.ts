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
