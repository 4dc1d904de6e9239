import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { expect, onTestFinished, test } from 'vitest';
import { denyInRoles, observe, onCallTrust, stop, unassign } from '../../../src/constructs/policies/on-call.ts';
import { policyDocument } from '../../../src/domain/policy-document.ts';
import { administrator } from '../../constructs/identity/people.ts';
import { ofType } from '../../helpers/cli.ts';
import { incident, MANAGEMENT, RESEARCH, ROLE, type Incident } from './incident.ts';

const INSTANCE = 'arn:aws:sso:::instance/ssoins-1234567890abcdef';
const MANIFEST = `version: 1
region: us-east-1
accounts:
  management: { id: '${MANAGEMENT}' }
  research: { id: '${RESEARCH}' }
identityCenter: { instance: '${INSTANCE}', region: us-east-1, account: '${MANAGEMENT}' }
guardrails: { containment: { roles: ['arn:aws:iam::${RESEARCH}:role/${ROLE}'] } }
onCall: { trustedBy: ['arn:aws:iam::${MANAGEMENT}:root'] }
`;

/** As the construct writes it, in both accounts. */
async function makeOnCallRoles({ url }: Incident): Promise<void> {
  for (const id of [MANAGEMENT, RESEARCH]) {
    const home = { id, alias: id, region: 'us-east-1' };
    const iam = new IAMClient(administrator(url, id));
    onTestFinished(() => iam.destroy());
    const trust = onCallTrust([`arn:aws:iam::${MANAGEMENT}:root`], false);
    const RoleName = 'sagelane-on-call';
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: JSON.stringify(trust) }));
    const runbook = policyDocument(
      observe(),
      ...stop(home),
      ...(id === RESEARCH ? [denyInRoles([`arn:aws:iam::${RESEARCH}:role/${ROLE}`])] : unassign(home, INSTANCE)),
    );
    const PolicyDocument = JSON.stringify(runbook);
    await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'runbook', PolicyDocument }));
  }
}

test('the on-call role has the rights for all of it, and for the release', async () => {
  const world = await incident();
  await makeOnCallRoles(world);
  const machine = await world.machine({ manifest: MANIFEST });
  (await machine.app.context.aws()).become('sagelane-on-call');
  const { containment, verdict } = await machine.contain();
  expect(verdict).toMatchObject({ result: 'lingering', why: [] });
  const [preview] = ofType(machine.events, 'containment.previewed');
  expect(preview?.notes.filter((note) => note.includes('could not be read'))).toEqual([]);
  expect(ofType(machine.events, 'containment.step-changed').filter(({ state }) => state === 'failed')).toEqual([]);

  const elsewhere = await world.machine({ manifest: MANIFEST });
  (await elsewhere.app.context.aws()).become('sagelane-on-call');
  expect(await elsewhere.release(containment.id)).toEqual({ id: containment.id, failed: [] });
  const calls = await world.admin.calls();
  const writes = calls.filter(
    ({ operation }) => /^(Put|Delete|Stop|Create)/.test(operation) && operation !== 'CreateRole',
  );
  const byRole = writes.filter(({ caller }) => caller.includes(':assumed-role/sagelane-on-call/'));
  expect(byRole.map(({ operation }) => operation)).toEqual(
    expect.arrayContaining(['PutRolePolicy', 'StopTrainingJob', 'DeleteApp', 'DeleteApplicationAssignment']),
  );
});
