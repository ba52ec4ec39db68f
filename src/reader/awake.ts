// What the first figure that wakes needs, in one import.
export { Frame } from './frame.ts';
export { wake } from './wake.ts';
