import type { FigureAbout } from '../kit/contract.ts';
import { choice, number } from '../kit/state.ts';

export const stateTable = {
  shape: choice({
    label: 'Tree',
    options: { star: 'Star with three leaves', chain: 'Chain of four' },
    default: 'star',
  }),
  pair: choice({
    label: 'Two nodes',
    options: { OA: 'O–A', OB: 'O–B', OC: 'O–C', AB: 'A–B', AC: 'A–C', BC: 'B–C' },
    default: 'AB',
  }),
  yaw: number({ label: 'Turned to the right, in degrees', min: -180, max: 180, step: 1, default: -122 }),
  pitch: number({ label: 'Tilted up, in degrees', min: -90, max: 90, step: 1, default: -27 }),
};

export const about: FigureAbout = {
  title: 'Two trees on a cube',
  evidence: 'live',
  method:
    'Each edge of the tree gets one of the three directions of a cube with sides of length 1; a node lies at the sum of the directions on its path from O. Your browser computes both distances of every pair.',
};
