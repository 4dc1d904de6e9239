import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy/index.js';
import { OrganizationsPolicyAttachment } from '@cdktf/provider-aws/lib/organizations-policy-attachment/index.js';
import { Testing } from 'cdktf';
import { expect, test } from 'vitest';
import { AccountStack, ContainmentGuardrail, OnCallRole } from '../../../src/constructs/index.ts';
import { annotationsOf, resourcesOf } from '../synthesized.ts';

const MANAGEMENT = '123456789012';
const ROLE = 'arn:aws:iam::123456789012:role/path/studio';
const account = (): AccountStack =>
  new AccountStack(Testing.app(), 'management', { id: MANAGEMENT, region: 'us-east-1' });

test('a guardrail denies nobody, and leaves what an incident writes', () => {
  const stack = account();
  new ContainmentGuardrail(stack, 'containment', { targets: ['777788889999', '777788889999'], roles: [ROLE] });
  expect(resourcesOf(stack, 'aws_organizations_policy')).toMatchObject([
    { lifecycle: { ignore_changes: ['content', 'tags', 'tags_all'] }, tags: { sagelane: 'containment' } },
  ]);
  expect(resourcesOf(stack, 'aws_organizations_policy_attachment')).toHaveLength(1);
  expect(resourcesOf(stack, 'aws_iam_role_policy')).toMatchObject([
    { role: 'studio', name: 'sagelane-containment', lifecycle: { ignore_changes: ['policy'] } },
  ]);
});

test('a guardrail never relies on a policy that does not bind its target', () => {
  const stack = account();
  new ContainmentGuardrail(stack, 'containment', { targets: [MANAGEMENT] });
  expect(annotationsOf(stack)).toEqual([expect.stringContaining('is the management account') as string]);
});

test('a guardrail of nothing is an error', () => {
  const stack = account();
  new ContainmentGuardrail(stack, 'containment', {});
  expect(annotationsOf(stack)[0]).toContain('needs targets');
});

test.each([
  [8, 0],
  [9, 1],
])('with %i policies attached already, there are %i problems', (others, problems) => {
  const stack = account();
  new ContainmentGuardrail(stack, 'containment', { targets: ['ou-1'] });
  for (let index = 0; index < others; index++) {
    new OrganizationsPolicyAttachment(stack, `other-${index}`, { policyId: `p-${index}`, targetId: 'ou-1' });
  }
  Testing.synth(stack, true);
  expect(annotationsOf(stack)).toHaveLength(problems);
});

test('a role whose policies leave no room for an incident is an error', () => {
  const stack = account();
  new ContainmentGuardrail(stack, 'containment', { roles: [ROLE] });
  new IamRolePolicy(stack, 'long', { role: 'studio', policy: 'x'.repeat(9_600) });
  Testing.synth(stack, true);
  expect(annotationsOf(stack)).toEqual([expect.stringContaining('characters of inline policies') as string]);
});

test('on call has in each account what can be done there, and no more', () => {
  const documentOf = (more: object): string => {
    const stack = account();
    new OnCallRole(stack, 'on-call', { trustedBy: [ROLE], ...more });
    return String(resourcesOf(stack, 'aws_iam_role_policy')[0]?.['policy']);
  };
  const bare = documentOf({});
  for (const action of [
    'iam:PutRolePolicy',
    'organizations:UpdatePolicy',
    'sso:',
    's3:GetObject',
    's3:GetDataAccess',
  ]) {
    expect(bare).not.toContain(action);
  }
  expect(documentOf({ guardedRoles: [ROLE] })).toContain('iam:PutRolePolicy');
  expect(documentOf({ servicePolicy: 'arn:aws:organizations::1:policy/p' })).toContain('organizations:UpdatePolicy');
  expect(documentOf({ identityCenter: 'arn:aws:sso:::instance/ssoins-1' })).toContain('application/ssoins-1/*');
});

test('on call needs somebody, and asks for a second factor when told', () => {
  const stack = account();
  new OnCallRole(stack, 'on-call', { trustedBy: [], secondFactor: true });
  expect(annotationsOf(stack)).toEqual(['error: an on-call role needs somebody who may take it']);
  expect(resourcesOf(stack, 'aws_iam_role')[0]?.['assume_role_policy']).toContain('aws:MultiFactorAuthPresent');
});
