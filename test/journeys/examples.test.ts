import { test } from 'vitest';
import { runExample } from './example.ts';

// All of them, and the whole way: examples.long.test.ts.
test.each(['organization-share', 'studio-identity'])(
  'examples/%s lives from check to destroy',
  (name) => runExample(name, { short: true }),
  120_000,
);
