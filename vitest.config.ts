import { defineConfig } from 'vitest/config';

/** `npm test` runs everything but `*.long.test.ts`; `npm run test:long` runs only those. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/**/*.long.test.ts', 'node_modules/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
