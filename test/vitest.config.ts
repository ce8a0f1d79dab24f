import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    // Most tests wait for other processes, so every core has a file of its own.
    maxWorkers: '100%',
    // Tests leave nothing behind in their modules, and loading Prism for each file anew would take longer than most tests.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
