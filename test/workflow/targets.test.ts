import { expect, test } from 'vitest';
import { resolveTargets } from '../../src/workflow/targets.ts';

const stacks = [
  {
    name: 'ml-prod',
    constructPaths: new Map([
      ['aws_ram_resource_share.churn', 'ml-prod/churn/Default'],
      ['aws_ram_principal_association.churn_a', 'ml-prod/churn/principal-a'],
      ['aws_ram_resource_share.fraud', 'ml-prod/fraud/Default'],
    ]),
  },
  { name: 'research', constructPaths: new Map([['aws_ram_resource_share.churn', 'research/churn/Default']]) },
];

test.each<readonly [string, Readonly<Record<string, readonly string[]>>]>([
  ['aws_ram_resource_share.fraud', { 'ml-prod': ['aws_ram_resource_share.fraud'] }],
  [
    'aws_ram_resource_share.churn',
    { 'ml-prod': ['aws_ram_resource_share.churn'], research: ['aws_ram_resource_share.churn'] },
  ],
  ['research:aws_ram_resource_share.churn', { research: ['aws_ram_resource_share.churn'] }],
  ['aws_ram_resource_share.fraud["x"]', { 'ml-prod': ['aws_ram_resource_share.fraud["x"]'] }],
  ['ml-prod/churn', { 'ml-prod': ['aws_ram_resource_share.churn', 'aws_ram_principal_association.churn_a'] }],
])('%s means %j', (target, expected) => {
  expect(Object.fromEntries(resolveTargets(stacks, [target]))).toEqual(expected);
});

test('several are brought together, and every unknown one is told', () => {
  expect(resolveTargets(stacks, ['ml-prod/churn/Default', 'ml-prod/fraud']).get('ml-prod')).toEqual([
    'aws_ram_resource_share.churn',
    'aws_ram_resource_share.fraud',
  ]);
  expect(() => resolveTargets(stacks, ['ml-prod/chur', 'ml-prod/fraud', 'x.y'])).toThrow(
    expect.objectContaining({
      problems: [
        expect.objectContaining({ code: 'UnknownTarget', what: 'nothing is declared as ml-prod/chur' }),
        expect.objectContaining({ code: 'UnknownTarget', what: 'nothing is declared as x.y' }),
      ],
    }) as Error,
  );
});
