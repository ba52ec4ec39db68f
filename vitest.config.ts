import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    allowOnly: !process.env.CI,
    // Pictures of figures are kept as .svg files beside their tests, where a change is a readable diff.
    snapshotFormat: { printBasicPrototype: false },
  },
});
