import { expect, test } from 'vitest';
import { containmentPolicy } from '../../../src/domain/containment-policy.ts';
import { denialsIn } from '../../../src/domain/containment/denial.ts';
import { JANE } from '../../constructs/identity/people.ts';
import { ofType } from '../../helpers/cli.ts';
import { rejection } from './expectations.ts';
import { guardedMember } from './guarded-member.ts';

test('where the prepared service control policy acts, it carries the denial, and roles are left alone', async () => {
  const { world, manifest, jane, laura, policyText } = await guardedMember();
  const machine = await world.machine({ manifest });
  const { containment, verdict } = await machine.contain();
  expect(verdict).toMatchObject({ result: 'lingering', why: [] });
  const [preview] = ofType(machine.events, 'containment.previewed');
  expect(preview?.steps.map(({ kind }) => kind)).toEqual([
    'deny-in-organization',
    'stop-job',
    'unassign',
    'end-sessions',
  ]);
  expect(preview?.coverage).toMatchObject([
    { alias: 'management', by: 'nothing' },
    { alias: 'member', by: 'organization', active: true },
  ]);
  expect((await rejection(jane.listDomains({}))).message).toContain(
    'with an explicit deny in a service control policy',
  );
  await laura.listDomains({});
  const { TrainingJobStatus } = await laura.describeTrainingJob({ TrainingJobName: 'janes' });
  expect(TrainingJobStatus).toBe('Stopped');

  const elsewhere = await world.machine({ manifest });
  expect(await elsewhere.release(containment.id)).toMatchObject({ failed: [] });
  const text = await policyText();
  expect(denialsIn(text)).toEqual([]);
  expect(JSON.parse(text)).toEqual(containmentPolicy());
  await jane.listDomains({});
});

test('a service control policy that cannot be changed gives way to roles in the same run, and a release takes both away', async () => {
  const { world, manifest, jane, laura, iam, policyText } = await guardedMember();
  const fault = await world.admin.addFault({ kind: 'expired', service: 'organizations', operation: 'UpdatePolicy' });
  const machine = await world.machine({ manifest });
  const first = await machine.contain();
  expect(first.verdict).toMatchObject({ result: 'lingering', why: [] });
  const states = ofType(machine.events, 'containment.step-changed').filter(({ kind }) => kind.startsWith('deny-'));
  expect(states.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'deny-in-organization failed',
    'deny-in-role done',
    'deny-in-organization replaced',
  ]);
  expect(states.at(-1)?.detail).toContain('roles carry the denial instead: studio of member');
  const facts = ofType(machine.events, 'containment.verified')[0]?.facts.map(({ fact }) => fact) ?? [];
  expect(facts).toContain('the denial stands in role studio of member');
  expect(facts.join()).not.toContain('stands in service control policy');
  expect((await rejection(jane.listDomains({}))).message).toContain('explicit deny in an identity-based policy');
  await laura.listDomains({});

  const refused = await machine.contain();
  expect(refused.containment.id).toBe(first.containment.id);
  expect(refused.verdict.result).toBe('lingering');
  await world.admin.clearFaults(fault.id);
  const again = await machine.contain();
  expect(again.containment.id).toBe(first.containment.id);
  expect(denialsIn(await policyText())).toMatchObject([{ id: first.containment.id, userId: JANE }]);
  const inRole = { RoleName: 'studio', PolicyName: 'sagelane-containment' };
  const { PolicyDocument = '' } = await iam.getRolePolicy(inRole);
  expect(denialsIn(decodeURIComponent(PolicyDocument))).toHaveLength(1);

  const elsewhere = await world.machine({ manifest });
  expect(await elsewhere.release(first.containment.id)).toMatchObject({ failed: [] });
  expect(denialsIn(await policyText())).toEqual([]);
  await rejection(iam.getRolePolicy(inRole));
  await jane.listDomains({});
});

test('where no role can take its place either, a refused service control policy is no containment', async () => {
  const { world, manifest } = await guardedMember();
  await world.admin.addFault({ kind: 'expired', service: 'organizations', operation: 'UpdatePolicy' });
  await world.admin.addFault({ kind: 'expired', service: 'iam', operation: 'PutRolePolicy' });
  const { verdict } = await (await world.machine({ manifest })).contain();
  expect(verdict.result).toBe('not-contained');
  expect(verdict.why.join()).toContain('deny in role studio in member failed, too');
});

test('a throttled service control policy holds nobody up: roles deny meanwhile', async () => {
  const { world, manifest } = await guardedMember();
  const rule = { kind: 'throttle', service: 'organizations', operation: 'UpdatePolicy', count: 16 } as const;
  await world.admin.addFault(rule);
  const machine = await world.machine({ manifest });
  expect((await machine.contain()).verdict).toMatchObject({ result: 'lingering', why: [] });
  const denials = ofType(machine.events, 'containment.step-changed').filter(({ kind }) => kind.startsWith('deny-'));
  expect(denials.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'deny-in-role done',
    'deny-in-organization done',
  ]);
});
