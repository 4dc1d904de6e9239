import { expect, test } from 'vitest';
import { ofType } from '../../helpers/cli.ts';
import { incident } from './incident.ts';

test('a throttled account is waited for, and no other account waits with it', async () => {
  const world = await incident();
  await world.admin.addFault({ kind: 'throttle', operation: 'StopTrainingJob', account: '777788889999', count: 7 });
  const machine = await world.machine();
  const { verdict } = await machine.contain();
  expect(verdict.result).toBe('lingering');
  expect(ofType(machine.events, 'containment.slowed').length).toBeGreaterThan(0);
});

test('an account that cannot be looked at is no containment, and says so before and after', async () => {
  const world = await incident();
  await world.admin.addFault({ kind: 'expired', service: 'sagemaker', account: '444455556666' });
  const machine = await world.machine();
  const { verdict } = await machine.contain();
  expect(verdict.result).toBe('not-contained');
  expect(verdict.why.join()).toContain('analytics could not be looked at');
  const [preview] = ofType(machine.events, 'containment.previewed');
  expect(preview?.open.join()).toContain('analytics could not be looked at');
});
