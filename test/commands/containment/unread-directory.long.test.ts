import { expect, test } from 'vitest';
import { systemClock } from '../../../src/app/system-clock.ts';
import { dispatch } from '../../../src/commands/engine/dispatch.ts';
import { listSessions } from '../../../src/commands/list-sessions.ts';
import { JANE } from '../../constructs/identity/people.ts';
import { incident, MANAGEMENT, UNLISTED } from './incident.ts';

test('somebody whose directory nobody may read is cut off by the id that is remembered for their name', async () => {
  const world = await incident();
  let laterMs = 0;
  const clock = { ...systemClock, now: () => new Date(systemClock.now().getTime() + laterMs) };
  const machine = await world.machine({ manifest: UNLISTED, clock });
  const shown = await dispatch(listSessions, { user: 'jane' }, machine.app.context);
  expect(shown.status === 'done' && shown.result.sessions).toHaveLength(2);
  // What is remembered is old enough to be asked for again, and nobody answers.
  laterMs = 60 * 60_000;
  for (const service of ['sso-admin', 'identitystore'])
    await world.admin.addFault({ kind: 'expired', service, account: MANAGEMENT });
  const { plan } = await machine.preview();
  expect(plan.person).toMatchObject({ userId: JANE, userName: 'jane', status: 'unknown' });
  expect(plan.notes.join('\n')).toContain('whether they may still sign in is not known');
  const { verdict } = await machine.contain();
  expect(verdict).toMatchObject({ result: 'lingering', why: [] });
});
