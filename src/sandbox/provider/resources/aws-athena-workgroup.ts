import type { Athena, CreateWorkGroupCommandInput } from '@aws-sdk/client-athena';

import { isAwsError } from '../aws/aws-fault.ts';
import { declaredType } from '../declared/declared-type.ts';
import { keyValues } from '../declared/tag-lists.ts';
import { athenaTags } from '../families/athena/tags.ts';
import { flag, optionalText, text } from '../values/fields.ts';

/** A workgroup; its id is its name. Deleting one that is gone fails, as in the genuine provider. */
export const athenaWorkgroup = declaredType<Athena>({
  type: 'aws_athena_workgroup',
  framework: 'sdk-v2',
  label: 'Athena WorkGroup',
  client: (clients) => clients.athena(),
  gone: [],
  names: {
    arn: null,
    enforce_workgroup_configuration: 'EnforceWorkGroupConfiguration',
    publish_cloudwatch_metrics_enabled: 'PublishCloudWatchMetricsEnabled',
    force_destroy: null,
    kms_key_arn: 'KmsKey',
    log_type: 'LogTypes',
    s3_acl_option: 'S3AclOption',
    'configuration.managed_query_results_configuration': 'ManagedQueryResultsConfiguration',
    'configuration.query_results_s3_access_grants_configuration': 'QueryResultsS3AccessGrantsConfiguration',
  },
  computedBlocks: ['configuration', 'configuration.engine_version'],
  tags: athenaTags((name, account, region) => `arn:aws:athena:${region}:${account}:workgroup/${name}`),
  async create({ client, members, fields, tags, record }) {
    const { State, ...input } = members<CreateWorkGroupCommandInput & { State?: 'ENABLED' | 'DISABLED' }>();
    await client.createWorkGroup({ ...input, Tags: keyValues(tags) });
    record({ id: text(fields, 'name') });
    if (State === 'DISABLED') await client.updateWorkGroup({ WorkGroup: text(fields, 'name'), State });
  },
  async read({ client, fields }) {
    try {
      return (await client.getWorkGroup({ WorkGroup: text(fields, 'id') })).WorkGroup;
    } catch (thrown) {
      // Athena has no code of its own for it.
      if (isAwsError(thrown, 'InvalidRequestException') && /not found/.test((thrown as Error).message))
        return undefined;
      throw thrown;
    }
  },
  also: (_answer, state, { account, region }) => ({
    arn: `arn:aws:athena:${region}:${account}:workgroup/${text(state, 'id')}`,
  }),
  update({ client, members, prior, fields, changed }) {
    const { Configuration } = members<CreateWorkGroupCommandInput>();
    const { ResultConfiguration, ...others } = Configuration ?? {};
    const results = {
      ...(ResultConfiguration ?? {}),
      ...(!ResultConfiguration?.OutputLocation && { RemoveOutputLocation: true }),
      ...(!ResultConfiguration?.EncryptionConfiguration && { RemoveEncryptionConfiguration: true }),
      ...(!ResultConfiguration?.ExpectedBucketOwner && { RemoveExpectedBucketOwner: true }),
      ...(!ResultConfiguration?.AclConfiguration && { RemoveAclConfiguration: true }),
    };
    const { IdentityCenterConfiguration: _fixed, ...updatable } = others;
    return client.updateWorkGroup({
      WorkGroup: text(prior, 'id'),
      ...(changed('description') && { Description: optionalText(fields, 'description') ?? '' }),
      ...(changed('state') && { State: text(fields, 'state') as 'ENABLED' | 'DISABLED' }),
      ...(changed('configuration') && {
        ConfigurationUpdates: {
          ...updatable,
          ...(updatable.BytesScannedCutoffPerQuery === undefined && { RemoveBytesScannedCutoffPerQuery: true }),
          ResultConfigurationUpdates: results,
        },
      }),
    });
  },
  delete: ({ client, fields }) =>
    client.deleteWorkGroup({
      WorkGroup: text(fields, 'id'),
      RecursiveDeleteOption: flag(fields, 'force_destroy'),
    }),
});
