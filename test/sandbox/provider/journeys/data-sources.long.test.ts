import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createClientPool } from '../../../../src/sandbox/provider/aws/clients.ts';
import { schemaData } from '../../../../src/sandbox/provider/schema/schema-data.ts';
import { trust } from '../lives/trust.ts';
import { provider, serve } from '../support/served.ts';
import type { Served } from '../support/served.ts';
import { terraformOnPath, workspace } from '../support/terraform.ts';
import type { Workspace } from '../support/terraform.ts';

const MANAGEMENT = '123456789012';
const STORE = '${tolist(data.aws_ssoadmin_instances.all.identity_store_ids)[0]}';
const unique = (attribute_path: string, attribute_value: string) => [
  { unique_attribute: [{ attribute_path, attribute_value }] },
];

const resource = {
  aws_identitystore_user: {
    u: {
      identity_store_id: STORE,
      user_name: 'ada',
      display_name: 'Ada',
      name: [{ given_name: 'Ada', family_name: 'Lovelace' }],
      emails: [{ value: 'ada@example.com', primary: true }],
    },
  },
  aws_identitystore_group: { g: { identity_store_id: STORE, display_name: 'analysts', description: 'one' } },
  aws_ssoadmin_application: {
    a: {
      name: 'studio',
      instance_arn: '${tolist(data.aws_ssoadmin_instances.all.arns)[0]}',
      application_provider_arn: 'arn:aws:sso::aws:applicationProvider/custom',
    },
  },
  aws_iam_role: { r: { name: 'reader', path: '/ml/', assume_role_policy: trust('glue.amazonaws.com') } },
  aws_s3_bucket: { b: { bucket: 'looked-up' } },
  aws_ram_resource_share: { s: { name: 'looked-up', tags: { a: '1' } } },
};

const data = {
  aws_caller_identity: { d: {} },
  aws_iam_policy_document: { d: { statement: [{ actions: ['s3:GetObject'], resources: ['*'] }] } },
  aws_iam_role: { d: { name: '${aws_iam_role.r.name}' } },
  aws_identitystore_group: {
    d: { identity_store_id: STORE, group_id: '${aws_identitystore_group.g.group_id}' },
    by_name: {
      identity_store_id: STORE,
      alternate_identifier: unique('DisplayName', '${aws_identitystore_group.g.display_name}'),
    },
  },
  aws_identitystore_user: {
    d: { identity_store_id: STORE, user_id: '${aws_identitystore_user.u.user_id}' },
    by_name: {
      identity_store_id: STORE,
      alternate_identifier: unique('UserName', '${aws_identitystore_user.u.user_name}'),
    },
  },
  aws_organizations_organization: { d: {} },
  aws_partition: { d: {} },
  aws_ram_resource_share: { d: { name: '${aws_ram_resource_share.s.name}', resource_owner: 'SELF' } },
  aws_region: { d: {} },
  aws_s3_bucket: { d: { bucket: '${aws_s3_bucket.b.bucket}' } },
  aws_ssoadmin_application: { d: { application_arn: '${aws_ssoadmin_application.a.arn}' } },
  aws_ssoadmin_instances: { all: {} },
  aws_subnets: { d: { filter: [{ name: 'vpc-id', values: ['${data.aws_vpc.d.id}'] }] } },
  aws_vpc: { d: { default: true } },
};

interface Shown {
  readonly values: {
    readonly root_module: {
      readonly resources: readonly { readonly address: string; readonly values: Readonly<Record<string, unknown>> }[];
    };
  };
}

describe.skipIf(!terraformOnPath)('every data source reads what there is, with the real terraform', () => {
  let served: Served;
  let work: Workspace;
  let read: Readonly<Record<string, Readonly<Record<string, unknown>>>>;

  beforeAll(async () => {
    served = await serve();
    const pool = createClientPool(served.sandboxUrl);
    const clients = pool.of(MANAGEMENT, 'us-east-1');
    await (await clients.organizations()).createOrganization({ FeatureSet: 'ALL' });
    await (await clients.ssoadmin()).createInstance({ Name: 'people' });
    pool.close();
    work = workspace(served.env);
    work.write({ provider: { aws: [provider(MANAGEMENT)] }, data, resource });
    await work.ok('init', '-input=false');
    await work.ok('apply', '-auto-approve', '-input=false');
    const { values } = JSON.parse(await work.ok('show', '-json')) as Shown;
    read = Object.fromEntries(values.root_module.resources.map(({ address, values: one }) => [address, one]));
  });
  afterAll(async () => {
    work.remove();
    await served.close();
  });

  test('there is none but these', () => {
    expect(Object.keys(data).sort()).toEqual(Object.keys(schemaData().dataSources).sort());
  });

  test('reading them again changes nothing', async () => {
    expect(await work.changes()).toBe(false);
  });

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['aws_caller_identity.d', { account_id: MANAGEMENT }],
    ['aws_iam_role.d', { arn: `arn:aws:iam::${MANAGEMENT}:role/ml/reader`, path: '/ml/', max_session_duration: 3600 }],
    ['aws_identitystore_group.d', { display_name: 'analysts', description: 'one' }],
    ['aws_identitystore_group.by_name', { display_name: 'analysts', description: 'one' }],
    ['aws_identitystore_user.d', { user_name: 'ada', name: [{ given_name: 'Ada', family_name: 'Lovelace' }] }],
    ['aws_identitystore_user.by_name', { user_name: 'ada', emails: [{ value: 'ada@example.com', primary: true }] }],
    [
      'aws_organizations_organization.d',
      { master_account_id: MANAGEMENT, feature_set: 'ALL', accounts: [{ id: MANAGEMENT }], non_master_accounts: [] },
    ],
    ['aws_partition.d', { partition: 'aws', dns_suffix: 'amazonaws.com' }],
    ['aws_ram_resource_share.d', { owning_account_id: MANAGEMENT, status: 'ACTIVE', tags: { a: '1' } }],
    ['aws_region.d', { name: 'us-east-1', endpoint: 'ec2.us-east-1.amazonaws.com' }],
    ['aws_s3_bucket.d', { arn: 'arn:aws:s3:::looked-up', bucket_region: 'us-east-1' }],
    ['aws_ssoadmin_application.d', { name: 'studio', status: 'ENABLED', application_account: MANAGEMENT }],
    ['aws_ssoadmin_instances.all', { arns: [expect.stringMatching(/^arn:aws:sso:::instance\/ssoins-/)] }],
    ['aws_subnets.d', { ids: expect.arrayContaining([expect.stringMatching(/^subnet-/)]) as unknown }],
    [
      'aws_vpc.d',
      {
        default: true,
        state: 'available',
        enable_dns_support: true,
        main_route_table_id: expect.stringMatching(/^rtb-/) as unknown,
      },
    ],
  ])('%s', (address, expected) => {
    expect(read[`data.${address}`]).toMatchObject(expected);
  });
});
