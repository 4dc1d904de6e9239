import { describe, test } from 'vitest';
import { FAULTS, OPERATIONS, survives } from './faults.ts';

describe.each(OPERATIONS)('%s', (operation) => {
  test.each(Object.entries(FAULTS))('%s', (_words, rule) => survives({ ...rule, operation }));
});
