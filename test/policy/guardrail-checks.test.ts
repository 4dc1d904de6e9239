import { describe, expect, test } from 'vitest';
import { gone, messagesOf, planned } from './planned-resources.ts';

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

  test('at rest it can be changed and removed, and a containment can grow', () => {
    expect(messagesOf(check, [policy(denying(PLACEHOLDER), null, 'delete')])).toEqual([]);
    expect(messagesOf(check, [policy(denying(JANE), denying(JANE, PLACEHOLDER))])).toEqual([]);
    const other = JSON.stringify({ Statement: [{ Effect: 'Deny', Action: 's3:*', Resource: `arn:${JANE}` }] });
    expect(messagesOf(check, [policy(other, null, 'delete')])).toEqual([]);
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

  test('white space does not count, as Organizations does not count it', () => {
    expect(messagesOf(check, [policy(`{${' '.repeat(10_300)}}`)])).toEqual([]);
  });

  test('a guardrail with hardly any room left is a warning', () => {
    const many = denying(...Array.from({ length: 250 }, () => JANE));
    expect(messagesOf(check, [policy(many)])).toEqual([
      expect.stringMatching(/^warning: policy containment has \d+ of 10240 characters: [0-9] more people/),
    ]);
    expect(messagesOf(check, [policy(denying(JANE))])).toEqual([]);
  });

  test('so many policies on one target are refused', () => {
    expect(messagesOf(check, attached(10))).toEqual([]);
    expect(messagesOf(check, attached(11))).toEqual(['error: 11 policies are attached to ou-1, 10 are possible']);
  });
});
