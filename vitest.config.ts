import { defineConfig } from 'vitest/config';

/** `npm test` runs everything but `*.long.test.ts`; `npm run test:long` runs only those. */
export default defineConfig({
  // `sagelane/constructs` and the other doors mean the sources here, never a dist/ that may be stale.
  ssr: { resolve: { conditions: ['sagelane-source', 'node', 'import', 'default'] } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/**/*.long.test.ts', 'node_modules/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
