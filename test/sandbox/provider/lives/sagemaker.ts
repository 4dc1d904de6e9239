import type { Company } from '../support/life.ts';
import { definition } from '../support/served.ts';
import { trust } from './trust.ts';

const ROLE = '${aws_iam_role.studio.arn}';
const DOMAIN = '${aws_sagemaker_domain.d.id}';
const PROFILE = '${aws_sagemaker_user_profile.u.user_profile_name}';
const card = (about: string): string => JSON.stringify({ model_overview: { model_description: about } });

export const studio: Company = {
  given: async (clients) => {
    const ec2 = await clients.ec2();
    const { Vpcs = [] } = await ec2.describeVpcs({});
    const { Subnets = [] } = await ec2.describeSubnets({});
    return { vpc: Vpcs[0]?.VpcId ?? '', subnet: Subnets[0]?.SubnetId ?? '', other: Subnets[1]?.SubnetId ?? '' };
  },
  lives: ({ vpc, subnet }) => ({
    'aws_iam_role.studio': { born: { name: 'studio', assume_role_policy: trust('sagemaker.amazonaws.com') } },
    'aws_sagemaker_domain.d': {
      born: {
        domain_name: 'lab',
        auth_mode: 'IAM',
        vpc_id: vpc,
        subnet_ids: [subnet],
        default_user_settings: [{ execution_role: ROLE }],
        tags: { team: 'ml' },
      },
      change: {
        tags: { team: 'research' },
        default_user_settings: [{ execution_role: ROLE, studio_web_portal: 'ENABLED' }],
        domain_settings: [{ execution_role_identity_config: 'USER_PROFILE_NAME' }],
      },
      replace: { domain_name: 'other-lab' },
    },
    'aws_sagemaker_user_profile.u': {
      born: { domain_id: DOMAIN, user_profile_name: 'ada', user_settings: [{ execution_role: ROLE }] },
      change: { tags: { team: 'research' } },
      replace: { user_profile_name: 'grace' },
    },
    'aws_sagemaker_space.s': {
      born: {
        domain_id: DOMAIN,
        space_name: 'desk',
        ownership_settings: [{ owner_user_profile_name: PROFILE }],
        space_sharing_settings: [{ sharing_type: 'Private' }],
        space_settings: [{ app_type: 'JupyterLab' }],
      },
      change: { space_display_name: 'Desk' },
      replace: { space_name: 'other-desk' },
    },
    'aws_sagemaker_app.a': {
      born: { domain_id: DOMAIN, user_profile_name: PROFILE, app_name: 'default', app_type: 'JupyterServer' },
      change: { tags: { a: '1' } },
    },
    'aws_sagemaker_app.of_space': {
      born: {
        domain_id: DOMAIN,
        space_name: '${aws_sagemaker_space.s.space_name}',
        app_name: 'default',
        app_type: 'JupyterLab',
        resource_spec: [{ instance_type: 'ml.t3.medium' }],
      },
    },
  }),
};

export const models: Company = {
  lives: () => ({
    'aws_iam_role.studio': { born: { name: 'models', assume_role_policy: trust('sagemaker.amazonaws.com') } },
    'aws_sagemaker_pipeline.p': {
      born: {
        pipeline_name: 'churn',
        pipeline_display_name: 'churn',
        role_arn: ROLE,
        pipeline_definition: definition(),
        parallelism_configuration: [{ max_parallel_execution_steps: 2 }],
      },
      change: { pipeline_definition: definition('Halt'), pipeline_description: 'stops', tags: { a: '1' } },
      replace: { pipeline_name: 'churn-2' },
    },
    'aws_sagemaker_model_package_group.g': {
      born: { model_package_group_name: 'churn', tags: { a: '1' } },
      change: { tags: { a: '2' } },
      replace: { model_package_group_description: 'models that know who leaves' },
    },
    'aws_sagemaker_feature_group.f': {
      born: {
        feature_group_name: 'customers',
        record_identifier_feature_name: 'id',
        event_time_feature_name: 'at',
        role_arn: ROLE,
        feature_definition: [
          { feature_name: 'id', feature_type: 'String' },
          { feature_name: 'at', feature_type: 'Fractional' },
        ],
        online_store_config: [{ enable_online_store: true }],
      },
      change: {
        feature_definition: [
          { feature_name: 'id', feature_type: 'String' },
          { feature_name: 'at', feature_type: 'Fractional' },
          { feature_name: 'age', feature_type: 'Integral' },
        ],
        online_store_config: [{ enable_online_store: true, ttl_duration: [{ unit: 'Days', value: 7 }] }],
      },
      replace: { description: 'who they are' },
    },
    'aws_sagemaker_hub.h': {
      born: { hub_name: 'team', hub_description: 'of the team', hub_search_keywords: ['a'] },
      change: { hub_description: 'of all', hub_display_name: 'Team', tags: { a: '1' } },
      replace: { hub_name: 'team-2' },
    },
    'aws_sagemaker_model_card.c': {
      born: { model_card_name: 'churn', model_card_status: 'Draft', content: card('one') },
      change: { model_card_status: 'PendingReview', content: card('two'), tags: { a: '1' } },
      replace: { model_card_name: 'churn-2' },
      importId: (state) => state['model_card_name'] ?? '',
    },
  }),
};
