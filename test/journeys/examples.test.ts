import { test } from 'vitest';
import { runExample } from './example.ts';

// The others: examples.long.test.ts.
test.each(['lineage-share', 's3-access-grants'])('examples/%s lives from check to destroy', runExample);
