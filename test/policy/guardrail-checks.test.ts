import { describe, expect, test } from 'vitest';
import { withDenial } from '../../src/domain/containment/denial.ts';
import { gone, messagesOf, planned, planOf } from './planned-resources.ts';

const JANE = '94482488-3041-7026-1234-567890abcdef';
const PLACEHOLDER = '00000000-0000-0000-0000-000000000000';
const denying = (...users: readonly string[]): string =>
  JSON.stringify({
    Statement: [
      { Effect: 'Deny', Action: '*', Resource: '*', Condition: { StringEquals: { 'identitystore:UserId': users } } },
    ],
  });

describe('containment-reverted', () => {
  const check = 'containment-reverted';
  const policy = (before: string, after: string | null, action: 'update' | 'replace' | 'delete' = 'update') =>
    gone(
      'aws_organizations_policy.containment',
      { content: before },
      {
        action,
        after: after === null ? null : { content: after },
      },
    );

  test('names the people who could act again', () => {
    expect(messagesOf(check, [policy(denying(JANE), denying(PLACEHOLDER))])).toEqual([
      `error: aws_organizations_policy.containment no longer denies ${JANE}`,
    ]);
  });

  test('a guardrail that is destroyed or replaced while somebody is contained counts, too', () => {
    expect(messagesOf(check, [policy(denying(JANE), null, 'delete')])).toHaveLength(1);
    expect(messagesOf(check, [policy(denying(JANE), denying(JANE), 'replace')])).toHaveLength(1);
  });

  test('so does the inline policy of a role', () => {
    const role = gone('aws_iam_role_policy.containment', { policy: denying(JANE) });
    expect(messagesOf(check, [role])).toEqual([`error: aws_iam_role_policy.containment no longer denies ${JANE}`]);
  });

  test('so does a denial of a role’s older sessions', () => {
    const issuedBefore = '2026-11-22T03:13:15Z';
    const denial = { id: '2BCD3FGH', ticket: null, userId: null, issuedBefore, until: null };
    const role = gone('aws_iam_role_policy.containment', { policy: withDenial(denying(PLACEHOLDER), denial) });
    expect(messagesOf(check, [role])).toEqual([
      `error: aws_iam_role_policy.containment no longer denies everybody with a session from before ${issuedBefore}`,
    ]);
  });

  test('at rest it can be changed and removed, and a containment can grow', () => {
    expect(messagesOf(check, [policy(denying(PLACEHOLDER), null, 'delete')])).toEqual([]);
    expect(messagesOf(check, [policy(denying(JANE), denying(JANE, PLACEHOLDER))])).toEqual([]);
    const other = JSON.stringify({ Statement: [{ Effect: 'Deny', Action: 's3:*', Resource: `arn:${JANE}` }] });
    expect(messagesOf(check, [policy(other, null, 'delete')])).toEqual([]);
  });
});

describe('containment-reverted, of what attaches a guardrail', () => {
  const found = (content: string) =>
    planned(
      'aws_organizations_policy.containment',
      { id: 'p-1', content },
      { action: 'no-op', before: { id: 'p-1', content } },
    );
  const detached = gone('aws_organizations_policy_attachment.research', {
    policy_id: 'p-1',
    target_id: '777788889999',
  });

  test('is taken off while somebody is contained', () => {
    const plans = [planOf([detached], [found(denying(JANE))])];
    expect(messagesOf('containment-reverted', [], { plans })).toEqual([
      `error: aws_organizations_policy_attachment.research no longer denies ${JANE}`,
    ]);
    expect(
      messagesOf('containment-reverted', [], { plans: [planOf([detached], [found(denying(PLACEHOLDER))])] }),
    ).toEqual([]);
  });
});

describe('containment-active', () => {
  const content = JSON.stringify({
    Statement: [
      {
        Sid: 'SagelaneContainment',
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: { StringEquals: { 'identitystore:UserId': [JANE, PLACEHOLDER] } },
      },
    ],
  });
  const values = { id: 'p-1', content, tags: { sagelane: 'containment', 'sagelane:ticket': 'INC-7' } };

  test('tells who is contained by what, with what was written down, though nothing changes', () => {
    const unchanged = planned('aws_organizations_policy.containment', values, { action: 'no-op', before: values });
    expect(messagesOf('containment-active', [], { plans: [planOf([], [unchanged])] })).toEqual([
      `info: aws_organizations_policy.containment denies ${JANE} (SagelaneContainment, ticket INC-7)`,
    ]);
  });

  test('says nothing of a guardrail at rest', () => {
    const before = { policy: denying(PLACEHOLDER) };
    const unchanged = planned('aws_iam_role_policy.role', before, { action: 'no-op', before });
    expect(messagesOf('containment-active', [], { plans: [planOf([], [unchanged])] })).toEqual([]);
  });
});

describe('guardrail-quota', () => {
  const check = 'guardrail-quota';
  const policy = (content: string) => planned('aws_organizations_policy.containment', { name: 'containment', content });
  const attached = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      planned(`aws_organizations_policy_attachment.a${index}`, { target_id: 'ou-1' }),
    );

  test('a policy that Organizations would refuse is an error', () => {
    expect(messagesOf(check, [policy('x'.repeat(10_241))])).toEqual([
      'error: policy containment has 10241 characters, 10240 are possible',
    ]);
    expect(messagesOf(check, [policy('x'.repeat(10_240))])).toEqual([]);
  });

  test('white space counts, as the policy is saved with it', () => {
    expect(messagesOf(check, [policy(`{${' '.repeat(10_300)}}`)])).toHaveLength(1);
  });

  test('a guardrail with hardly any room left is a warning', () => {
    const many = denying(...Array.from({ length: 250 }, () => JANE));
    expect(messagesOf(check, [policy(many)])).toEqual([
      expect.stringMatching(/^warning: policy containment has \d+ of 10240 characters: [0-9] more people/),
    ]);
    expect(messagesOf(check, [policy(denying(JANE))])).toEqual([]);
  });

  test('so many policies on one target are refused', () => {
    expect(messagesOf(check, attached(9))).toEqual([]);
    expect(messagesOf(check, attached(10))).toEqual([
      'error: 10 policies are attached to ou-1 beside FullAWSAccess, 9 are possible',
    ]);
    const aws = planned('aws_organizations_policy_attachment.aws', { target_id: 'ou-1', policy_id: 'p-FullAWSAccess' });
    expect(messagesOf(check, [...attached(9), aws])).toEqual([]);
  });
});
