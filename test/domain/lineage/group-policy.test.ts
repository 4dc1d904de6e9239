import { expect, test } from 'vitest';
import { LINEAGE_ACTIONS, missingOf, principalsOf } from '../../../src/domain/lineage/group-policy.ts';

const GROUP = 'arn:aws:sagemaker:us-east-1:111122223333:lineage-group/sagemaker-default-lineage-group';
const policy = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });
const allow = (more: object = {}) => ({
  Effect: 'Allow',
  Principal: { AWS: '444455556666' },
  Action: LINEAGE_ACTIONS,
  Resource: GROUP,
  ...more,
});

test('the seven actions together are whole, by name and by wildcard, in any case', () => {
  for (const Action of [LINEAGE_ACTIONS, 'sagemaker:*', '*', LINEAGE_ACTIONS.map((one) => one.toUpperCase())])
    expect(principalsOf(policy(allow({ Action })), GROUP)).toEqual([
      { principal: '444455556666', missing: [], narrowed: false },
    ]);
});

test('what is missing is named, for each principal on its own', () => {
  const reads = LINEAGE_ACTIONS.filter((one) => !one.includes('Association'));
  expect(
    principalsOf(policy(allow({ Action: reads }), allow({ Principal: { AWS: ['777788889999'] } })), GROUP),
  ).toEqual([
    {
      principal: '444455556666',
      missing: ['sagemaker:AddAssociation', 'sagemaker:DeleteAssociation'],
      narrowed: false,
    },
    { principal: '777788889999', missing: [], narrowed: false },
  ]);
});

test('a denial takes away, whoever it names', () => {
  const deny = { Effect: 'Deny', Principal: '*', Action: 'sagemaker:Delete*', Resource: '*' };
  expect(principalsOf(policy(allow(), deny), GROUP)).toEqual([
    { principal: '444455556666', missing: ['sagemaker:DeleteAssociation'], narrowed: false },
  ]);
});

test('a condition or another resource is said to narrow it', () => {
  const conditional = allow({ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abc123' } } });
  expect(principalsOf(policy(conditional), GROUP)).toMatchObject([{ missing: [], narrowed: true }]);
  expect(principalsOf(policy(allow({ Resource: 'arn:aws:s3:::b' })), GROUP)).toMatchObject([
    { missing: LINEAGE_ACTIONS, narrowed: true },
  ]);
});

test('text that is no policy tells nothing', () => {
  expect(principalsOf('{', GROUP)).toBeNull();
  expect(principalsOf('null', GROUP)).toEqual([]);
  expect(missingOf(['sagemaker:QueryLineage'])).toHaveLength(6);
});
