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
