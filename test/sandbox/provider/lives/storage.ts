import type { Company } from '../support/life.ts';
import { CONSUMER, OWNER } from '../support/served.ts';
import { trust } from './trust.ts';

const BUCKET = '${aws_s3_bucket.b.id}';
const TRAIL_BUCKET = '${aws_s3_bucket_policy.trails.bucket}';
const policy = (statement: object): string => JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
const letting = (name: string, ...actions: readonly string[]): string =>
  policy({
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${CONSUMER}:root` },
    Action: actions,
    Resource: `arn:aws:s3:::${name}/*`,
  });
const trailPolicy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 's3:GetBucketAcl',
      Resource: 'arn:aws:s3:::trails-of-a-life',
    },
    {
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: `arn:aws:s3:::trails-of-a-life/AWSLogs/${OWNER}/*`,
    },
  ],
});

/** S3, its access grants, and CloudTrail. */
export const storage: Company = {
  lives: () => ({
    'aws_s3_bucket.b': {
      born: { bucket: 'models-of-a-life', tags: { team: 'ml' } },
      change: { tags: { team: 'research' } },
      replace: { bucket: 'models-of-another-life' },
    },
    'aws_s3_bucket_policy.p': {
      born: {
        bucket: 'kept-of-a-life',
        policy: letting('kept-of-a-life', 's3:GetObject'),
        depends_on: ['aws_s3_bucket.kept'],
      },
      change: { policy: letting('kept-of-a-life', 's3:GetObject', 's3:PutObject') },
    },
    'aws_s3_bucket.kept': { born: { bucket: 'kept-of-a-life' } },
    'aws_s3_bucket_public_access_block.a': {
      born: { bucket: BUCKET, block_public_acls: true },
      change: { block_public_policy: true },
    },
    'aws_s3_bucket_server_side_encryption_configuration.e': {
      born: {
        bucket: BUCKET,
        rule: [{ apply_server_side_encryption_by_default: [{ sse_algorithm: 'AES256' }] }],
      },
      change: {
        rule: [{ apply_server_side_encryption_by_default: [{ sse_algorithm: 'aws:kms' }], bucket_key_enabled: true }],
      },
    },
    'aws_s3_bucket_versioning.v': {
      born: { bucket: BUCKET, versioning_configuration: [{ status: 'Enabled' }] },
      change: { versioning_configuration: [{ status: 'Suspended' }] },
    },
    'aws_iam_role.grants': { born: { name: 'grants', assume_role_policy: trust('access-grants.s3.amazonaws.com') } },
    'aws_s3control_access_grants_instance.i': {
      born: { account_id: OWNER, tags: { a: '1' } },
      change: { tags: { a: '2' } },
    },
    'aws_s3control_access_grants_location.l': {
      born: {
        account_id: '${aws_s3control_access_grants_instance.i.account_id}',
        iam_role_arn: '${aws_iam_role.grants.arn}',
        location_scope: 's3://sales/*',
      },
      change: { tags: { a: '1' } },
      replace: { location_scope: 's3://sales/east/*' },
    },
    'aws_s3control_access_grant.g': {
      born: {
        account_id: OWNER,
        access_grants_location_id: '${aws_s3control_access_grants_location.l.access_grants_location_id}',
        access_grants_location_configuration: [{ s3_sub_prefix: 'east/*' }],
        permission: 'READ',
        grantee: [{ grantee_type: 'IAM', grantee_identifier: `arn:aws:iam::${OWNER}:role/reader` }],
      },
      change: { tags: { a: '2' } },
      replace: { permission: 'READWRITE' },
    },
    'aws_s3_bucket.trails': { born: { bucket: 'trails-of-a-life', force_destroy: false } },
    'aws_s3_bucket_policy.trails': { born: { bucket: '${aws_s3_bucket.trails.id}', policy: trailPolicy } },
    'aws_cloudtrail.t': {
      // One that logs would fill the bucket, and a bucket that holds something does not go.
      born: { name: 'audit', s3_bucket_name: TRAIL_BUCKET, enable_logging: false },
      change: {
        is_multi_region_trail: true,
        enable_log_file_validation: true,
        event_selector: [
          {
            read_write_type: 'WriteOnly',
            data_resource: [{ type: 'AWS::S3::Object', values: ['arn:aws:s3:::models-of-a-life/'] }],
          },
        ],
        tags: { a: '1' },
      },
      replace: { name: 'audit-2' },
    },
    'aws_cloudtrail_event_data_store.s': {
      born: { name: 'lake', retention_period: 90, termination_protection_enabled: false },
      change: { retention_period: 120, tags: { a: '1' } },
      replace: { name: 'lake-2' },
    },
  }),
};
