import { describe, expect, test } from 'vitest';
import { createdTwice, importsOf } from '../../src/workflow/imports.ts';
import { configOf } from '../../src/workflow/synthesized-config.ts';

const ARN = 'arn:aws:ram:us-east-1:111122223333:resource-share/1';
const PIPELINE = 'arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn';
const config = configOf({
  resource: {
    aws_ram_resource_share: { a: { name: 'churn' }, b: { name: 'other' } },
    aws_ram_principal_association: {
      p: { principal: '444455556666', resource_share_arn: '${aws_ram_resource_share.a.arn}' },
      q: { principal: '777788889999', resource_share_arn: '${aws_ram_resource_share.b.arn}' },
    },
    aws_ram_resource_association: {
      r: { resource_arn: PIPELINE, resource_share_arn: '${aws_ram_resource_share.a.arn}' },
      s: { resource_arn: '${aws_sagemaker_pipeline.x.arn}', resource_share_arn: '${aws_ram_resource_share.b.arn}' },
    },
  },
});
const share = { arn: ARN, name: 'churn', principals: ['444455556666'], resources: [PIPELINE] };

describe('import blocks', () => {
  test('are for the share of the name and for the members that it has', () => {
    expect(importsOf(config, [share], 'ml-prod')).toEqual({
      blocks: [
        { to: 'aws_ram_resource_share.a', id: ARN },
        { to: 'aws_ram_resource_association.r', id: `${ARN},${PIPELINE}` },
        { to: 'aws_ram_principal_association.p', id: `${ARN},444455556666` },
      ],
      findings: [],
    });
  });

  test('are not for members that are yet to be created, and what is not declared is told', () => {
    const { blocks, findings } = importsOf(config, [{ ...share, principals: ['o-1'] }], 'ml-prod');
    expect(blocks.map(({ to }) => to)).not.toContain('aws_ram_principal_association.p');
    expect(findings).toMatchObject([
      { check: 'import-left-out', subject: 'churn', message: 'o-1 is in the share too, and is not declared' },
    ]);
  });

  test('say nothing of resources that may be those known after apply only', () => {
    const other = { arn: ARN, name: 'other', principals: ['777788889999'], resources: [PIPELINE] };
    expect(importsOf(config, [other], 'ml-prod').findings).toEqual([]);
  });
});

test('a Studio domain that would be created beside one of its name is told', () => {
  const change = {
    address: 'aws_sagemaker_domain.d',
    mode: 'managed',
    type: 'aws_sagemaker_domain',
    name: 'd',
    action: 'create',
    before: null,
    after: { domain_name: 'vision' },
    afterUnknown: {},
    beforeSensitive: {},
    afterSensitive: {},
    replacePaths: [],
  } as const;
  expect(createdTwice([change], [{ id: 'd-1', name: 'vision' }])).toMatchObject([
    { check: 'import-domain', severity: 'error', fix: 'add "domainId: d-1" to the studio, or rename it' },
  ]);
  expect(createdTwice([change], [{ id: 'd-1', name: 'audio' }])).toEqual([]);
});
