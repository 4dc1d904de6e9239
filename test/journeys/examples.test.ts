import { test } from 'vitest';
import { runExample } from './example.ts';

// The others: examples.long.test.ts.
test.each(['organization-share', 'studio-identity'])('examples/%s lives from check to destroy', runExample);
