import { Testing } from 'cdktf';
import { describe, expect, test } from 'vitest';
import {
  AccountStack,
  AthenaWithIdentity,
  BackgroundTraining,
  EmrWithIdentity,
  IdentityAudit,
  IdentityDirectory,
  LakeFormationIdentity,
  S3AccessGrants,
  type AccessGrant,
} from '../../../src/constructs/index.ts';
import { annotationsOf, idsOf, resourcesOf, synth } from '../synthesized.ts';

const INSTANCE = 'arn:aws:sso:::instance/ssoins-1234567890abcdef';
const ROLE = 'arn:aws:iam::777788889999:role/studio';
const SALES: AccessGrant = { location: 's3://sales/*', permission: 'read', to: { user: 'jane' } };

function account(): { stack: AccountStack; directory: IdentityDirectory } {
  const stack = new AccountStack(Testing.app(), 'research', { id: '777788889999', region: 'us-east-1' });
  return { stack, directory: new IdentityDirectory(stack, 'directory', { instance: INSTANCE }) };
}

function grants(...given: AccessGrant[]) {
  const { stack, directory } = account();
  const accessGrants = new S3AccessGrants(stack, 'data', { directory, grants: given, executionRoles: [ROLE] });
  return { stack, directory, accessGrants };
}

describe('the directory', () => {
  test('is asked once for each name, and never for an id', () => {
    const { stack, directory } = account();
    directory.find({ user: 'jane' });
    directory.find({ user: 'jane' });
    directory.find({ group: 'analysts' });
    expect(directory.find({ userId: 'u-1' })).toMatchObject({ kind: 'user', id: 'u-1' });
    const { data = {} } = synth(stack);
    const counts = Object.fromEntries(Object.entries(data).map(([type, named]) => [type, Object.keys(named).length]));
    expect(counts).toEqual({ aws_ssoadmin_instances: 1, aws_identitystore_user: 1, aws_identitystore_group: 1 });
  });
});

describe('access grants', () => {
  test('have one instance bound to Identity Center, one location and a grant for each', () => {
    const { stack } = grants(SALES, { ...SALES, permission: 'readwrite', to: { group: 'analysts' } });
    expect(resourcesOf(stack, 'aws_s3control_access_grants_instance')).toMatchObject([
      { account_id: '777788889999', identity_center_arn: INSTANCE },
    ]);
    expect(resourcesOf(stack, 'aws_s3control_access_grants_location')).toMatchObject([{ location_scope: 's3://' }]);
    expect(resourcesOf(stack, 'aws_s3control_access_grant')).toMatchObject([
      { permission: 'READWRITE', grantee: [{ grantee_type: 'DIRECTORY_GROUP' }] },
      { permission: 'READ', grantee: [{ grantee_type: 'DIRECTORY_USER' }] },
    ]);
  });

  test('without a star are about one object', () => {
    const { stack } = grants({ ...SALES, location: 's3://sales/readme.txt' });
    expect(resourcesOf(stack, 'aws_s3control_access_grant')).toMatchObject([
      { s3_prefix_type: 'Object', access_grants_location_configuration: [{ s3_sub_prefix: 'sales/readme.txt' }] },
    ]);
  });

  test('keep their addresses when others come before them', () => {
    const [only] = idsOf(grants(SALES).stack, 'aws_s3control_access_grant');
    const more = idsOf(grants({ ...SALES, to: { user: 'adam' } }, SALES).stack, 'aws_s3control_access_grant');
    expect(more).toContain(only);
  });

  test('refuse what is no place in S3', () => {
    const { stack } = grants({ ...SALES, location: 'sales/*' });
    expect(annotationsOf(stack)[0]).toContain('"sales/*" is no place in S3');
  });
});

test('a workgroup keeps results apart, by a grant of its own', () => {
  const { stack, directory, accessGrants } = grants();
  const people = [{ group: 'analysts' }];
  const results = 's3://results/athena/';
  new AthenaWithIdentity(stack, 'analysts', { directory, accessGrants, results, people, executionRoles: [ROLE] });
  expect(resourcesOf(stack, 'aws_athena_workgroup')).toMatchObject([
    {
      configuration: {
        query_results_s3_access_grants_configuration: { create_user_level_prefix: true },
        identity_center_configuration: { enable_identity_center: true },
      },
    },
  ]);
  expect(resourcesOf(stack, 'aws_s3control_access_grants_location')).toMatchObject([{ location_scope: results }]);
  expect(synth(stack).terraform).toMatchObject({ required_providers: { aws: { version: '>= 6.45.0, < 7.0.0' } } });
});

test('a lake grants to groups, and says why not to a person', () => {
  const { stack, directory } = account();
  const permission = { database: 'sales', allow: ['SELECT'] };
  new LakeFormationIdentity(stack, 'lake', {
    directory,
    executionRoles: [],
    permissions: [
      { ...permission, to: { group: 'analysts' }, tables: ['trends', '*'] },
      { ...permission, to: { user: 'jane' } },
    ],
  });
  expect(resourcesOf(stack, 'aws_lakeformation_permissions')).toMatchObject([
    { table: { database_name: 'sales', wildcard: true } },
    { table: { database_name: 'sales', name: 'trends' } },
    { database: { name: 'sales' } },
  ]);
  expect(annotationsOf(stack)).toEqual([expect.stringContaining('"jane" is a person') as string]);
});

test('training leaves the data of every grant to the grants, later ones too', () => {
  const { stack, accessGrants } = grants(SALES);
  new BackgroundTraining(stack, 'training', { executionRole: ROLE, accessGrants });
  accessGrants.grant({ ...SALES, location: 's3://models/*' });
  const denied = resourcesOf(stack, 'aws_iam_role_policy').find(({ name }) => name === 'training-data-by-grants');
  expect(denied?.['policy']).toContain('"arn:aws:s3:::sales/*","arn:aws:s3:::models","arn:aws:s3:::models/*"');
});

test('clusters need certificates', () => {
  const { stack } = account();
  const emr = { instance: INSTANCE, instanceRole: ROLE, authorization: 'lake-formation' } as const;
  new EmrWithIdentity(stack, 'emr', { ...emr, certificates: 'cluster.zip' });
  expect(annotationsOf(stack)).toEqual([expect.stringContaining('names no certificates') as string]);
});

test('an audit records an organization when it is told which, and never its own bucket', () => {
  const { stack } = account();
  new IdentityAudit(stack, 'audit', { bucket: 'records', organization: 'o-abc123', dataOf: ['records'] });
  expect(resourcesOf(stack, 'aws_cloudtrail')).toMatchObject([{ is_organization_trail: true }]);
  expect(resourcesOf(stack, 'aws_s3_bucket_policy')[0]?.['policy']).toContain('records/AWSLogs/o-abc123/*');
  expect(annotationsOf(stack)).toEqual([expect.stringContaining('"records" holds the records') as string]);
});
