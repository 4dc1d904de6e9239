import { expect, test } from 'vitest';
import { dispatch } from '../../../src/commands/engine/dispatch.ts';
import { listSessions } from '../../../src/commands/list-sessions.ts';
import { JANE } from '../../constructs/identity/people.ts';
import { incident, MANAGEMENT, RESEARCH, WISH } from './incident.ts';

/** Identity Center is in an account that the manifest does not name. */
const manifest = `version: 1
region: us-east-1
accounts:
  research: { id: '${RESEARCH}' }
`;

test('somebody is found where only their sessions tell where people are kept', async () => {
  const machine = await (await incident()).machine({ manifest });
  const { plan } = await machine.preview();
  expect(plan.person).toMatchObject({
    userId: JANE,
    status: 'enabled',
    directory: { account: MANAGEMENT, instance: expect.stringContaining('ssoins-') as string },
  });
  expect(plan.steps.map(({ action }) => action.kind)).toContain('unassign');
  const shown = await dispatch(listSessions, { user: 'jane' }, machine.app.context);
  expect(shown.status === 'done' && shown.result.sessions).toHaveLength(2);
});

test('somebody whose directory nobody may read is cut off by the id that their sessions tell', async () => {
  const world = await incident();
  const machine = await world.machine({ manifest });
  await dispatch(listSessions, {}, machine.app.context);
  for (const service of ['sso-admin', 'identitystore'])
    await world.admin.addFault({ kind: 'expired', service, account: MANAGEMENT });
  const { plan } = await machine.preview();
  expect(plan.person).toMatchObject({
    userId: JANE,
    userName: 'jane',
    status: 'unknown',
    directory: { instance: null },
  });
  expect(plan.notes.join('\n')).toContain('whether they may still sign in is not known');
  const { verdict } = await machine.contain();
  expect(verdict).toMatchObject({ result: 'lingering', why: [] });

  // On a machine that remembers no name, the id does.
  const elsewhere = await world.machine({ manifest });
  await expect(elsewhere.preview()).rejects.toMatchObject({ code: 'ExpiredTokenException' });
  const byId = await elsewhere.preview({ ...WISH, target: { kind: 'user', text: JANE } });
  expect(byId.plan.person).toMatchObject({ userName: null, status: 'unknown' });
});
