import { expect, test } from 'vitest';
import { JANE } from '../../constructs/identity/people.ts';
import { incident, MANAGEMENT, UNLISTED } from './incident.ts';

test('somebody is found where only their sessions tell where people are kept, and by what is remembered where nobody may ask', async () => {
  const world = await incident();
  const machine = await world.machine({ manifest: UNLISTED });
  const { plan } = await machine.preview();
  expect(plan.person).toMatchObject({
    userId: JANE,
    status: 'enabled',
    directory: { account: MANAGEMENT, instance: expect.stringContaining('ssoins-') as string },
  });
  expect(plan.steps.map(({ action }) => action.kind)).toContain('unassign');

  for (const service of ['sso-admin', 'identitystore'])
    await world.admin.addFault({ kind: 'expired', service, account: MANAGEMENT });
  const unread = { userId: JANE, status: 'unknown', directory: { instance: null } };
  expect(await machine.app.context.watch.person('jane')).toMatchObject({ ...unread, userName: 'jane' });
  expect(await machine.app.context.watch.person(JANE)).toMatchObject({ ...unread, userName: null });
  await expect(machine.app.context.watch.person('joan')).rejects.toMatchObject({ code: 'ExpiredTokenException' });
});
