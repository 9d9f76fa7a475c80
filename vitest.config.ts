import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/generated/**'],
    pool: 'forks',
    maxWorkers: 2,
    // A test may run several compilers one after another on a small shared machine.
    testTimeout: 320_000,
    hookTimeout: 120_000,
  },
});
