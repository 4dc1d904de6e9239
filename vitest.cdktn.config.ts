import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** Where `scripts/test-cdktn.ts` installs the other kit. */
const KIT = join(import.meta.dirname, 'node_modules/.cache/cdktn/node_modules');

/**
 * The construct tests once more, with cdktf and its AWS bindings standing for cdktn and its own. Without the projects of the
 * base, which are about all tests.
 */
export default defineConfig({
  ...base,
  resolve: {
    alias: [
      { find: /^@cdktf\/provider-aws\/(.*)$/, replacement: `${KIT}/@cdktn/provider-aws/$1` },
      { find: /^cdktf$/, replacement: `${KIT}/cdktn/lib/index.js` },
      { find: /^constructs$/, replacement: `${KIT}/constructs/lib/index.js` },
    ],
  },
  test: {
    testTimeout: base.test?.testTimeout ?? 60_000,
    setupFiles: ['test/constructs/kit-of-cdktn.ts'],
    include: ['test/constructs/**/*.test.ts'],
    // They start processes of their own, or apply with the real terraform: aliases do not reach there.
    exclude: [
      'test/constructs/**/*.long.test.ts',
      'test/constructs/manifest-app.test.ts',
      'test/constructs/typescript-example.test.ts',
    ],
  },
});
