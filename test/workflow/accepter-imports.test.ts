import { expect, test } from 'vitest';
import { accepterImports } from '../../src/workflow/accepter-imports.ts';
import { configOf } from '../../src/workflow/synthesized-config.ts';

const OWNER = '111122223333';
const arn = (id: number): string => `arn:aws:ram:us-east-1:${OWNER}:resource-share/${id}`;
const output = 'cross-stack-output-aws_ram_resource_sharechurnarn';
const stacks = new Map([
  [
    'ml-prod',
    {
      config: configOf({
        resource: { aws_ram_resource_share: { churn: { name: 'churn' } } },
        output: { [output]: { value: '${aws_ram_resource_share.churn.arn}' } },
      }),
      reads: new Map(),
    },
  ],
  [
    'analytics-acceptance',
    {
      config: configOf({
        resource: {
          aws_ram_resource_share_accepter: {
            churn: {
              share_arn: `\${data.terraform_remote_state.cross-stack-reference-input-ml-prod.outputs.${output}}`,
            },
            far: { share_arn: arn(9), region: 'eu-west-1' },
          },
        },
      }),
      reads: new Map([['ml-prod', [output]]]),
    },
  ],
]);
const imports = (received: readonly { readonly arn: string; readonly name: string; readonly owner: string }[]) =>
  accepterImports(
    'analytics-acceptance',
    stacks,
    () => OWNER,
    () => Promise.resolve({ received: () => Promise.resolve(received) }),
  );

test('the share is that of its owner and its declared name, or the one whose ARN stands there, in its Region', async () => {
  const received = [
    { arn: arn(1), name: 'churn', owner: OWNER },
    { arn: arn(2), name: 'churn', owner: '777788889999' },
    { arn: arn(9), name: 'far', owner: OWNER },
  ];
  expect(await imports(received)).toEqual([
    { to: 'aws_ram_resource_share_accepter.churn', id: arn(1) },
    { to: 'aws_ram_resource_share_accepter.far', id: `${arn(9)}@eu-west-1` },
  ]);
});

test('a share that is not accepted yet, or that there are two of, is not taken in', async () => {
  expect(await imports([])).toEqual([]);
  expect(await imports([1, 2].map((id) => ({ arn: arn(id), name: 'churn', owner: OWNER })))).toEqual([]);
});
