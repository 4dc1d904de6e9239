import { defineConfig } from 'vitest/config';

const EVERYTHING = 'test/**/*.test.{ts,tsx}';
/** Ink keeps what it draws to in the module, so a screen's test gets modules of its own. */
const SCREENS = 'test/tui/**';
const NEVER = ['test/**/*.long.test.ts', 'node_modules/**'];

/**
 * `npm test` runs everything but `*.long.test.ts`; `npm run test:long` runs only those. Files share the modules that a worker
 * has loaded: to load the sandbox and the SDK for each anew would take longer than most tests.
 */
export default defineConfig({
  // `sagelane/constructs` and the other doors mean the sources here, never a dist/ that may be stale.
  ssr: { resolve: { conditions: ['sagelane-source', 'node', 'import', 'default'] } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One more than CI has cores: many tests wait for terminals, clocks and terraform.
    maxWorkers: 3,
    projects: [
      { extends: true, test: { name: 'house', include: [EVERYTHING], exclude: [...NEVER, SCREENS], isolate: false } },
      { extends: true, test: { name: 'screens', include: ['test/tui/**/*.test.{ts,tsx}'], exclude: NEVER } },
    ],
  },
});
