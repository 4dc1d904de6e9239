import { expect, test } from 'vitest';

import { equivalentPolicies } from '../../../../src/sandbox/provider/policies/equivalent-policies.ts';

const policy = (statement: object): string => JSON.stringify({ Version: '2012-10-17', Statement: [statement] });

test.each([
  ['one action and a list of it', { Action: 'a:B' }, { Action: ['a:B'] }, true],
  ['actions in another order', { Action: ['a:B', 'c:D'] }, { Action: ['c:D', 'a:B'] }, true],
  [
    'an account id and its root ARN',
    { Principal: { AWS: '111122223333' } },
    { Principal: { AWS: ['arn:aws:iam::111122223333:root'] } },
    true,
  ],
  [
    'condition values in another order',
    { Condition: { StringEquals: { k: ['a', 'b'] } } },
    { Condition: { StringEquals: { k: ['b', 'a'] } } },
    true,
  ],
  ['another effect', { Effect: 'Allow' }, { Effect: 'Deny' }, false],
  ['another resource', { Resource: 'a' }, { Resource: 'b' }, false],
  ['everybody and everybody of AWS', { Principal: '*' }, { Principal: { AWS: '*' } }, false],
])('%s', (_what, left, right, same) => {
  expect(equivalentPolicies(policy(left), policy(right))).toBe(same);
});

test('what is no JSON is equivalent only to itself', () => {
  expect(equivalentPolicies('{', '{')).toBe(true);
  expect(equivalentPolicies('{', '{}')).toBe(false);
});
