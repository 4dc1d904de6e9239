import { test } from 'vitest';
import { FAULTS, survives } from './faults.ts';

test('a denial that is refused is done by the next run, and told until then', () =>
  survives({ ...FAULTS['refused for good'], operation: 'PutRolePolicy' }));

test('a stop whose answer is lost is not taken for one that failed', () =>
  survives({ ...FAULTS['unheard: it was done and the answer is lost'], operation: 'StopTrainingJob' }));
