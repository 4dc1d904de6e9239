import type { Company } from '../support/life.ts';
import { CONSUMER, definition } from '../support/served.ts';
import { trust } from './trust.ts';

const SHARE = '${aws_ram_resource_share.s.arn}';
const template = (...Action: readonly string[]): string => JSON.stringify({ Effect: 'Allow', Action });

/** RAM, between two accounts. */
export const sharing: Company = {
  lives: () => ({
    'aws_iam_role.r': { born: { name: 'shared', assume_role_policy: trust('sagemaker.amazonaws.com') } },
    'aws_sagemaker_pipeline.p': {
      born: {
        pipeline_name: 'shared',
        pipeline_display_name: 'shared',
        role_arn: '${aws_iam_role.r.arn}',
        pipeline_definition: definition(),
      },
    },
    'aws_ram_permission.p': {
      born: {
        name: 'look-only',
        resource_type: 'sagemaker:Pipeline',
        policy_template: template('sagemaker:DescribePipeline'),
      },
      change: {
        policy_template: template('sagemaker:DescribePipeline', 'sagemaker:ListPipelineExecutions'),
        tags: { a: '1' },
      },
      replace: { name: 'look-and-list' },
      importId: ({ arn = '' }) => arn,
    },
    'aws_ram_resource_share.s': {
      born: { name: 'one', allow_external_principals: true },
      change: { name: 'two', tags: { a: '1' } },
    },
    'aws_ram_resource_association.r': {
      born: { resource_arn: '${aws_sagemaker_pipeline.p.arn}', resource_share_arn: SHARE },
      importId: ({ resource_share_arn, resource_arn }) => `${resource_share_arn},${resource_arn}`,
    },
    'aws_ram_principal_association.p': {
      born: { principal: CONSUMER, resource_share_arn: SHARE },
      importId: ({ resource_share_arn, principal }) => `${resource_share_arn},${principal}`,
    },
    'aws_ram_resource_share_accepter.a': {
      born: { provider: 'aws.consumer', share_arn: '${aws_ram_principal_association.p.resource_share_arn}' },
      importId: ({ share_arn = '' }) => share_arn,
    },
    'aws_ram_resource_share.x': { born: { name: 'exclusive', allow_external_principals: true } },
    'aws_ram_resource_share_associations_exclusive.x': {
      born: { resource_share_arn: '${aws_ram_resource_share.x.arn}', principals: [CONSUMER] },
      change: { principals: [CONSUMER, '777788889999'] },
      importId: ({ resource_share_arn = '' }) => resource_share_arn,
    },
  }),
};
